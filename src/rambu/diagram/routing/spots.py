"""Places beside a line where its label may stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

CLEAR = 1.2
"""Distance of a label from its line and from everything else, in points."""
TIGHT = 0.65
"""The same where there is no other way."""
APART = 2.6
"""Wanted distance of a label from lines that are not its own."""
_LATER = 14.0
"""What each later segment costs."""
_STEP = 3.0
_REACH = 60.0
"""A label stands within this distance of the beginning of its segment, in points."""


class Box(NamedTuple):
    """Left, top, right, bottom in points."""

    left: float
    top: float
    right: float
    bottom: float


class Spot(NamedTuple):
    """A box for a label and how far it is from ideal, in points."""

    penalty: float
    box: Box


def spots(line: Sequence[tuple[float, float]], k: int, size: tuple[float, float], clear: float) -> Iterator[Spot]:
    """Boxes beside segment k of the polyline, nearest to its beginning first; later segments cost more."""
    start, end = line[k], line[k + 1]
    beside = _beside_upright if start[0] == end[0] else _beside_flat
    return beside(start, end, size, _LATER * k, clear)


def _beside_upright(
    start: tuple[float, float], end: tuple[float, float], size: tuple[float, float], extra: float, clear: float
) -> Iterator[Spot]:
    (x, y1), (_, y2) = start, end
    width, height = size
    for along in _offsets(abs(y2 - y1), clear):
        top = y1 + along if y2 > y1 else y1 - along - height
        if not _overhangs(y1, y2, top, top + height):
            yield Spot(extra + along, _box(x + clear, top, width, height))
            yield Spot(extra + along + 1, _box(x - clear - width, top, width, height))


def _beside_flat(
    start: tuple[float, float], end: tuple[float, float], size: tuple[float, float], extra: float, clear: float
) -> Iterator[Spot]:
    (x1, y), (x2, _) = start, end
    width, height = size
    for along in _offsets(abs(x2 - x1), clear):
        left = x1 + along if x2 > x1 else x1 - along - width
        if not _overhangs(x1, x2, left, left + width):
            yield Spot(extra + along, _box(left, y - clear - height, width, height))
            yield Spot(extra + along + 1, _box(left, y + clear, width, height))


def _offsets(length: float, clear: float) -> Iterator[float]:
    along = clear
    while along < min(length, _REACH):
        yield along
        along += _STEP


def _overhangs(a: float, b: float, low: float, high: float) -> bool:
    """Whether less than half of the label lies beside the segment."""
    low_s, high_s = (a, b) if a < b else (b, a)
    return min(high, high_s) - max(low, low_s) < (high - low) / 2


def _box(left: float, top: float, width: float, height: float) -> Box:
    return Box(round(left, 2), round(top, 2), round(left + width, 2), round(top + height, 2))
