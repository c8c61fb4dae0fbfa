"""What differs from the ordinary week: the days off of a year, Ramadan, and exceptions of one office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rambu.language import gettext as _
from rambu.worktime.calendar.hours import Span, check_spans

DayKind = Literal["usual", "ramadan", "holiday", "leave", "exception"]
"""`holiday`: hari libur nasional; `leave`: cuti bersama; `exception`: what the office itself has decided."""


class UnknownYear(ValueError):
    """A year whose days off nobody has given. They are never guessed; the message asks for them."""

    def __init__(self, year: int) -> None:
        self.year = year
        super().__init__(
            _("Hari libur nasional dan cuti bersama tahun {year} belum ada dalam kalender; isi dahulu.").format(
                year=year
            )
        )


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day off and what it is."""

    day: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `first` to `last`, both within."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """What is decreed for one year. All days lie in it; ValueError otherwise."""

    year: int
    holidays: tuple[NamedDay, ...] = ()
    leave: tuple[NamedDay, ...] = ()
    """Cuti bersama."""
    ramadan: tuple[Stretch, ...] = ()

    def __post_init__(self) -> None:
        days = [*(n.day for n in (*self.holidays, *self.leave)), *(d for s in self.ramadan for d in (s.first, s.last))]
        if any(day.year != self.year for day in days):
            raise ValueError("a day of another year")

    def kind_of(self, day: date) -> DayKind:
        """What the year makes of a day."""
        if any(named.day == day for named in self.holidays):
            return "holiday"
        if any(named.day == day for named in self.leave):
            return "leave"
        return "ramadan" if any(s.first <= day <= s.last for s in self.ramadan) else "usual"


@dataclass(frozen=True, slots=True)
class Exceptional:
    """The hours of one day as the office has set them, whatever the year says; no spans: closed."""

    day: date
    spans: tuple[Span, ...] = ()
    reason: str = ""

    def __post_init__(self) -> None:
        check_spans(self.spans)
