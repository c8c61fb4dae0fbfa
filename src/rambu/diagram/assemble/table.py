"""The cells of a page: head, rows, merged cells, and the blank cells of connector bands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from rambu.diagram.assemble.frame import Frame
from rambu.diagram.grid.leaf import Leaf
from rambu.diagram.grid.merges import merged_cells
from rambu.diagram.layout.blocks import NO_TEXT, block
from rambu.diagram.layout.chart import Chart
from rambu.diagram.layout.contents import TEXT_COLUMNS
from rambu.diagram.layout.rows import Row
from rambu.diagram.scene import Align, Box, Cell
from rambu.fonts import Font

_ALIGN: Final[dict[str, Align]] = {"no": "center", "waktu": "center"}


def header_cells(chart: Chart, frame: Frame) -> Iterator[Cell]:
    """The head, repeated on every page."""
    for cell in chart.header.cells:
        box = frame.moved(cell.box)
        text = cell.text
        if not cell.turned and text.lines:
            text = replace(text, x=round(text.x + frame.left, 2), baseline=round(text.baseline + frame.top, 2))
        yield Cell(cell.column, cell.kegiatan, box, text, cell.turned)


@dataclass(slots=True)
class Body:
    """The cells below the head."""

    chart: Chart
    leaf: Leaf
    frame: Frame
    font: Font
    sides: dict[str, tuple[float, float]] = field(init=False)
    """Left side and width of each column, rounded."""
    performers: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        columns = self.chart.columns
        edges, widths = columns.edges(self.frame.left), {"no": columns.number, **columns.text}
        spans = [(key, edges[key], widths[key]) for key in TEXT_COLUMNS]
        x = self.frame.chart
        for lane, one in zip(columns.lanes, self.chart.pelaksana, strict=True):
            spans.append((f"pelaksana:{one.id}", x, lane.width))
            x += lane.width
        self.sides = {key: _rounded_span(left, left + width) for key, left, width in spans}
        self.performers = tuple(key for key, _left, _width in spans[len(TEXT_COLUMNS) :])

    def cells(self) -> Iterator[Cell]:
        """All cells, row by row."""
        bounds = self.leaf.stack.row_tops()
        merged = merged_cells(self.chart, self.leaf.rows)
        covered = {(cell.column, n) for cell in merged for n in range(cell.first, cell.end)}
        for level in self.leaf.stack.levels:
            if level.row is None:
                yield from self._blank("", (*TEXT_COLUMNS, *self.performers), level.top, level.bottom)
        for n, row in enumerate(self.leaf.rows):
            top, bottom = bounds[row.row, row.part]
            yield from self._row(row, top, bottom, {key for key in TEXT_COLUMNS if (key, n) in covered})
        for cell in merged:
            first, last = self.leaf.rows[cell.first], self.leaf.rows[cell.end - 1]
            vertical = self._vertical(bounds[first.row, first.part][0], bounds[last.row, last.part][1])
            yield self._written(cell.column, self._id(first), cell.lines, vertical)

    def _row(self, row: Row, top: float, bottom: float, covered: set[str]) -> Iterator[Cell]:
        vertical, kegiatan = self._vertical(top, bottom), self._id(row)
        for key in TEXT_COLUMNS:
            if key not in covered:
                yield self._written(key, kegiatan, row.lines[key], vertical)
        yield from self._blank(kegiatan, self.performers, top, bottom)

    def _blank(self, kegiatan: str, keys: Sequence[str], top: float, bottom: float) -> Iterator[Cell]:
        y, height = self._vertical(top, bottom)
        for key in keys:
            left, width = self.sides[key]
            yield Cell(key, kegiatan, Box(left, y, width, height), NO_TEXT)

    def _written(self, key: str, kegiatan: str, lines: tuple[str, ...], vertical: tuple[float, float]) -> Cell:
        left, width = self.sides[key]
        box = Box(left, vertical[0], width, vertical[1])
        text = block(lines, box, self.chart.columns.size, self.font, _ALIGN.get(key, "left"))
        return Cell(key, kegiatan, box, text)

    def _id(self, row: Row) -> str:
        return self.chart.bagan.kegiatan[row.row].id

    def _vertical(self, top: float, bottom: float) -> tuple[float, float]:
        return _rounded_span(self.frame.body + top, self.frame.body + bottom)


def _rounded_span(low: float, high: float) -> tuple[float, float]:
    """Beginning and extent, rounded so that neighbours still touch."""
    start = round(low, 2)
    return start, round(round(high, 2) - start, 2)
