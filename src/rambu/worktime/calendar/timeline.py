"""The open time of one year on one line: where it lies, and how much of it lies before each moment."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from rambu.worktime.calendar.hours import Span


class Timeline:
    """Open spans in one unit from one origin, ascending and apart; `before` counts the open time ahead of each."""

    __slots__ = ("before", "closes", "opens")

    def __init__(self, spans: Iterable[Span]) -> None:
        listed = list(spans)
        self.opens = [begin for begin, _end in listed]
        self.closes = [end for _begin, end in listed]
        self.before = [0, *accumulate(end - begin for begin, end in listed)]

    @property
    def total(self) -> int:
        """All open time."""
        return self.before[-1]

    def worked(self, at: int) -> int:
        """The open time before the moment `at`."""
        place = bisect_right(self.opens, at) - 1
        return 0 if place < 0 else self.before[place] + min(at, self.closes[place]) - self.opens[place]

    def moment(self, worked: int) -> int:
        """The first moment before which `worked` open time lies, ``0 < worked <= total``."""
        place = bisect_left(self.before, worked) - 1
        return self.opens[place] + worked - self.before[place]
