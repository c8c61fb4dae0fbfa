"""The cells of a page: head, rows, merged cells, and the blank cells of connector bands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
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


@dataclass(frozen=True, slots=True)
class Ruling:
    """The columns below the head, and how their texts are set."""

    sides: tuple[tuple[str, float, float], ...]
    """Key, left side and width of each column, rounded: those with texts, then the performers'."""
    size: float
    font: Font

    def blank(self, kegiatan: str, vertical: tuple[float, float], start: int = 0) -> Iterator[Cell]:
        """Cells without text from the column `start` on."""
        y, height = vertical
        for key, left, width in self.sides[start:]:
            yield Cell(key, kegiatan, Box(left, y, width, height), NO_TEXT)

    def written(self, column: str, kegiatan: str, lines: tuple[str, ...], vertical: tuple[float, float]) -> Cell:
        """The cell of a column with text."""
        left, width = next((left, width) for key, left, width in self.sides if key == column)
        box = Box(left, vertical[0], width, vertical[1])
        return Cell(column, kegiatan, box, block(lines, box, self.size, self.font, _ALIGN.get(column, "left")))


@lru_cache(maxsize=4096)
def _row_cells(
    ruling: Ruling, kegiatan: str, lines: tuple[tuple[str, tuple[str, ...]], ...], vertical: tuple[float, float]
) -> tuple[Cell, ...]:
    """The cells of a row; remembered, as an edit leaves most rows where they were."""
    written = (ruling.written(column, kegiatan, own, vertical) for column, own in lines)
    return (*written, *ruling.blank(kegiatan, vertical, len(TEXT_COLUMNS)))


@dataclass(slots=True)
class Body:
    """The cells below the head."""

    chart: Chart
    leaf: Leaf
    frame: Frame
    font: Font
    ruling: Ruling = field(init=False)

    def __post_init__(self) -> None:
        columns = self.chart.columns
        edges, widths = columns.edges(self.frame.left), {"no": columns.number, **columns.text}
        spans = [(key, edges[key], widths[key]) for key in TEXT_COLUMNS]
        x = self.frame.chart
        for lane, one in zip(columns.lanes, self.chart.pelaksana, strict=True):
            spans.append((f"pelaksana:{one.id}", x, lane.width))
            x += lane.width
        sides = {key: _rounded_span(left, left + width) for key, left, width in spans}
        self.ruling = Ruling(tuple((key, *side) for key, side in sides.items()), columns.size, self.font)

    def cells(self) -> Iterator[Cell]:
        """All cells, row by row."""
        bounds = self.leaf.stack.row_tops()
        merged = merged_cells(self.chart, self.leaf.rows)
        covered = {(cell.column, n) for cell in merged for n in range(cell.first, cell.end)}
        for level in self.leaf.stack.levels:
            if level.row is None:
                yield from self.ruling.blank("", self._vertical(level.top, level.bottom))
        for n, row in enumerate(self.leaf.rows):
            top, bottom = bounds[row.row, row.part]
            yield from self._row(row, top, bottom, {key for key in TEXT_COLUMNS if (key, n) in covered})
        for cell in merged:
            first, last = self.leaf.rows[cell.first], self.leaf.rows[cell.end - 1]
            vertical = self._vertical(bounds[first.row, first.part][0], bounds[last.row, last.part][1])
            yield self.ruling.written(cell.column, self._id(first), cell.lines, vertical)

    def _row(self, row: Row, top: float, bottom: float, covered: set[str]) -> Iterator[Cell]:
        lines = tuple((key, row.lines[key]) for key in TEXT_COLUMNS if key not in covered)
        yield from _row_cells(self.ruling, self._id(row), lines, self._vertical(top, bottom))

    def _id(self, row: Row) -> str:
        return self.chart.bagan.kegiatan[row.row].id

    def _vertical(self, top: float, bottom: float) -> tuple[float, float]:
        return _rounded_span(self.frame.body + top, self.frame.body + bottom)


def _rounded_span(low: float, high: float) -> tuple[float, float]:
    """Beginning and extent, rounded so that neighbours still touch."""
    start = round(low, 2)
    return start, round(round(high, 2) - start, 2)
