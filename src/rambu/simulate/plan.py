"""An office made ready for the kernel: activities by number, who does them, how long, and what comes next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final, Literal

END: Final = -1
"""What comes after the last activity of a way."""

Spread = tuple[Literal["gamma", "even"], float]
"""How times vary about their mean: `gamma` by their coefficient of variation (1: exponential, 0: fixed), `even` by the
half width over the mean."""

FIXED: Final[Spread] = ("gamma", 0.0)


class Presence:
    """When a role is there, on the axis of the office's working minutes; it repeats after `period`.

    ValueError where it is never there.
    """

    __slots__ = ("before", "closes", "opens", "period", "total")

    def __init__(self, spans: Iterable[tuple[float, float]], period: float) -> None:
        listed = list(spans)
        self.opens = [begin for begin, _end in listed]
        self.closes = [end for _begin, end in listed]
        self.before = [0.0, *accumulate(end - begin for begin, end in listed)]
        self.total, self.period = self.before[-1], period
        if not self.total > 0:
            raise ValueError("somebody has to be there at some time")

    def end(self, start: float, work: float) -> float:
        """When `work` minutes are done that are begun at `start`; work rests while the role is away."""
        turns, at = divmod(start, self.period)
        place = bisect_right(self.opens, at) - 1
        done = 0.0 if place < 0 else self.before[place] + min(at, self.closes[place]) - self.opens[place]
        more, left = divmod(done + work, self.total)
        if not left and more:
            more, left = more - 1, self.total
        place = max(bisect_left(self.before, left) - 1, 0)
        return max(start, (turns + more) * self.period + self.opens[place] + left - self.before[place])


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity. `targets` are numbers of activities or `END`.

    `together`: all targets at once; otherwise one of them, by `shares`, which sum to 1.
    """

    role: int
    mean: float = 0.0
    """Minutes; 0 for what takes no time."""
    spread: Spread = FIXED
    targets: tuple[int, ...] = (END,)
    shares: tuple[float, ...] = ()
    together: bool = False
    holds: tuple[int, ...] | None = None
    """Roles that are let go when it ends; None: its own. Empty: it keeps its role for what comes next."""
    gate: int = 1
    """It begins when so many lines have arrived."""
    demand: int = 0
    step: str = ""
    """Id of the symbol that it belongs to."""

    @property
    def plain(self) -> bool:
        """Whether it lets its own role go and goes one of at most two ways."""
        return self.holds is None and not self.together and len(self.targets) <= 2


@dataclass(frozen=True, slots=True)
class Plan:
    """All activities and roles. ValueError where a number points nowhere."""

    activities: tuple[Activity, ...]
    capacity: tuple[int, ...]
    """How many people each role has."""
    presence: tuple[Presence | None, ...] = field(default=())
    """When they are there; left out or None: always."""

    def __post_init__(self) -> None:
        roles, count = len(self.capacity), len(self.activities)
        for each in self.activities:
            used = (each.role, *(each.holds or ()))
            if any(not 0 <= role < roles for role in used) or any(not END <= to < count for to in each.targets):
                raise ValueError("an activity points to what is not there")
            if len(each.targets) > 1 and not each.together and len(each.shares) != len(each.targets):
                raise ValueError("an activity with several ways has a share for each")


@dataclass(frozen=True, slots=True)
class Arrivals:
    """When cases begin, ascending, where, and how urgent they are (smaller first); all of one length."""

    times: list[float]
    first: list[int]
    priority: list[int]
