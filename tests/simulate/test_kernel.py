"""The kernel against closed forms, inside the 99 % interval of 20 replications, and against cases done by hand."""

from collections.abc import Callable
from math import isnan, sqrt
from random import Random
from statistics import fmean, stdev

import pytest

from rambu.simulate.kernel import Trace, play
from rambu.simulate.plan import END, Activity, Arrivals, Plan, Presence, Spread
from tests.simulate.closed_forms import wait_mg1, wait_mmc, waits_cobham

T99 = 2.861
"""Two-sided 99 % quantile of Student's t with 19 degrees of freedom."""
EXPONENTIAL: Spread = ("gamma", 1.0)


def poisson(rng: Random, rate: float, count: int) -> list[float]:
    t, times = 0.0, []
    for _case in range(count):
        t += rng.expovariate(rate)
        times.append(t)
    return times


def agrees(once: Callable[[int], float], theory: float) -> bool:
    values = [once(seed) for seed in range(20)]
    return abs(fmean(values) - theory) <= T99 * stdev(values) / sqrt(20)


def one_queue(servers: int, load: float, spread: Spread, seed: int) -> float:
    """Mean wait in one queue of service 10 after the first tenth of the cases."""
    rng = Random(f"antrean {seed}")
    plan = Plan((Activity(0, 10.0, spread),), (servers,))
    count = 14_000
    arrivals = Arrivals(poisson(rng, load * servers / 10, count), [0] * count, [0] * count)
    trace = play(plan, arrivals, rng)
    return fmean(e - b for b, e in zip(trace.begun[1400:], trace.ended[1400:], strict=True)) - 10


@pytest.mark.parametrize(
    ("servers", "load", "spread", "theory"),
    [
        (1, 0.7, EXPONENTIAL, wait_mmc(0.07, 10, 1)),
        (3, 0.8, EXPONENTIAL, wait_mmc(0.24, 10, 3)),
        (10, 0.9, EXPONENTIAL, wait_mmc(0.9, 10, 10)),
        (1, 0.7, ("gamma", 0.0), wait_mg1(0.07, 10, 0)),
        (1, 0.7, ("gamma", 0.5), wait_mg1(0.07, 10, 0.5)),
        (1, 0.7, ("even", 0.6), wait_mg1(0.07, 10, 0.6 / sqrt(3))),
    ],
    ids=["M/M/1", "M/M/3", "M/M/10", "M/D/1", "M/gamma/1", "M/uniform/1"],
)
def test_one_queue_waits_as_the_theory_says(servers: int, load: float, spread: Spread, theory: float) -> None:
    assert agrees(lambda seed: one_queue(servers, load, spread, seed), theory)


@pytest.mark.parametrize("urgency", [0, 1])
def test_priorities_wait_as_cobham_says(urgency: int) -> None:
    def once(seed: int) -> float:
        rng = Random(f"prioritas {seed}")
        count = 14_000
        plan = Plan((Activity(0, 10.0, EXPONENTIAL), Activity(0, 10.0, EXPONENTIAL)), (1,))
        times = poisson(rng, 0.08, count)
        kinds = [int(rng.random() >= 3 / 8) for _case in times]
        trace = play(plan, Arrivals(times, kinds, kinds), rng)
        return trace.waited[urgency] / trace.count[urgency]

    assert agrees(once, waits_cobham((0.03, 0.05), 10)[urgency])


def test_an_open_network_with_rework_and_parallel_servers_is_jacksons() -> None:
    """A (1 person) to B (2 people); 20 % of B goes back to A: each station is an M/M/c of its own."""

    def once(seed: int) -> float:
        rng = Random(f"Jackson {seed}")
        count = 10_000
        a = Activity(0, 8.0, EXPONENTIAL, (1,))
        b = Activity(1, 15.0, EXPONENTIAL, (END, 0), (0.8, 0.2))
        times = poisson(rng, 0.07, count)
        trace = play(Plan((a, b), (1, 2)), Arrivals(times, [0] * count, [0] * count), rng)
        return fmean(e - s for s, e in zip(trace.begun[1500:], trace.ended[1500:], strict=True))

    rate = 0.07 / 0.8
    theory = (wait_mmc(rate, 8, 1) + 8 + wait_mmc(rate, 15, 2) + 15) / 0.8
    assert agrees(once, theory)


