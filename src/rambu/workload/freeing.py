"""What a change of one step would free: its time halved, or its loop walked half as often."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from rambu.flow import graph, return_lines
from rambu.workload.changes import BadChange, HalvedLoop, changed
from rambu.workload.office import Office
from rambu.workload.reckon import Workload, reckon


@dataclass(frozen=True, slots=True)
class Freed:
    """Minutes and people a year that a change of one step frees."""

    demand: int
    """Position of the SOP among the demands."""
    symbol: str
    minutes: Fraction
    people: Fraction


def freed_by_half(workload: Workload) -> list[Freed]:
    """The steps, the heaviest first, with what half of their touch time would free."""
    summed: dict[tuple[int, str], Fraction] = {}
    for load in workload.steps:
        key = (load.demand, load.step.symbols[0])
        summed[key] = summed.get(key, Fraction(0)) + load.minutes / 2
    freed = [Freed(*key, minutes, workload.setting.people(minutes)) for key, minutes in summed.items() if minutes]
    return sorted(freed, key=lambda each: -each.minutes)


def freed_by_loops(workload: Workload) -> list[Freed]:
    """The decisions that send work back, with what half as many returns would free; the most comes first."""
    freed: list[Freed] = []
    for number, demand in enumerate(workload.office.demands):
        alone = replace(workload.office, demands=(demand,), missing=())
        before = workload.by_sop.get(number, Fraction(0))
        for symbol in dict.fromkeys(line.source for line in return_lines(graph(demand.sop))):
            minutes = before - _halved(alone, symbol, before)
            if minutes > 0:
                freed.append(Freed(number, symbol, minutes, workload.setting.people(minutes)))
    return sorted(freed, key=lambda each: -each.minutes)


def _halved(alone: Office, symbol: str, before: Fraction) -> Fraction:
    """The minutes of the office's one SOP with its loop halved; as `before` where there is nothing to halve."""
    try:
        return reckon(changed(alone, HalvedLoop(0, symbol))).minutes
    except BadChange:
        return before
