"""The vertical lines of the grid: channels beside the columns' left rules and lines through the middles of shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rambu.diagram.layout.measures import BEFORE_RULE, BEFORE_SHAPE, PORT_INSET, WIDEST_CORRIDOR
from rambu.diagram.layout.performers import Lane

_APART = 1.5


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
    """Each place where shapes stand, with a corridor that stays inside the narrowest of them and off its neighbours."""
    places = sorted(
        {round(one.centre(slot, slots), 3): slots for slots in reversed(one.slots) for slot in range(slots)}.items()
    )
    for n, (x, slots) in enumerate(places):
        half = min(one.symbol, one.room(slots)) / 2 - PORT_INSET
        if n:
            half = min(half, (x - places[n - 1][0]) / 2 - _APART)
        if n + 1 < len(places):
            half = min(half, (places[n + 1][0] - x) / 2 - _APART)
        half = max(half, 0.0)
        yield x, x - half, x + half
