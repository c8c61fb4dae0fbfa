"""The vertical lines of the grid: channels beside the columns' left rules and lines through the middles of shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rambu.diagram.layout.measures import BEFORE_RULE, BEFORE_SHAPE, PORT_INSET, WIDEST_CORRIDOR
from rambu.diagram.layout.performers import Lane
from rambu.diagram.routing.weights import LEAST_GAP

_APART = 1.5
_EPSILON = 0.01
NEAR: Final = 4.0
"""A line closer than this to a shape is blocked by it."""


@dataclass(frozen=True, slots=True)
class Rulers:
    """Vertical grid lines with x = 0 at the left rule of the first performer."""

    x: tuple[float, ...]
    corridors: tuple[tuple[float, float], ...]
    channels: tuple[int, ...]
    """Line of the channel left of each column, and of the one right of the last."""
    lefts: tuple[float, ...]
    """Left rule of each column, and the right rule of the last."""

    def middles(self, column: int) -> range:
        """The lines through shapes of a column."""
        return range(self.channels[column] + 1, self.channels[column + 1])

    def pass_near(self, line: int, left: float, right: float) -> bool:
        """Whether `line`, or a track anywhere in its corridor, comes too close to a shape from `left` to `right`."""
        low, high = self.corridors[line]
        close = LEAST_GAP - _EPSILON
        return left - NEAR < self.x[line] < right + NEAR or (low < right + close and high > left - close)

    def nearest(self, x: float, lines: Sequence[int]) -> int:
        """The one of `lines` that is closest to `x`."""
        return min(lines, key=lambda line: (abs(self.x[line] - x), line))


def rulers(lanes: Sequence[Lane]) -> Rulers:
    """Vertical lines of a chart with these columns."""
    xs: list[float] = []
    corridors: list[tuple[float, float]] = []
    channels: list[int] = []
    lefts: list[float] = []
    left = 0.0
    for one in lanes:
        channels.append(len(xs))
        lefts.append(left)
        low, high = left + BEFORE_RULE, left + one.channel - BEFORE_SHAPE
        high = min(high, low + max(WIDEST_CORRIDOR, one.tracks))
        xs.append((low + high) / 2)
        corridors.append((low, high))
        for x, low, high in _middles(one):
            xs.append(left + x)
            corridors.append((left + low, left + high))
        left += one.width
    channels.append(len(xs))
    low, high = left - lanes[-1].margin + BEFORE_SHAPE, left - BEFORE_RULE
    low = max(low, high - max(WIDEST_CORRIDOR, lanes[-1].tail))
    xs.append((low + high) / 2)
    corridors.append((low, high))
    return Rulers(tuple(xs), tuple(corridors), tuple(channels), (*lefts, left))


def _middles(one: Lane) -> Iterator[tuple[float, float, float]]:
    """Each place where shapes stand, with a corridor that stays inside the widest of them and off its neighbours.

    Ports of narrower shapes are limited by their outlines.
    """
    places = sorted(
        {round(one.centre(slot, slots), 3): slots for slots in reversed(one.slots) for slot in range(slots)}.items()
    )
    for x, slots in places:
        half = one.room(slots) / 2 - PORT_INSET
        for other, others in places:
            if other != x:
                half = min(half, abs(other - x) / 2 - _APART, _beside(abs(other - x), one.room(others) / 2))
        half = max(half, 0.0)
        yield x, x - half, x + half


def _beside(distance: float, reach: float) -> float:
    """Half the width in which tracks pass a shape that reaches so far and stands at this distance."""
    return distance - reach - LEAST_GAP if distance >= reach + NEAR else distance
