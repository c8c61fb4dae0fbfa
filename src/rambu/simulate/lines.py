"""Where cases stand before a role: first come, first served, or the more urgent first."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from heapq import heappop, heappush
from typing import Protocol

Waiting = tuple[float, int, int]
"""Time of arrival, case, activity."""


class Line(Protocol):
    """Anything that takes cases in and gives the next one out."""

    def append(self, waiting: Waiting, /) -> None:
        """Stand at the end."""

    def popleft(self) -> Waiting:
        """The next one."""

    def __len__(self) -> int: ...


class UrgentLine:
    """A line in which cases of a smaller priority go first; among equals the one that came first."""

    __slots__ = ("heap", "priority")

    def __init__(self, priority: Sequence[int]) -> None:
        self.priority = priority
        """By case."""
        self.heap: list[tuple[int, float, int, int]] = []

    def append(self, waiting: Waiting, /) -> None:
        """Stand behind all that are as urgent."""
        heappush(self.heap, (self.priority[waiting[1]], *waiting))

    def popleft(self) -> Waiting:
        """The most urgent one. IndexError where nobody stands."""
        return heappop(self.heap)[1:]

    def __len__(self) -> int:
        return len(self.heap)


def lines(count: int, priority: Sequence[int]) -> list[Line]:
    """So many lines for cases of these priorities."""
    if len(set(priority)) > 1:
        return [UrgentLine(priority) for _line in range(count)]
    return [deque() for _line in range(count)]
