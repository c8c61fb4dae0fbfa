"""The performers' columns: how wide they want to be, and where their shapes stand at a given tightness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rambu.diagram.layout.figures import Figure
from rambu.diagram.layout.inscriptions import width_range
from rambu.diagram.layout.measures import BEFORE_RULE, BEFORE_SHAPE, CHANNEL, LABEL_ROOM, MARGIN, SLOT_GAP, SYMBOL_WIDTH
from rambu.fonts import Font

_WIDEST_HEADER: Final = 110.0
"""A column is widened so far for the longest word of its header; a longer one is turned."""
_HEADERS_UPRIGHT: Final = 0.3
"""Below this ease headers no longer widen their columns; they are turned."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What one performer's column must hold."""

    slots: tuple[int, ...]
    """The numbers of shapes side by side that occur in its cells."""
    symbol: tuple[float, float]
    """Tightest and comfortable width of its widest shape."""
    header: float
    """Width that keeps its header horizontal."""
    tracks: float = 0.0
    """Room that the lines in the channel at its left need."""
    tail: float = 0.0
    """Room that the lines in the channel at its right need (last column only)."""
    label: float = 0.0
    """Width of the widest label between two shapes of one cell."""
    crowds: tuple[tuple[int, float, float], ...] = ()
    """For each number of shapes side by side the tightest and the comfortable width of the widest of them."""

    def zone(self, ease: float, gap: float) -> float:
        """Width that the fullest of its cells needs."""
        crowds = self.crowds or tuple((slots, *self.symbol) for slots in self.slots)
        return max(slots * _between((tight, wide), ease) + (slots - 1) * gap for slots, tight, wide in crowds)


@dataclass(frozen=True, slots=True)
class Lane:
    """One performer's column with its left edge at 0: a channel for lines, then the zone of the shapes."""

    width: float
    channel: float
    margin: float
    symbol: float
    """Width of a plain shape."""
    zone: float
    """Widest shape that may stand alone in a cell."""
    gap: float
    slots: tuple[int, ...]
    tracks: float
    tail: float

    @property
    def middle(self) -> float:
        """Where a shape alone in its cell stands."""
        return (self.channel + self.width - self.margin) / 2

    def centre(self, slot: int, slots: int) -> float:
        """Middle of the `slot`-th of `slots` shapes in a cell."""
        return self.middle + (slot - (slots - 1) / 2) * (self.room(slots) + self.gap)

    def room(self, slots: int) -> float:
        """Width for each of `slots` shapes in a cell."""
        return self.zone if slots == 1 else (self.zone - (slots - 1) * self.gap) / slots


def demand(figures: Sequence[Figure], label: float, font: Font) -> Demand:
    """What a column with these `figures` needs, whatever its header."""
    crowds = {1: SYMBOL_WIDTH}
    for figure in figures:
        low, high = width_range(figure.kind, figure.text, font)
        slots, span = (1, figure.last - figure.first + 1) if figure.is_joint else (figure.slots, 1)
        tight, wide = crowds.get(slots, SYMBOL_WIDTH)
        crowds[slots] = max(tight, low / span), max(wide, high / span)
    widest = max(tight for tight, _ in crowds.values()), max(wide for _, wide in crowds.values())
    sizes = tuple((slots, *crowds[slots]) for slots in sorted(crowds))
    return Demand(tuple(sorted(crowds)), widest, 0.0, label=label, crowds=sizes)


def lane(wish: Demand, ease: float, is_last: bool, spare: float = 0.0) -> Lane:
    """The column at `ease` between 0 (tightest) and 1 (comfortable); `spare` points more are left beside the
    shapes."""
    channel, zone, gap, margin = _parts(wish, ease, is_last)
    width = channel + zone + margin
    extra = max(spare, _for_header(wish, ease, width))
    beside = (channel + extra / 2, margin + extra / 2)
    plain = _between(SYMBOL_WIDTH, ease)
    return Lane(width + extra, *beside, plain, zone, gap, wish.slots, wish.tracks, wish.tail)


def lane_width(wish: Demand, ease: float, is_last: bool) -> float:
    """Width of the same column, nothing to spare."""
    channel, zone, _gap, margin = _parts(wish, ease, is_last)
    width = channel + zone + margin
    return width + max(0.0, _for_header(wish, ease, width))


def _for_header(wish: Demand, ease: float, width: float) -> float:
    """What a column `width` points wide lacks for its header to stay horizontal, as far as that is granted."""
    return min(wish.header, _WIDEST_HEADER) - width if ease >= _HEADERS_UPRIGHT else 0.0


def _parts(wish: Demand, ease: float, is_last: bool) -> tuple[float, float, float, float]:
    """Channel, zone of the shapes, gap between two of them, and margin."""
    share = max(0.0, min(1.0, ease))
    channel = max(_between(CHANNEL, share), wish.tracks + BEFORE_RULE + BEFORE_SHAPE)
    margin = _between(MARGIN, share)
    if is_last:
        margin = max(_between(CHANNEL, share), wish.tail + BEFORE_RULE + BEFORE_SHAPE)
    gap = max(_between(SLOT_GAP, share), wish.label + LABEL_ROOM if wish.label else 0.0)
    return channel, wish.zone(ease, gap), gap, margin


def _between(bounds: tuple[float, float], ease: float) -> float:
    return bounds[0] + ease * (bounds[1] - bounds[0])
