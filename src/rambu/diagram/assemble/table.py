"""The cells of a page: head, rows, merged cells, and the blank cells of connector bands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from rambu.diagram.assemble.frame import Frame, rounded
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
        yield replace(cell, box=box, text=text)


@dataclass(frozen=True, slots=True)
class Body:
    """The cells below the head."""

    chart: Chart
    leaf: Leaf
    frame: Frame
    font: Font

    def cells(self) -> Iterator[Cell]:
        """All cells, row by row."""
        bounds = self.leaf.stack.row_tops()
        merged = merged_cells(self.chart, self.leaf.rows)
        covered = {(cell.column, n) for cell in merged for n in range(cell.first, cell.end)}
        for level in self.leaf.stack.levels:
            if level.row is None:
                yield from self._blank(level.top, level.bottom)
        for n, row in enumerate(self.leaf.rows):
            top, bottom = bounds[row.row, row.part]
            yield from self._row(row, top, bottom, {key for key in TEXT_COLUMNS if (key, n) in covered})
        for cell in merged:
            first, last = self.leaf.rows[cell.first], self.leaf.rows[cell.end - 1]
            box = self._box(cell.column, bounds[first.row, first.part][0], bounds[last.row, last.part][1])
            yield self._written(cell.column, first, cell.lines, box)

    def _row(self, row: Row, top: float, bottom: float, covered: set[str]) -> Iterator[Cell]:
        for key in TEXT_COLUMNS:
            if key not in covered:
                yield self._written(key, row, row.lines[key], self._box(key, top, bottom))
        yield from self._performers(self._id(row), top, bottom)

    def _blank(self, top: float, bottom: float) -> Iterator[Cell]:
        for key in TEXT_COLUMNS:
            yield Cell(key, "", self._box(key, top, bottom), NO_TEXT)
        yield from self._performers("", top, bottom)

    def _performers(self, kegiatan: str, top: float, bottom: float) -> Iterator[Cell]:
        x = self.frame.chart
        for lane, one in zip(self.chart.columns.lanes, self.chart.pelaksana, strict=True):
            box = Box(x, self.frame.body + top, lane.width, bottom - top)
            yield Cell(f"pelaksana:{one.id}", kegiatan, rounded(box), NO_TEXT)
            x += lane.width

    def _written(self, key: str, row: Row, lines: tuple[str, ...], box: Box) -> Cell:
        text = block(lines, box, self.chart.columns.size, self.font, _ALIGN.get(key, "left"))
        return Cell(key, self._id(row), box, text)

    def _id(self, row: Row) -> str:
        return self.chart.bagan.kegiatan[row.row].id

    def _box(self, key: str, top: float, bottom: float) -> Box:
        columns = self.chart.columns
        width = columns.number if key == "no" else columns.text[key]
        return rounded(Box(columns.edges(self.frame.left)[key], self.frame.body + top, width, bottom - top))
