"""A table on a page that bears no captions at all: a file may begin in the middle of a SOP."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from rambu.diagram.scene import Box
from rambu.exchange.drawn.geometry import Word
from rambu.exchange.drawn.ruling.frame import Frame, rows_between
from rambu.exchange.drawn.ruling.spans import Bars, at, covered, places

_NUMBER: Final = re.compile(r"\(?\d{1,3}[.)]*")
_LEAST: Final = 6
"""Columns of a flow table: number, words, a performer, three measures."""
_NARROW: Final = 45.0
"""Widest column of numbers."""


def headless_frame(bars: Bars, words: Sequence[Word], shapes: Sequence[Box], floor: float) -> Frame | None:
    """The table whose first column holds numbers, whose second holds words, and in whose next columns shapes stand.

    The performers' columns are those behind the words of the row in which nothing is written.
    """
    for columns, top in _grids(bars):
        if len(columns) <= _LEAST or columns[1] - columns[0] > _NARROW:
            continue
        body, cut = rows_between(columns, 1, top, floor, bars)
        first = _first_written(columns, body, words, shapes)
        if len(body) < 2 or first is None or not _is_numbered(columns, body, words):
            continue
        frame = Frame(tuple(columns), (top,), tuple(body), 1, first, cut=cut)
        left, right = frame.performers
        if any(left < box.center[0] < right and top < box.center[1] < body[-1] for box in shapes):
            return frame
    return None


def _grids(bars: Bars) -> list[tuple[list[float], float]]:
    """Sets of upright rules that begin on one height, the widest set first; with that height."""
    tall = [bar for bar in bars.upright if bar.high - bar.low > 8]
    found = []
    for top in places((bar.low for bar in tall), 4.0):
        xs = places(bar.at for bar in tall if abs(bar.low - top) < 6)
        if len(xs) > _LEAST and covered(at(bars.level, top, 5.0), xs[0], xs[-1]) > 0.8 * (xs[-1] - xs[0]):
            found.append((xs, top))
    return sorted(found, key=lambda one: -len(one[0]))


def _first_written(
    columns: Sequence[float], body: Sequence[float], words: Sequence[Word], shapes: Sequence[Box]
) -> int | None:
    """The first column behind the words of the row in which something is written beside the shapes."""
    for n, (left, right) in enumerate(pairwise(columns)):
        if n < 2:
            continue
        here = [word.box.center for word in words if left < word.box.center[0] < right]
        free = [
            (x, y)
            for x, y in here
            if body[0] < y < body[-1] and not any(box.x < x < box.right and box.y < y < box.bottom for box in shapes)
        ]
        if len(free) > 1:
            return n if n > 2 else None
    return None


def _is_numbered(columns: Sequence[float], body: Sequence[float], words: Sequence[Word]) -> bool:
    inside = [
        word.text
        for word in words
        if columns[0] < word.box.center[0] < columns[1] and body[0] < word.box.center[1] < body[-1]
    ]
    return bool(inside) and sum(bool(_NUMBER.fullmatch(text)) for text in inside) > 0.7 * len(inside)
