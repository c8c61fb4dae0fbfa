"""The columns and rows of a ruled table: by its head, or as on the page before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from rambu.diagram.scene import Box
from rambu.exchange.drawn.ruling.anchors import Anchor
from rambu.exchange.drawn.ruling.spans import Bar, Bars, at, covered, places, reach

_NARROWEST: Final = 7.0
_LOWEST: Final = 5.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the rules of a table stand."""

    columns: tuple[float, ...]
    """x of all sides of columns."""
    head: tuple[float, ...]
    """y of the sides of the rows of captions; one y only: there is no head."""
    body: tuple[float, ...]
    """y of the sides of the rows, from the head on down."""
    kegiatan: int
    """Column of the words of the row."""
    measures: int
    """The first column right of the performers."""
    soft: frozenset[float] = frozenset()
    """Sides of columns that no rule draws, only the coloured areas behind the captions."""
    cut: bool = False
    """The page ends before the last row does."""

    @property
    def rows(self) -> tuple[float, ...]:
        """All sides of rows."""
        return (*self.head[:-1], *self.body)

    @property
    def performers(self) -> tuple[float, float]:
        """Left side of the first performer's column, right side of the last."""
        return self.columns[self.kegiatan + 1], self.columns[self.measures]

    @property
    def box(self) -> Box:
        """The whole table."""
        rows = self.rows
        return Box(self.columns[0], rows[0], self.columns[-1] - self.columns[0], rows[-1] - rows[0])


def headed_frame(anchor: Anchor, bars: Bars, fills: Sequence[Box], floor: float) -> Frame | None:
    """The table below the captions `anchor`; `floor`: y that it cannot reach beyond."""
    low, word = anchor.time, anchor.kegiatan
    above = [bar.at for bar in bars.level if bar.low < word.x + 2 and bar.high > word.right - 2]
    bottom = max(box.center[1] + 0.2 * box.height for box in (word, low))
    ends = [y for y in places(above) if y >= bottom]
    if not ends:
        return None
    head_bottom = ends[0]
    ruled = _columns(low, head_bottom, floor, bars)
    columns = _split_by_fills(ruled, low, fills)
    kegiatan, measures = _column(columns, word), _first_measure(columns, anchor, head_bottom)
    if kegiatan is None or measures is None or measures <= kegiatan + 1:
        return None
    body, cut = rows_between(columns, kegiatan, head_bottom, floor, bars)
    top = _top(columns, kegiatan, anchor, bars)
    head = _head_rows(columns, top, head_bottom, bars)
    if len(body) < 2:
        return None
    soft = frozenset(columns) - frozenset(ruled)
    return Frame(tuple(columns), tuple(head), tuple(body), kegiatan, measures, soft, cut)


def continued_frame(before: Frame, bars: Bars, roof: float, floor: float) -> Frame | None:
    """A table without head with the columns of the page before, where most of them are ruled here too."""
    columns = before.columns
    found = places(bar.at for bar in bars.upright if bar.high - bar.low > 6)
    hits = [any(abs(x - one) < 4 for one in found) for x in columns]
    if sum(hits) < max(3, 0.7 * len(columns)):
        return None
    left, right = columns[before.kegiatan] + 3, columns[before.kegiatan + 1] - 3
    ys = [y for y in _level(bars, left, right) if roof <= y <= floor]
    if len(ys) < 2:
        return None
    body, cut = rows_between(columns, before.kegiatan, ys[0], floor, bars)
    made = replace(before, head=(ys[0],), body=tuple(body), cut=cut)
    return made if len(body) > 1 else None


def _columns(low: Box, head_bottom: float, floor: float, bars: Bars) -> list[float]:
    """x of rules that cross the captions and lead on far below them."""
    xs = places(bar.at for bar in bars.upright)
    below = {x: _reach_down(x, head_bottom, floor, bars) - head_bottom for x in xs}
    body = max(below.values(), default=0.0)
    crossing = [x for x in xs if _crosses(x, low, bars)]
    long = [x for x in crossing if below[x] >= 0.35 * body]
    if len(long) < 4:
        long = [x for x in xs if below[x] >= 0.9 * body]
    return _spaced(long)


def _crosses(x: float, low: Box, bars: Bars) -> bool:
    return covered(at(bars.upright, x), low.y + 1, low.bottom - 1) >= 0.6 * (low.height - 2)


