"""Replications of an office-year, each with random numbers of its own, and what they say together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isnan, nan
from random import Random
from statistics import fmean

from rambu.simulate.compiling import Compiled, compile_office
from rambu.simulate.horizon import Horizon, plain_year
from rambu.simulate.kernel import Hook, Trace, play
from rambu.simulate.plan import Activity, Arrivals
from rambu.simulate.statistics import Interval, interval
from rambu.simulate.values import PositionFigures, Simulation, SopFigures, StepFigures
from rambu.workload import Demand, Office
from rambu.worktime import minutes

_SLACK = 1e-9
"""Minutes by which floating numbers may miss a promise that is kept exactly."""


def simulate(
    office: Office, horizon: Horizon | None = None, runs: int = 10, seed: int = 1, hook: Hook | None = None
) -> Simulation:
    """A year of `office`, `runs` times; the same `seed` gives the same figures. Raises `BadSimulation`.

    Cases arrive at random (Poisson) in the working minutes of the year and are run to their end. `hook` is told the
    share that is done, from 0 to 1; whatever it raises stops the simulation.
    """
    year = horizon or plain_year(office.setting.lengths)
    compiled = compile_office(office, year)
    found = [_Run(office, compiled, year.total, _random(seed, run), _part(hook, run, runs)) for run in range(runs)]
    if hook is not None:
        hook(1.0)
    return _together(office, compiled, year.total, found, seed)


def _random(seed: int, run: int) -> Random:
    return Random(f"{seed}/{run}")  # noqa: S311 - a simulation has to be repeatable, nothing here is secret


def _part(hook: Hook | None, run: int, runs: int) -> Hook | None:
    return (lambda done: hook((run + done) / runs)) if hook is not None else None


@dataclass(frozen=True, slots=True)
class _Figures:
    """Of one SOP in one run."""

    cases: float
    lead: float
    waiting: float
    in_time: float


class _Run:
    """One replication."""

    def __init__(self, office: Office, compiled: Compiled, total: float, rng: Random, hook: Hook | None) -> None:
        self.compiled = compiled
        arrivals, of = _arrivals(office, compiled, total, rng)
        self.trace: Trace = play(compiled.plan, arrivals, rng, hook)
        self.total = total
        leads: list[list[float]] = [[] for _demand in office.demands]
        for number, begun, ended in zip(of, self.trace.begun, self.trace.ended, strict=True):
            if not isnan(ended):
                leads[number].append(ended - begun)
        waited = [0.0] * len(leads)
        for each, minutes_ in self._each(self.trace.waited):
            waited[each.demand] += minutes_
        self.sops = [_figures(*each) for each in zip(office.demands, leads, waited, strict=True)]

    def waiting(self, role: int) -> float:
        """Minutes that cases stood before a role."""
        return sum(w for each, w in self._each(self.trace.waited) if each.role == role)

    def busy(self, role: int) -> float:
        """Share of its time in the year that a role works; work that runs over the year's end counts too."""
        worked = sum(w for each, w in self._each(self.trace.worked) if role in (each.holds or (each.role,)))
        there = self.compiled.plan.presence[role]
        return worked / ((there.total if there else self.total) * self.compiled.plan.capacity[role])

    def steps(self) -> dict[tuple[int, str], tuple[float, int]]:
        """Demand and symbol -> minutes waited and times done."""
        found: dict[tuple[int, str], tuple[float, int]] = {}
        for number, (each, waited) in enumerate(self._each(self.trace.waited)):
            if each.role:
                before = found.get((each.demand, each.step), (0.0, 0))
                times = 0 if each.holds == () else self.trace.count[number]
                found[each.demand, each.step] = before[0] + waited, before[1] + times
        return found

    def _each(self, values: list[float]) -> Iterator[tuple[Activity, float]]:
        return zip(self.compiled.plan.activities, values, strict=True)


def _figures(demand: Demand, leads: list[float], waited: float) -> _Figures:
    if not leads:
        return _Figures(0.0, nan, nan, nan)
    promise = promised(demand)
    kept = nan if promise is None else sum(lead <= promise + _SLACK for lead in leads) / len(leads)
    return _Figures(len(leads), fmean(leads), waited / len(leads), kept)


def promised(demand: Demand) -> float | None:
    """The working minutes that the service standard promises; None where none can be counted."""
    known = minutes(demand.sop.janji.waktu)
    return float(known.high) if known else None


def _arrivals(office: Office, compiled: Compiled, total: float, rng: Random) -> tuple[Arrivals, list[int]]:
    """The cases of a year, and the demand of each."""
    cases: list[tuple[float, int, int, int]] = []
    for number, (demand, starts) in enumerate(zip(office.demands, compiled.starts, strict=True)):
        if not starts or not demand.volume:
            continue
        rate = float(demand.volume) / total
        moment = rng.expovariate(rate)
        while moment < total:
            cases.append((moment, number, _start(starts, rng), demand.priority))
            moment += rng.expovariate(rate)
    cases.sort()
    times, of, first, priority = [list(column) for column in zip(*cases, strict=True)] if cases else [[], [], [], []]
    return Arrivals(times, first, priority), of


def _start(starts: tuple[tuple[int, float], ...], rng: Random) -> int:
    if len(starts) == 1:
        return starts[0][0]
    return rng.choices([number for number, _share in starts], [share for _number, share in starts])[0]


def _together(office: Office, compiled: Compiled, total: float, runs: list[_Run], seed: int) -> Simulation:
    steps = [run.steps() for run in runs]
    return Simulation(
        office,
        len(runs),
        seed,
        total,
        tuple(
            _sop(number, demand, [run.sops[number] for run in runs])
            for number, demand in enumerate(office.demands)
            if compiled.starts[number] and demand.volume
        ),
        tuple(
            PositionFigures(
                position, interval([run.busy(role) for run in runs]), interval([run.waiting(role) for run in runs])
            )
            for role, position in enumerate(compiled.roles, 1)
        ),
        tuple(_step(key, [each[key] for each in steps]) for key in steps[0]),
        compiled.left_out,
        tuple(tuple(figures.lead for figures in run.sops) for run in runs),
        tuple(tuple(figures.in_time for figures in run.sops) for run in runs),
    )


def _sop(number: int, demand: Demand, runs: list[_Figures]) -> SopFigures:
    promise = promised(demand)
    return SopFigures(
        number,
        interval([run.cases for run in runs]),
        interval([run.lead for run in runs]),
        interval([run.waiting for run in runs]),
        promise,
        interval([run.in_time for run in runs]) if promise is not None else None,
    )


def _step(key: tuple[int, str], runs: list[tuple[float, int]]) -> StepFigures:
    each = [waited / times if times else nan for waited, times in runs]
    return StepFigures(*key, interval([waited for waited, _times in runs]), interval(each))


def difference(before: Simulation, after: Simulation, demand: int) -> Interval:
    """How much longer a case of one SOP takes in `after`, run by run under the same seeds (minutes)."""
    return interval([b[demand] - a[demand] for a, b in zip(before.leads, after.leads, strict=True)])
