"""Cells merged over rows: which rows of a page they span, and whether these are high enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rambu.diagram.layout.blocks import broken, height
from rambu.diagram.layout.chart import Chart
from rambu.diagram.layout.contents import Paragraph
from rambu.diagram.layout.rows import CONTINUED, Row
from rambu.sop.model import MERGEABLE_COLUMNS


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged cell on a page: positions of its first row and of the row after its last, and its lines."""

    column: str
    first: int
    end: int
    lines: tuple[str, ...]


def merged_cells(chart: Chart, rows: Sequence[Row]) -> tuple[Merged, ...]:
    """All cells that span several rows of the page, or go on from the page before."""
    if not any(chart.bagan.kegiatan[row.row].gabung for row in rows):
        return ()
    return tuple(cell for column in MERGEABLE_COLUMNS for cell in _in_column(chart, rows, column))


def own_heights(chart: Chart, rows: Sequence[Row], merged: Sequence[Merged]) -> list[float]:
    """Height that the cells of each row need, cells that span further rows left out."""
    spanning: dict[int, list[str]] = {}
    for cell in merged:
        spanning.setdefault(cell.first, []).append(cell.column)
    return [row.text_height(chart.columns.size, spanning.get(n, ())) for n, row in enumerate(rows)]


def lacking(chart: Chart, merged: Sequence[Merged], heights: Sequence[float]) -> Iterator[tuple[int, float]]:
    """(Position of the last row, lacking height) of each merged cell whose rows are not high enough."""
    for cell in merged:
        missing = height(cell.lines, chart.columns.size) - sum(heights[cell.first : cell.end])
        if missing > 0:
            yield cell.end - 1, missing


def _in_column(chart: Chart, rows: Sequence[Row], column: str) -> Iterator[Merged]:
    first = 0
    for end in range(1, len(rows) + 1):
        if end < len(rows) and _joined(chart, rows[end], column):
            continue
        if end - first > 1 or _joined(chart, rows[first], column):
            yield Merged(column, first, end, _lines(chart, rows[first], column))
        first = end


def _joined(chart: Chart, row: Row, column: str) -> bool:
    return row.part == 0 and row.row > 0 and column in chart.bagan.kegiatan[row.row].gabung


def _lines(chart: Chart, row: Row, column: str) -> tuple[str, ...]:
    """The lines of a merged cell; on a later page they are said again, marked as a continuation."""
    if not _joined(chart, row, column):
        return row.lines[column]
    origin = row.row
    while origin > 0 and column in chart.bagan.kegiatan[origin].gabung:
        origin -= 1
    lines = next(r.lines[column] for r in chart.rows if r.row == origin)
    return (*_continued(chart, column), *lines) if lines else ()


def _continued(chart: Chart, column: str) -> tuple[str, ...]:
    return broken((Paragraph(CONTINUED),), chart.columns.text[column], chart.columns.size, chart.font)