def _reach_down(x: float, start: float, floor: float, bars: Bars) -> float:
    here = at(bars.upright, x)
    return min(floor, reach((bar for bar in here if bar.high > start - 4), start, 14.0))


def _spaced(xs: Sequence[float]) -> list[float]:
    """Places that leave room for a column between them: a double rule is one."""
    kept: list[float] = []
    for x in xs:
        if not kept or x - kept[-1] >= _NARROWEST:
            kept.append(x)
    return kept


def _split_by_fills(columns: Sequence[float], low: Box, fills: Sequence[Box]) -> list[float]:
    """Columns that are parted by nothing but the coloured areas behind their captions."""
    made = list(columns)
    behind = [box for box in fills if box.y < low.center[1] < box.bottom and box.width > _NARROWEST]
    whole = [box for box in behind if not any(_within(box, other) for other in behind if other is not box)]
    for left, right in pairwise(columns):
        inner = sorted({round(box.x, 1) for box in whole if left + 6 < box.x < right - 6 and box.right < right + 3})
        made += [x for x in inner if any(abs(box.right - x) < 1.5 and box.x > left - 3 for box in whole)]
    return _spaced(sorted(made))


def _within(box: Box, other: Box) -> bool:
    return (
        other.x <= box.x + 0.1
        and box.right <= other.right + 0.1
        and other.y <= box.y + 0.1
        and box.bottom <= other.bottom + 0.1
        and (box.width, box.height) != (other.width, other.height)
    )


def _column(columns: Sequence[float], box: Box) -> int | None:
    x = box.center[0]
    return next((n for n, (a, b) in enumerate(pairwise(columns)) if a - 1 <= x <= b + 1), None)


def _first_measure(columns: Sequence[float], anchor: Anchor, bottom: float) -> int | None:
    inside = [box for box in anchor.measures if box.center[1] < bottom]
    found = sorted({n for box in inside if (n := _column(columns, box)) is not None})
    while len(found) > 2 and found[1] - found[0] > 2:
        found = found[1:]  # a performer whose name reads like a caption
    return found[0] if found else None


def _level(bars: Bars, left: float, right: float) -> list[float]:
    """y of the rules that cross all of a column."""
    ys = places(bar.at for bar in bars.level if bar.low < right and bar.high > left)
    return [y for y in ys if covered(at(bars.level, y), left, right) >= 0.8 * (right - left)]


def rows_between(
    columns: Sequence[float], kegiatan: int, top: float, floor: float, bars: Bars
) -> tuple[list[float], bool]:
    """y of the rules between rows; whether the page cuts the table off, which then ends where its upright rules do."""
    left, right = columns[kegiatan] + 3, columns[kegiatan + 1] - 3
    ends = [_reach_down(x, top, floor, bars) for x in columns]
    bottom = sorted(ends)[len(ends) // 2]
    found = [top]
    for y in _level(bars, left, right):
        if y - found[-1] >= _LOWEST and y <= bottom + 3:
            found.append(y)
    cut = bottom - found[-1] > 8
    return [*found, bottom] if cut else found, cut


def _top(columns: Sequence[float], kegiatan: int, anchor: Anchor, bars: Bars) -> float:
    """y of the upper side of the head: the rule next above the caption *Kegiatan*, whose cell is as high as the head;
    where it has none, that above all captions."""
    word = anchor.kegiatan
    own = [
        y for y in _level(bars, columns[kegiatan] + 2, columns[kegiatan + 1] - 2) if word.y - 60 < y < word.center[1]
    ]
    if own:
        return max(own)
    above = [y for y in places(bar.at for bar in bars.level) if anchor.top - 60 < y < anchor.top + 2]
    return max((y for y in above if _crosses_a_column(columns, y, bars)), default=anchor.top - 3)


def _crosses_a_column(columns: Sequence[float], y: float, bars: Bars) -> bool:
    here: list[Bar] = at(bars.level, y)
    return any(covered(here, a + 2, b - 2) >= 0.8 * (b - a - 4) for a, b in pairwise(columns))


def _head_rows(columns: Sequence[float], top: float, bottom: float, bars: Bars) -> list[float]:
    """Sides of the rows of captions: rules that cross at least one column between the head's top and bottom."""
    inner = places(bar.at for bar in bars.level if top + 4 < bar.at < bottom - 4)
    return [top, *(y for y in inner if _crosses_a_column(columns, y, bars)), bottom]
