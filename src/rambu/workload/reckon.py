"""Volumes and times become minutes, minutes become people: by step, position, SOP, unit, office.

Analisis beban kerja: need = sum of (volume x time of one case) / effective minutes of a person. Everything is exact;
only the people of a position are rounded, as the office has set it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeVar

from rambu.language import gettext as _
from rambu.workload.office import Demand, Missing, Office, Position, WorkSetting
from rambu.workload.positions import Positions, is_staff
from rambu.workload.steps import Step, sop_work, title

Key = TypeVar("Key")

_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class StepLoad:
    """The work of one step for one position in a year."""

    demand: int
    """Position of the SOP among the demands."""
    step: Step
    position: Position
    times: Fraction
    """How often a year."""
    minutes: Fraction
    """Minutes a year."""


@dataclass(frozen=True, slots=True)
class PositionLoad:
    """A position with its work and its people."""

    position: Position
    minutes: Fraction
    people: Fraction
    """Needed, exactly."""
    rounded: Fraction
    gap: Fraction | None
    """People there less the rounded need; None where nobody has said how many there are."""


@dataclass(frozen=True, slots=True)
class Workload:
    """The workload of an office in a year. What is `missing` is in none of the sums."""

    office: Office
    steps: tuple[StepLoad, ...]
    positions: tuple[PositionLoad, ...]
    missing: tuple[Missing, ...]
    by_sop: Mapping[int, Fraction] = field(repr=False)
    """Minutes of each demand."""
    by_unit: Mapping[str, Fraction] = field(repr=False)
    """Minutes by the unit that owns the SOP."""

    @property
    def setting(self) -> WorkSetting:
        """How minutes become people."""
        return self.office.setting

    @property
    def minutes(self) -> Fraction:
        """Minutes of the whole office."""
        return sum((load.minutes for load in self.steps), _NOTHING)

    @property
    def people(self) -> Fraction:
        """People that the whole office needs, exactly."""
        return self.setting.people(self.minutes)


def reckon(office: Office) -> Workload:
    """The workload of `office`."""
    positions = Positions(office.positions)
    steps: list[StepLoad] = []
    missing = list(office.missing)
    for number, demand in enumerate(office.demands):
        work = sop_work(demand, positions, office.setting)
        missing += work.missing
        if demand.volume is None:
            missing.append(Missing(title(demand), "", "volume", _("isi berapa kali setahun SOP ini dijalankan.")))
        else:
            steps += _loads(number, demand, work.steps, office.setting)
    loads = _by_position(steps, office, _met(office, positions))
    missing += _unstaffed(loads)
    return Workload(
        office,
        tuple(steps),
        loads,
        tuple(missing),
        _summed((load.demand, load.minutes) for load in steps),
        _summed((office.demands[load.demand].unit, load.minutes) for load in steps),
    )


def _loads(number: int, demand: Demand, steps: Iterable[Step], setting: WorkSetting) -> Iterable[StepLoad]:
    for step in steps:
        times = (demand.volume or _NOTHING) * step.visits
        for position in step.positions:
            yield StepLoad(number, step, position, times, times * setting.pick(step.touch))


def _met(office: Office, positions: Positions) -> list[Position]:
    """The positions that the SOPs name, whether or not their work can be counted yet."""
    performers = (
        (pelaksana, demand.unit)
        for demand in office.demands
        for bagan in demand.sop.bagan
        for pelaksana in bagan.pelaksana
        if is_staff(pelaksana) and pelaksana.nama.strip()
    )
    found = (positions.of(pelaksana, unit) for pelaksana, unit in performers)
    return [position for position in found if position is not None]


def _by_position(steps: Iterable[StepLoad], office: Office, met: list[Position]) -> tuple[PositionLoad, ...]:
    summed = dict.fromkeys((*office.positions, *met), _NOTHING) | _summed(
        (load.position, load.minutes) for load in steps
    )
    return tuple(_position_load(position, minutes, office.setting) for position, minutes in summed.items())


def _position_load(position: Position, minutes: Fraction, setting: WorkSetting) -> PositionLoad:
    people = setting.people(minutes)
    rounded = setting.rounded(people)
    gap = position.people - rounded if position.people is not None else None
    return PositionLoad(position, minutes, people, rounded, gap)


def _unstaffed(loads: Iterable[PositionLoad]) -> Iterable[Missing]:
    for load in loads:
        if load.position.people is None:
            told = _("isi berapa orang yang kini memegang jabatan {name}.").format(name=load.position.label)
            yield Missing("", "", "people", told)


def _summed(pairs: Iterable[tuple[Key, Fraction]]) -> dict[Key, Fraction]:
    found: dict[Key, Fraction] = {}
    for key, minutes in pairs:
        found[key] = found.get(key, _NOTHING) + minutes
    return found
