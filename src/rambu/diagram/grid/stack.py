"""The sub-rows of a page from top to bottom, with the corridors for lines between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rambu.diagram.grid.allowance import Allowance
from rambu.diagram.grid.merges import lacking, merged_cells, own_heights
from rambu.diagram.layout.chart import Chart
from rambu.diagram.layout.measures import (
    BEFORE_RULE,
    BEFORE_SHAPE,
    CONNECTOR_SIZE,
    LABEL_MARGIN,
    PORT_INSET,
)
from rambu.diagram.layout.rows import Row, StripKey
from rambu.diagram.pages.connectors import Band

_LAST_MARGIN = BEFORE_SHAPE + BEFORE_RULE + 0.5
_BAND_CHANNEL = 10.0
_EMPTY = 8.0
"""Height of a sub-row without shapes."""


@dataclass(frozen=True, slots=True)
class Level:
    """A sub-row in its place. `row` is None for a band of connectors."""

    key: StripKey
    row: Row | None
    band: Band
    figures: tuple[int, ...]
    top: float
    bottom: float
    center: float
    high: float
    """Height of its tallest shape."""
    low: float
    """Extent in which a line meets every shape of the sub-row from the side."""


@dataclass(frozen=True, slots=True)
class Stack:
    """All levels of a page, from y = 0 down."""

    levels: tuple[Level, ...]
    height: float

    def corridors(self) -> Iterator[tuple[float, float]]:
        """Lowest and highest y of the tracks on each horizontal line of the grid."""
        for level in self.levels:
            yield level.top + BEFORE_RULE, level.center - level.high / 2 - BEFORE_SHAPE
            yield level.center - level.low / 2, level.center + level.low / 2
        if not self.levels:
            yield 0.0, 0.0
            return
        last = self.levels[-1]
        yield last.center + last.high / 2 + BEFORE_SHAPE, last.bottom - BEFORE_RULE

    def row_tops(self) -> dict[tuple[int, int], tuple[float, float]]:
        """Top and bottom of each row (row, part)."""
        bounds: dict[tuple[int, int], tuple[float, float]] = {}
        for level in self.levels:
            if level.row is not None:
                key = (level.row.row, level.row.part)
                bounds[key] = (bounds.get(key, (level.top, 0.0))[0], level.bottom)
        return bounds


@dataclass(slots=True)
class _Draft:
    key: StripKey
    row: Row | None
    band: Band
    figures: tuple[int, ...]
    above: float
    high: float
    low: float
    below: float

    @property
    def height(self) -> float:
        return self.above + self.high + self.below


def stack(
    chart: Chart, rows: Sequence[Row], top: Sequence[Band], bottom: Sequence[Band], allowance: Allowance
) -> Stack:
    """Stack connectors and rows; a row is as high as its text, its shapes and its lines need."""
    drafts = [_band((-1, n, 0, 0), band, allowance) for n, band in enumerate(top)]
    groups = [_row(chart, row, allowance) for row in rows]
    drafts += [draft for group in groups for draft in group]
    drafts += [_band((-2, n, 0, 0), band, allowance) for n, band in enumerate(bottom)]
    if drafts:
        _end(drafts[-1], allowance)
    _grow(chart, rows, groups)
    return _placed(drafts)


def _end(last: _Draft, allowance: Allowance) -> None:
    """Leave room for lines below the last sub-row."""
    last.below = max(last.below, _LAST_MARGIN, allowance.below.get(last.key, 0.0) + _LAST_MARGIN - 0.5)


def _grow(chart: Chart, rows: Sequence[Row], groups: Sequence[Sequence[_Draft]]) -> None:
    """Make every row high enough for its cells, merged ones included."""
    merged = merged_cells(chart, rows)
    for group, own in zip(groups, own_heights(chart, rows, merged), strict=True):
        _fill(group, own)
    for n, missing in lacking(chart, merged, [sum(d.height for d in group) for group in groups]):
        _fill(groups[n], sum(d.height for d in groups[n]) + missing)


def row_heights(chart: Chart, allowance: Allowance) -> tuple[float, ...]:
    """Heights of all rows of a chart, as if on one endless page."""
    groups = [_row(chart, row, allowance) for row in chart.rows]
    if groups:
        _end(groups[-1][-1], allowance)
    _grow(chart, chart.rows, groups)
    heights, y = [], 0.0
    for group in groups:
        top = y
        for draft in group:
            y = round(y + draft.height, 2)
        heights.append(y - top)
    return tuple(heights)


def _band(key: StripKey, band: Band, allowance: Allowance) -> _Draft:
    inside = CONNECTOR_SIZE - 2 * PORT_INSET
    above = max(
        5.0 if key[:2] == (-1, 0) else _BAND_CHANNEL, allowance.above.get(key, 0.0) + BEFORE_RULE + BEFORE_SHAPE
    )
    return _Draft(key, None, band, (), above, CONNECTOR_SIZE, inside, 5.0)


def _row(chart: Chart, row: Row, allowance: Allowance) -> list[_Draft]:
    drafts = []
    for strip in row.strips:
        heights = [chart.sizes[figure].height for figure in strip.figures]
        high, low = max(heights, default=_EMPTY), min(heights, default=_EMPTY) - 2 * PORT_INSET
        taller = max(0.0, allowance.inside.get(strip.key, 0.0) - low)
        above = max(chart.rhythm.channel, allowance.above.get(strip.key, 0.0) + BEFORE_RULE + BEFORE_SHAPE)
        below = chart.rhythm.margin if chart.labelled.isdisjoint(strip.figures) else LABEL_MARGIN
        drafts.append(_Draft(strip.key, row, (), strip.figures, above, high + taller, low + taller, below))
    return drafts


def _fill(group: Sequence[_Draft], least: float) -> None:
    """Spread what a row must be higher than its shapes evenly above and below them."""
    missing = least - sum(draft.height for draft in group)
    if missing > 0:
        group[0].above += missing / 2
        group[-1].below += missing / 2


def _placed(drafts: Sequence[_Draft]) -> Stack:
    levels: list[Level] = []
    y = 0.0
    for d in drafts:
        center = round(y + d.above + d.high / 2, 2)
        bottom = round(y + d.height, 2)
        levels.append(Level(d.key, d.row, d.band, d.figures, y, bottom, center, d.high, d.low))
        y = bottom
    return Stack(tuple(levels), y)
