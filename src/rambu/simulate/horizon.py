"""The axis of a simulation: the working minutes of an office's year, one after the other, and who is there when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rambu.language import gettext as _
from rambu.simulate.plan import Presence
from rambu.simulate.values import BadSimulation
from rambu.workload import Position
from rambu.worktime import WorkingTime
from rambu.worktime.calendar import USUAL_HOURS, Calendar, Span


@dataclass(frozen=True, slots=True)
class Horizon:
    """The open spans of each day with its weekday (0: Monday)."""

    days: tuple[tuple[int, tuple[Span, ...]], ...]

    @property
    def total(self) -> float:
        """Working minutes."""
        return float(sum(end - begin for _weekday, spans in self.days for begin, end in spans))

    def presence(self, position: Position) -> Presence | None:
        """When a position's people are there; None: always. Raises `BadSimulation`."""
        if position.presence is None:
            return None
        try:
            return Presence(self._present(position), self.total)
        except ValueError as fault:
            told = _("Jam hadir jabatan {name} tidak pernah bertemu jam kerja kantor.")
            raise BadSimulation(told.format(name=position.label)) from fault

    def _present(self, position: Position) -> Iterator[tuple[float, float]]:
        """The parts of the axis at which the people are there."""
        passed = 0
        for weekday, spans in self.days:
            for begin, end in spans:
                for first, last in position.presence.within([(begin, end)], weekday) if position.presence else ():
                    yield float(passed + first - begin), float(passed + last - begin)
                passed += end - begin


def year_of(calendar: Calendar, year: int) -> Horizon:
    """The working days of a year. Raises `UnknownYear`."""
    first = date(year, 1, 1)
    days = [first + timedelta(number) for number in range((date(year, 12, 31) - first).days + 1)]
    return Horizon(tuple((day.weekday(), calendar.spans_on(day)) for day in days))


def plain_year(lengths: WorkingTime) -> Horizon:
    """Usual weeks, one after the other, for about as many minutes as a year has by the office's lengths."""
    weeks = max(1, round(lengths.minutes_of("tahun") / USUAL_HOURS.minutes))
    return Horizon(tuple(enumerate(USUAL_HOURS.days)) * weeks)
