"""The cells of a sheet as a table with its place on the sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.scene import Box
from rambu.exchange.clipboard.grid import clean
from rambu.exchange.drawn.geometry import Table, TableCell
from rambu.exchange.xlsx.reading.names import S, whole
from rambu.exchange.xlsx.reading.tracks import Tracks
from rambu.exchange.xlsx.reading.values import Values

_PLACE: Final = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
MOST_ROWS: Final = 3000
"""Rows that are read of a sheet: thirty times the longest SOP seen."""
MOST_COLUMNS: Final = 100

Span = tuple[int, int]
"""Rows and columns that a cell covers."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The rows and columns of a sheet."""

    columns: Tracks
    rows: Tracks

    def box(self, row: int, column: int, span: Span = (1, 1)) -> Box:
        """Where a cell stands."""
        x, y = self.columns.edge(column), self.rows.edge(row)
        return Box(x, y, self.columns.edge(column + span[1]) - x, self.rows.edge(row + span[0]) - y)


def table_of(sheet: Element, ground: Ground, values: Values) -> Table:
    """All cells that hold a text or a colour, and where the rows and columns stand that they reach to."""
    spans, covered = _merged(sheet)
    cells: list[TableCell] = []
    for place, row in enumerate(sheet.iterfind(f"{S}sheetData/{S}row")):
        at = whole(row.get("r"), place + 1) - 1
        if 0 <= at < MOST_ROWS:
            cells += _row(row, at, ground, values, spans, covered)
    bottom = max((cell.row + cell.height for cell in cells), default=0)
    right = max((cell.column + cell.width for cell in cells), default=0)
    return Table(
        tuple(cells),
        tuple(ground.columns.edge(n) for n in range(right + 1)),
        tuple(ground.rows.edge(n) for n in range(bottom + 1)),
        frozenset(n for n in ground.rows.hidden if n < bottom),
    )


def place_of(text: str) -> tuple[int, int] | None:
    """Row and column, from 0, of a place like ``B12``."""
    found = _PLACE.fullmatch(text.replace("$", ""))
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def _row(
    row: Element, at: int, ground: Ground, values: Values, spans: dict[Span, Span], covered: set[Span]
) -> list[TableCell]:
    found: list[TableCell] = []
    for n, cell in enumerate(row.iterfind(f"{S}c")):
        column = (place_of(cell.get("r", "")) or (at, n))[1]
        if column >= MOST_COLUMNS or (at, column) in covered:
            continue
        text, look = clean(values.text(cell)), values.look(cell)
        if text or look.fill:
            height, width = spans.get((at, column), (1, 1))
            box = ground.box(at, column, (height, width))
            found.append(TableCell(at, column, text, box, height, width, look.fill, look.bold))
    return found


def _merged(sheet: Element) -> tuple[dict[Span, Span], set[Span]]:
    """Spans of merged cells by their place, and the places that they cover besides."""
    spans: dict[Span, Span] = {}
    covered: set[Span] = set()
    for one in sheet.iterfind(f"{S}mergeCells/{S}mergeCell"):
        first, _, last = one.get("ref", "").partition(":")
        start, end = place_of(first), place_of(last or first)
        if start is None or end is None or start[0] >= MOST_ROWS or start[1] >= MOST_COLUMNS:
            continue
        bottom, right = min(end[0], MOST_ROWS - 1), min(end[1], MOST_COLUMNS - 1)
        rows, columns = range(start[0], bottom + 1), range(start[1], right + 1)
        if any((r, c) in covered for r in rows for c in columns):
            continue
        spans[start] = bottom - start[0] + 1, right - start[1] + 1
        covered.update((r, c) for r in rows for c in columns if (r, c) != start)
    return spans, covered
