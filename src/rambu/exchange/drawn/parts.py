"""The tables of a file that are flow tables: which sheet, which columns, which rows, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from rambu.exchange.clipboard.columns import Reading, columns_of
from rambu.exchange.clipboard.entries import Entry, entries_of
from rambu.exchange.clipboard.grid import Cell, Grid, grid_of
from rambu.exchange.drawn.bare import bare_reading
from rambu.exchange.drawn.feet import without_foot
from rambu.exchange.drawn.geometry import Drawn, Sheet, Table

Band = tuple[float, float]
_NUMBERED: Final = re.compile(r"\s*\(?\d{1,4}\b")
_LEAST: Final = 3
"""Meanings of columns that make a table a flow table."""
_SAME: Final = 6.0
"""Sides of columns of one table on two pages are this near."""


@dataclass(frozen=True, slots=True)
class RowBand:
    """Where one entry stands on a sheet."""

    entry: int
    sheet: int
    top: float
    bottom: float


@dataclass(slots=True)
class Part:
    """A flow table on one sheet, or the rest of one that began on a sheet before."""

    sheet: Sheet
    table: Table
    grid: Grid
    reading: Reading
    entries: list[Entry]
    top: float
    """Where the body begins."""
    foot: str = ""
    """First words of a last row that is no step."""

    @property
    def bottom(self) -> float:
        """Where the table ends."""
        return self.table.rows[-1]

    def column(self, position: int) -> Band:
        """Left and right side of a column."""
        return self.table.columns[position], self.table.columns[position + 1]


@dataclass(slots=True)
class ChartTable:
    """One chart of the file: its parts on one sheet or several, with all entries and where each stands."""

    parts: list[Part] = field(default_factory=list)

    @property
    def reading(self) -> Reading:
        """How the columns were read, from the first part."""
        return self.parts[0].reading

    @property
    def performers(self) -> list[int]:
        """Positions of the performers' columns."""
        return self.reading.of("pelaksana")

    @property
    def entries(self) -> list[Entry]:
        """The entries of all parts; a row that a page cuts in two is one."""
        found: list[Entry] = []
        for part, goes_on in self._parts():
            rest = list(part.entries)
            if goes_on:
                found[-1] = _joined(found[-1], rest.pop(0))
            found += rest
        return found

    def _parts(self) -> Iterator[tuple[Part, bool]]:
        """The parts; whether the first row of one is the rest of the last row of the one before."""
        before: Part | None = None
        for part in self.parts:
            yield part, before is not None and _goes_on(before, part)
            before = part

    def bands(self) -> list[RowBand]:
        """Where the entries stand. Blank rows belong to the entry above; above the first they belong to it."""
        found: list[RowBand] = []
        for part, goes_on in self._parts():
            tops = [part.table.rows[entry.row] for entry in part.entries]
            ends = [*tops[1:], part.bottom] if tops else []
            if tops:
                tops[0] = min(tops[0], part.top)
            start = len({band.entry for band in found}) - goes_on
            found += [
                RowBand(start + n, part.sheet.number, *pair) for n, pair in enumerate(zip(tops, ends, strict=True))
            ]
        return found


def chart_tables(drawn: Drawn) -> list[ChartTable]:
    """The charts of a file in order. A table with the same performers whose rows count on continues the one before."""
    found: list[ChartTable] = []
    for sheet in drawn.sheets:
        for table in sheet.tables:
            part = _headed(sheet, table)
            if part is not None and not (found and _continues(found[-1], part)):
                found.append(ChartTable([part]))
            elif part is not None:
                found[-1].parts.append(part)
            elif found and (rest := _unheaded(sheet, table, found[-1])) is not None:
                found[-1].parts.append(rest)
            elif not found and (bare := bare_reading(table)) is not None:
                grid = grid_of(_cells(table))
                found.append(ChartTable([_part(sheet, table, grid, bare, table.rows[0])]))
    return found


def _goes_on(before: Part, part: Part) -> bool:
    """Whether the last row of a part is cut off by the page and the first one of the next has no number of its own."""
    if not (before.table.cut and before.entries and part.entries):
        return False
    last, first = before.entries[-1], part.entries[0]
    is_last = last.row == len(before.table.rows) - 2
    return is_last and not _NUMBERED.match(first.text("no") or first.text("kegiatan"))


def _joined(entry: Entry, rest: Entry) -> Entry:
    cells = {meaning: list(cells) for meaning, cells in entry.cells.items()}
    for meaning, more in rest.cells.items():
        cells.setdefault(meaning, []).extend(more)
    return replace(entry, cells=cells)


def _headed(sheet: Sheet, table: Table) -> Part | None:
    grid = grid_of(_cells(table))
    if not grid.cells:
        return None
    reading = columns_of(grid, (), {})
    meanings = {column.meaning for column in reading.columns if column.certainty != "guess"} - {""}
    if not reading.header.height or "kegiatan" not in meanings or len(meanings) < _LEAST:
        return None
    reading = _shown(reading, table)
    return _part(sheet, table, grid, reading, table.rows[reading.header.bottom])


def _shown(reading: Reading, table: Table) -> Reading:
    """Columns without a width hold nothing that anybody sees."""
    wide = [b - a > 1.0 for a, b in zip(table.columns, table.columns[1:], strict=False)]
    columns = (one if wide[one.position] else replace(one, meaning="") for one in reading.columns)
    return Reading(tuple(columns), reading.header)


def _part(sheet: Sheet, table: Table, grid: Grid, reading: Reading, top: float) -> Part:
    every = entries_of(grid, reading).every
    entries = [entry for entry in every if entry.row not in table.hidden_rows]
    entries, foot = without_foot(entries)
    return Part(sheet, table, grid, reading, entries, top, foot)


def _unheaded(sheet: Sheet, table: Table, chart: ChartTable) -> Part | None:
    """The rest of a table on a page that does not repeat its header: the same columns."""
    before = chart.parts[-1]
    if sheet.number == before.sheet.number or len(table.columns) != len(before.table.columns):
        return None
    if any(abs(a - b) > _SAME for a, b in zip(table.columns, before.table.columns, strict=True)):
        return None
    grid = grid_of(_cells(table))
    columns = chart.reading.columns
    if grid.width > len(columns) or not grid.cells:
        return None
    none = replace(chart.reading.header, top=0, bottom=0)
    return _part(sheet, table, grid, Reading(columns, none), table.rows[0])


def _continues(chart: ChartTable, part: Part) -> bool:
    """Whether a headed table goes on with a chart: the same performers, and numbers that do not begin anew."""
    names = [
        [column.name for column in one.columns if column.meaning == "pelaksana"]
        for one in (chart.reading, part.reading)
    ]
    if names[0] != names[1] or chart.parts[-1].sheet.name != part.sheet.name:
        return False
    if not part.entries:
        return True
    first, last = _number(part.entries), _number(reversed(chart.entries))
    return first is None or (last is not None and first > last)


def _number(entries: Sequence[Entry] | Iterator[Entry]) -> int | None:
    for entry in entries:
        found = re.match(r"\(?(\d{1,4})", entry.text("no").strip())
        if found:
            return int(found[1])
    return None


def _cells(table: Table) -> list[Cell]:
    return [Cell(one.row, one.column, one.text, one.height, one.width, bold=one.bold) for one in table.cells]