def by_hand(plan: Plan, times: list[float], first: int = 0) -> Trace:
    count = len(times)
    return play(plan, Arrivals(times, [first] * count, [0] * count), Random(1))


def test_work_rests_while_a_role_is_away() -> None:
    """There for 240 + 180 minutes of every 450; 100 minutes each: the third runs over the break."""
    morning_and_afternoon = Presence([(0, 240), (270, 450)], 450)
    plan = Plan((Activity(0, 100.0),), (1,), (morning_and_afternoon,))
    trace = by_hand(plan, [0, 0, 0, 0, 440])
    assert trace.ended == [100, 200, 330, 430, 450 + 90]


def test_a_presence_repeats_after_its_period_and_begins_late() -> None:
    there = Presence([(100, 200)], 450)
    assert there.end(0, 50) == 150
    assert there.end(150, 50) == 200
    assert there.end(150, 51) == 450 + 101
    assert there.end(300, 250) == 450 * 3 + 150
    assert there.end(0, 100) == 200
    assert there.end(250, 0) == 250
    with pytest.raises(ValueError, match="there"):
        Presence([], 450)


def test_simultaneous_work_is_waited_for() -> None:
    activities = (
        Activity(0, 0.0, targets=(1, 2), together=True),
        Activity(1, 10.0, targets=(3,)),
        Activity(2, 25.0, targets=(3,)),
        Activity(1, 5.0, gate=2),
    )
    assert by_hand(Plan(activities, (9, 1, 1)), [0, 0]).ended == [30, 55]


def test_joint_work_needs_all_of_its_roles() -> None:
    """Each case works 10 minutes alone (role 0), then 20 minutes joint (roles 0 and 1)."""
    activities = (
        Activity(0, 10.0, targets=(1,)),
        Activity(0, 0.0, targets=(2,), holds=()),
        Activity(1, 20.0, holds=(0, 1)),
    )
    trace = by_hand(Plan(activities, (1, 1)), [0, 0])
    assert trace.ended == [40, 60]
    assert trace.worked == [20, 0, 40]


def test_three_ways_are_taken_by_their_shares() -> None:
    ways = Activity(0, 0.0, targets=(1, 2, END), shares=(0.5, 0.3, 0.2))
    plan = Plan((ways, Activity(0), Activity(0)), (1,))
    trace = by_hand(plan, [float(t) for t in range(10_000)])
    assert trace.count[1] / 10_000 == pytest.approx(0.5, abs=0.02)
    assert trace.count[2] / 10_000 == pytest.approx(0.3, abs=0.02)


def test_what_is_never_joined_never_ends() -> None:
    plan = Plan((Activity(0, 1.0, targets=(1,)), Activity(0, 1.0, gate=2)), (1,))
    assert isnan(by_hand(plan, [0]).ended[0])


def test_the_same_seed_gives_the_same_run() -> None:
    plan = Plan((Activity(0, 10.0, EXPONENTIAL, (0, END), (0.3, 0.7)),), (2,))
    times = poisson(Random(1), 0.1, 500)
    arrivals = Arrivals(times, [0] * 500, [0] * 500)
    assert play(plan, arrivals, Random(7)) == play(plan, arrivals, Random(7))
    assert play(plan, arrivals, Random(7)) != play(plan, arrivals, Random(8))


def test_a_hook_hears_how_far_it_is_and_can_stop_it() -> None:
    plan = Plan((Activity(0, 1.0),), (1,))
    arrivals = Arrivals([float(t) for t in range(3000)], [0] * 3000, [0] * 3000)
    heard: list[float] = []
    play(plan, arrivals, Random(1), heard.append)
    assert heard == [0, 1024 / 3000, 2048 / 3000]

    def stop(done: float) -> None:
        if done > 0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        play(plan, arrivals, Random(1), stop)


@pytest.mark.parametrize(
    "activity", [Activity(1), Activity(0, targets=(5,)), Activity(0, targets=(END, END)), Activity(0, holds=(3,))]
)
def test_a_plan_points_only_to_what_is_there(activity: Activity) -> None:
    with pytest.raises(ValueError, match="activity"):
        Plan((activity,), (1,))
