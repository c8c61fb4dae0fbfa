"""Page breaks of least cost, by dynamic programming over the rows.

The cost of a page depends only on its own rows: a price for the page itself, for every line that it cuts (half at each
end; the line on to the next row is cheap, it is what a reader expects at the foot), for white space left below, for
merged cells cut, for a page of one row alone. So the best breaks before row ``j`` extend the best breaks before ``i``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from math import ceil
from typing import Any, Final

from rambu.diagram.pages.cuts import Edge, Span, cut_edge, cuts
from rambu.remembering import Kept

PAGE: Final = 6.0
CUT_ONWARD: Final = 1.0
CUT_JUMP: Final = 3.0
WHITE: Final = 6.0
CUT_MERGED: Final = 2.0
LONELY: Final = 2.0
BAND: Final[dict[Edge, float]] = {"top": 26.0, "bottom": 30.0}
"""Height that a band of connectors takes at the top and at the bottom of a page, in points."""
FOOT: Final = 5.0
"""What the last row or band is higher than another."""


@dataclass(frozen=True, slots=True)
class Paging:
    """Everything that decides the breaks of a chart."""

    heights: tuple[float, ...]
    """Height of each row in points."""
    spans: tuple[Span, ...]
    columns: int
    capacity: float
    last: float
    """Capacity of the last page."""
    forced: Set[int] = frozenset()
    """Rows before which a page must break."""
    merged: Set[int] = frozenset()
    """Rows with a cell merged with the one above."""
    extra: Mapping[tuple[int, int], float] = field(default_factory=dict)
    """Height that a page (first row, row after the last) turned out to need beyond its rows and bands."""


Pages = tuple[tuple[int, int], ...]

_KEPT: Kept[tuple[Any, ...], Pages] = Kept(256)
"""Whoever writes changes words more often than heights of rows."""


def page_cost(paging: Paging, first: int, end: int) -> float | None:
    """Cost of one page with the rows ``first … end - 1``; None if they don't fit (one row always does)."""
    return _cost(paging, _jumps(paging), _onward(paging), first, end, sum(paging.heights[first:end]))


def reckoned(paging: Paging, first: int, end: int) -> float:
    """Height of a page as far as it is known before it is laid out: rows and bands of connectors."""
    ends = list(cuts(paging.spans, first, end))
    top = sum(cut.edge == "top" for cut in ends)
    return sum(paging.heights[first:end]) + _bands(paging, top, len(ends) - top)


def _jumps(paging: Paging) -> list[Span]:
    return [span for span in paging.spans if span.target != span.source + 1]


def _onward(paging: Paging) -> list[int]:
    """For each row the number of lines that come to it from the row before."""
    counts = [0] * (len(paging.heights) + 1)
    for span in paging.spans:
        if span.target == span.source + 1 and span.target >= 0:
            counts[span.target] += 1
    return counts


def least_pages(paging: Paging) -> int:
    """No breaks give fewer pages: what the rows fill if no line is cut."""
    room = paging.capacity - FOOT
    return ceil(sum(min(height, room) for height in paging.heights) / room - 1e-6) if room > 0 else 1


def _cost(
    paging: Paging, jumps: Iterable[Span], onward: Sequence[int], first: int, end: int, used: float
) -> float | None:
    """The cost of a page with rows `used` points high, with lines onward counted beforehand: only jumps are looked at
    one by one."""
    capacity = paging.last if end == len(paging.heights) else paging.capacity
    if end - first > 1 and used > capacity:
        return None
    top, bottom = onward[first], onward[end]
    cost = PAGE + CUT_ONWARD / 2 * (top + bottom)
    for span in jumps:
        edge = cut_edge(span, first, end)
        if edge:
            cost += CUT_JUMP / 2
            if edge == "top":
                top += 1
            else:
                bottom += 1
    used += _bands(paging, top, bottom) + paging.extra.get((first, end), 0.0)
    if used > capacity and end - first > 1:
        return None
    return cost + _looks(paging, first, end, max(0.0, 1 - used / capacity))


def _bands(paging: Paging, top: int, bottom: int) -> float:
    columns = max(paging.columns, 1)
    return FOOT + BAND["top"] * -(-top // columns) + BAND["bottom"] * -(-bottom // columns)


def _looks(paging: Paging, first: int, end: int, white: float) -> float:
    rows = len(paging.heights)
    cost = 0.0 if end == rows else WHITE * white * white
    if end - first == 1 and rows > 1:
        cost += LONELY
    return cost + (CUT_MERGED if first in paging.merged else 0.0)


def breaks(paging: Paging) -> Pages:
    """The pages as (first row, row after the last)."""
    lists = tuple(paging.heights), tuple(paging.spans), frozenset(paging.forced), frozenset(paging.merged)
    key = (*lists, paging.columns, paging.capacity, paging.last, frozenset(paging.extra.items()))
    return _KEPT.get(key) or _KEPT.put(key, _best(paging))


def _best(paging: Paging) -> Pages:
    rows = len(paging.heights)
    if rows == 0:
        return ((0, 0),)
    onward, jumps_at = _onward(paging), _jumps_by_row(paging)
    best = [0.0] + [float("inf")] * rows
    before = [0] * (rows + 1)
    for end in range(1, rows + 1):
        jumps: dict[int, Span] = {}
        used = 0.0
        for first in range(end - 1, -1, -1):
            for number, span in jumps_at[first].items():
                if jumps.pop(number, None) is None:  # else both its ends are on the page now
                    jumps[number] = span
            used += paging.heights[first]
            cost = _cost(paging, jumps.values(), onward, first, end, used)
            if cost is not None and best[first] + cost < best[end] - 1e-9:
                best[end], before[end] = best[first] + cost, first
            if first in paging.forced or (cost is None and used > paging.capacity):
                break
    return _walk(before, rows)


def _jumps_by_row(paging: Paging) -> list[dict[int, Span]]:
    """For each row the jumps that begin or end there: no others can be cut by a page of these rows."""
    rows: list[dict[int, Span]] = [{} for _ in paging.heights]
    for number, span in enumerate(_jumps(paging)):
        for row in {span.source, span.target}:
            if 0 <= row < len(rows):
                rows[row][number] = span
    return rows


def _walk(before: Sequence[int], rows: int) -> Pages:
    pages: list[tuple[int, int]] = []
    end = rows
    while end > 0:
        pages.append((before[end], end))
        end = before[end]
    return tuple(reversed(pages))
