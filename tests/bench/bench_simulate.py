"""How fast the kernel is beside SimPy on the same network in the same run, and what an office-year takes.

python tests/bench/bench_simulate.py
"""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from fractions import Fraction
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Any

import simpy

sys.path.insert(0, str(Path(__file__).parents[2]))

from rambu.simulate import Activity, Arrivals, Plan, play, simulate
from rambu.simulate.plan import END
from rambu.workload import Demand
from tests.support.offices import office, random_demand

CASES = 10_000
ROUNDS = 5
MEANS = (4.0, 6.0, 5.0, 8.0, 3.0)
CAPACITY = (3, 4, 3, 5, 2)
STEPS = 20
REWORK = 0.05


def network() -> Plan:
    """20 activities of 5 roles in a row; every fourth sends 5 % of the cases back by three."""
    activities = []
    for number in range(STEPS):
        onward = number + 1 if number + 1 < STEPS else END
        back = number % 4 == 3
        targets = (onward, number - 3) if back else (onward,)
        shares = (1 - REWORK, REWORK) if back else ()
        role = number % 5
        activities.append(Activity(role, MEANS[role], ("gamma", 1.0), targets, shares))
    return Plan(tuple(activities), CAPACITY)


def arrivals(rng: Random) -> list[float]:
    """Cases every 7.5 minutes on average: the fullest role works 90 % of its time."""
    t, times = 0.0, []
    for _case in range(CASES):
        t += rng.expovariate(1 / 7.5)
        times.append(t)
    return times


def ours(plan: Plan, times: list[float]) -> tuple[float, float, int]:
    """CPU seconds, mean lead time, activities."""
    count = len(times)
    start = time.process_time()
    trace = play(plan, Arrivals(times, [0] * count, [0] * count), Random(1))
    seconds = time.process_time() - start
    return seconds, fmean(e - b for b, e in zip(trace.begun, trace.ended, strict=True)), sum(trace.count)


def theirs(plan: Plan, times: list[float]) -> tuple[float, float, int]:
    """The same with SimPy's resources and processes."""
    rng, leads, done = Random(1), [0.0] * len(times), [0]
    start = time.process_time()
    environment = simpy.Environment()
    roles = [simpy.Resource(environment, capacity) for capacity in plan.capacity]

    def case(number: int, begin: float) -> Generator[Any, Any, None]:
        at = 0
        while at != END:
            activity = plan.activities[at]
            with roles[activity.role].request() as request:
                yield request
                yield environment.timeout(rng.expovariate(1 / activity.mean))
            done[0] += 1
            at = activity.targets[0]
            if activity.shares and rng.random() >= activity.shares[0]:
                at = activity.targets[1]
        leads[number] = environment.now - begin

    def source() -> Generator[Any, Any, None]:
        for number, begin in enumerate(times):
            yield environment.timeout(begin - environment.now)
            environment.process(case(number, begin))

    environment.process(source())
    environment.run()
    return time.process_time() - start, fmean(leads), done[0]


def beside_simpy() -> None:
    """Both in turns, the best of each."""
    plan, times = network(), arrivals(Random(1))
    rounds = [(ours(plan, times), theirs(plan, times)) for _round in range(ROUNDS)]
    own, other = min(each[0] for each in rounds), min(each[1] for each in rounds)
    print(f"{STEPS} activities, {len(CAPACITY)} roles, {CASES} cases, best of {ROUNDS}")
    print(f"  Rambu {own[0]:.3f} s, {own[2]} activities, mean lead {own[1]:.1f} min")
    print(f"  SimPy {simpy.__version__} {other[0]:.3f} s, {other[2]} activities, mean lead {other[1]:.1f} min")
    print(f"  ratio {other[0] / own[0]:.1f}")


def office_year() -> None:
    """120 SOPs of 5 to 12 steps over 26 positions, one replication."""
    rnd = Random(5)
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    demands = [random_demand(rnd, rnd.randint(5, 12), letters) for _sop in range(120)]
    demands = [Demand(d.sop, Fraction(rnd.randint(50, 600)), d.assumptions) for d in demands]
    whole = office(*demands, people=dict.fromkeys(letters, 12))
    start = time.process_time()
    found = simulate(whole, runs=1)
    seconds = time.process_time() - start
    cases = sum(sop.cases.mean for sop in found.sops)
    print(f"office-year: {len(found.sops)} SOPs, {len(letters) * 12} people, {cases:.0f} cases: {seconds:.2f} s")
    print(f"  busiest position works {max(p.busy.mean for p in found.positions):.0%} of its time")


if __name__ == "__main__":
    beside_simpy()
    office_year()
