"""The calendar: which minutes of which day are working minutes. Exact to the microsecond, the unit of `datetime`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import ceil

from rambu.worktime.calendar.days import CalendarYear, DayKind, Exceptional, UnknownYear
from rambu.worktime.calendar.hours import CLOSED, RAMADAN_HOURS, USUAL_HOURS, Span, WeekHours
from rambu.worktime.calendar.timeline import Timeline

_TICK = timedelta(microseconds=1)
_MINUTE = 60_000_000
"""Ticks in a minute."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working time of an office. An exception goes before a day off, a day off before Ramadan.

    Moments are naive `datetime` values in the office's own time; another one is a ValueError. Whatever needs a year
    that is not among `years` raises `UnknownYear`: days off are data, never guessed.
    """

    hours: WeekHours = USUAL_HOURS
    ramadan_hours: WeekHours = RAMADAN_HOURS
    years: tuple[CalendarYear, ...] = ()
    exceptions: tuple[Exceptional, ...] = ()
    presence: WeekHours | None = None
    """Only these hours of the open ones: of somebody who is not there all the time."""
    name: str = ""
    _days: Mapping[date, Exceptional] = field(init=False, repr=False, compare=False)
    _lines: dict[int, Timeline] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_days", {exception.day: exception for exception in self.exceptions})

    def kind_of(self, day: date) -> DayKind:
        """Why a day has the hours that it has. Raises `UnknownYear`."""
        return "exception" if day in self._days else self._year(day.year).kind_of(day)

    def spans_on(self, day: date) -> tuple[Span, ...]:
        """The open spans of a day. Raises `UnknownYear`."""
        spans = self._open(day)
        return self.presence.within(spans, day.weekday()) if self.presence else spans

    def minutes_on(self, day: date) -> int:
        """The working minutes of a day. Raises `UnknownYear`."""
        return sum(end - begin for begin, end in self.spans_on(day))

    def minutes_in(self, year: int) -> int:
        """The working minutes of a year. Raises `UnknownYear`."""
        return self._line(year).total // _MINUTE

    def between(self, start: datetime, end: datetime) -> Fraction:
        """The working minutes from `start` to `end`, negative where `end` is earlier. Raises `UnknownYear`."""
        if end < start:
            return -self.between(end, start)
        ticks = self._worked(end) - self._worked(start)
        ticks += sum(self._line(year).total for year in range(start.year, end.year))
        return Fraction(ticks, _MINUTE)

    def after(self, start: datetime, minutes: Fraction | int) -> datetime:
        """The first moment by which `minutes` have been worked since `start`; `start` itself for none.

        Raises `UnknownYear` where the years given do not hold so much work, ValueError for negative minutes.
        """
        if minutes < 0:
            raise ValueError("minutes must not be negative")
        if not minutes:
            return start
        year, ticks = start.year, self._worked(start) + ceil(minutes * _MINUTE)
        while ticks > (line := self._line(year)).total:
            ticks -= line.total
            year += 1
        return datetime(year, 1, 1) + line.moment(ticks) * _TICK

    def minute_line(self, year: int) -> Timeline:
        """The open time of a year in minutes since its first midnight, for whoever counts many moments."""
        return Timeline(self._spans(year, 1))

    def _year(self, year: int) -> CalendarYear:
        found = next((known for known in self.years if known.year == year), None)
        if found is None:
            raise UnknownYear(year)
        return found

    def _open(self, day: date) -> tuple[Span, ...]:
        kind = self.kind_of(day)
        if kind == "exception":
            return self._days[day].spans
        if kind in ("holiday", "leave"):
            return CLOSED
        return (self.ramadan_hours if kind == "ramadan" else self.hours).days[day.weekday()]

    def _line(self, year: int) -> Timeline:
        line = self._lines.get(year)
        if line is None:
            self._year(year)
            line = self._lines[year] = Timeline(self._spans(year, _MINUTE))
        return line

    def _spans(self, year: int, scale: int) -> Iterator[Span]:
        first = date(year, 1, 1)
        for number in range((date(year, 12, 31) - first).days + 1):
            for begin, end in self.spans_on(first + timedelta(number)):
                yield (number * 1440 + begin) * scale, (number * 1440 + end) * scale

    def _worked(self, moment: datetime) -> int:
        if moment.tzinfo is not None:
            raise ValueError("a moment is given in the office's own time, without a zone")
        return self._line(moment.year).worked((moment - datetime(moment.year, 1, 1)) // _TICK)
