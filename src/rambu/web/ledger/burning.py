"""How many obligations are left, month by month: as planned, and as it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Duedate:
    """One obligation: until when it is planned, and since when it is fulfilled."""

    due: date | None
    done: date | None


@dataclass(frozen=True, slots=True)
class Point:
    """At the end of a month: how many are left by the plan, and how many are (None: that day has not come)."""

    day: date
    planned: int
    left: int | None


MONTHS = 24
"""As many months are drawn at most."""


def burn_down(lines: Sequence[Duedate], today: date) -> list[Point]:
    """From the month before the first thing happened to the month of the last due date; empty where nothing is planned.

    What has no due date goes when it is done. The month of today shows how it is today.
    """
    dues = [line.due for line in lines if line.due]
    if not dues:
        return []
    first = min([*dues, today, *(line.done for line in lines if line.done and _is_near(line.done, today))])
    days = _months(_first(first), max([*dues, today]))
    return [
        Point(day, _left(lines, day), _still(lines, min(day, today)) if _has_come(day, today) else None) for day in days
    ]


def _is_near(day: date, today: date) -> bool:
    return (today.year - day.year) * 12 + today.month - day.month < MONTHS // 2


def _first(day: date) -> date:
    return date(day.year, day.month, 1)


def _next(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _months(first: date, last: date) -> list[date]:
    """The first days of the months from `first` on, until the one after `last`: "until then"."""
    days = [first]
    while days[-1] <= last and len(days) < MONTHS:
        days.append(_next(days[-1]))
    return days


def _has_come(day: date, today: date) -> bool:
    return day <= _next(_first(today))


def _left(lines: Sequence[Duedate], day: date) -> int:
    return sum(
        not ((line.due and line.due < day) or (not line.due and line.done and line.done <= day)) for line in lines
    )


def _still(lines: Sequence[Duedate], day: date) -> int:
    return sum(not (line.done and line.done <= day) for line in lines)
