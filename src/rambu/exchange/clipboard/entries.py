"""Rows of a pasted table as entries: what belongs to one kegiatan, over as many rows as it takes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from rambu.exchange.clipboard.captions import Meaning
from rambu.exchange.clipboard.columns import Reading
from rambu.exchange.clipboard.grid import Cell, Grid
from rambu.exchange.clipboard.header import is_repeated, numbers_columns

_SUM: Final = re.compile(r"(?:jumlah|total)(?:\s+(?:waktu|durasi|lama))?(?:\s+\w+)?\s*:?", re.IGNORECASE)
_LEADING: Final[tuple[Meaning, ...]] = ("no", "kegiatan")


@dataclass(slots=True)
class Entry:
    """One row to be: its first row in the grid and its cells by meaning, in reading order."""

    row: int
    cells: dict[Meaning, list[Cell]] = field(default_factory=dict)
    merged: list[Meaning] = field(default_factory=list)
    """Columns whose cell began in the entry above."""
    heading: bool = False

    def text(self, meaning: Meaning) -> str:
        """The texts of a meaning, one below the other."""
        return "\n".join(cell.text for cell in self.cells.get(meaning, ()) if cell.text)


@dataclass(slots=True)
class Entries:
    """All entries, and the rows that are none."""

    every: list[Entry] = field(default_factory=list)
    skipped: list[Cell] = field(default_factory=list)
    """Cells of rows that number the columns or repeat the captions."""
    sums: list[Cell] = field(default_factory=list)
    """Cells of rows that add up the times."""
    above: list[Cell] = field(default_factory=list)
    """Cells above the header."""


def entries_of(grid: Grid, reading: Reading) -> Entries:
    """Part the rows of a grid into entries."""
    found = Entries(above=[cell for cell in grid.cells if cell.row < reading.header.top])
    for row in range(reading.header.bottom, grid.height):
        if not any(cell.text or cell.fill for cell in grid.row(row)):
            continue
        if _is_none(grid, reading, row):
            found.skipped += grid.row(row)
        elif _is_sum(grid, reading, row):
            found.sums += grid.row(row)
        else:
            _take(grid, reading, row, found.every)
    _mark_headings(found.every)
    return found


def _is_none(grid: Grid, reading: Reading, row: int) -> bool:
    if not reading.header.height:
        return False
    return is_repeated(grid, reading.header, row) or numbers_columns(grid, row)


def _is_sum(grid: Grid, reading: Reading, row: int) -> bool:
    """Whether a row says *Jumlah* and has no number of its own."""
    texts = [cell.text for cell in grid.row(row) if cell.text]
    return len(texts) == 2 and bool(reading.of("waktu")) and _SUM.fullmatch(texts[0]) is not None


def _take(grid: Grid, reading: Reading, row: int, every: list[Entry]) -> None:
    cells = [cell for cell in grid.row(row) if cell.text or cell.fill]
    begins = any(cell.text and _is_leading(cell, reading) for cell in cells)
    if begins or not every:
        every.append(Entry(row))
        every[-1].merged = _merged(grid, reading, row)
    entry = every[-1]
    for cell in cells:
        entry.cells.setdefault(_meaning(cell, reading, entry), []).append(cell)


def _is_leading(cell: Cell, reading: Reading) -> bool:
    return reading.columns[cell.column].meaning in _LEADING


def _meaning(cell: Cell, reading: Reading, entry: Entry) -> Meaning:
    """What the cell's column holds; one that reaches from *No* or *Kegiatan* over other columns is a heading."""
    own = {reading.columns[column].meaning for column in range(cell.column, cell.right)}
    meaning = reading.columns[cell.column].meaning
    if meaning in _LEADING and own - {"", meaning}:
        entry.heading |= bool(own - {"", *_LEADING})
        return "kegiatan"
    return meaning


def _merged(grid: Grid, reading: Reading, row: int) -> list[Meaning]:
    found: list[Meaning] = []
    for column in reading.columns:
        cell = grid.at(row, column.position)
        if cell and cell.text and cell.row < row and cell.row >= reading.header.bottom:
            found.append(column.meaning)
    return found


def _mark_headings(every: list[Entry]) -> None:
    """Rows of words alone: unlike the others without a number, or with a letter where the others have numbers."""
    kinds = Counter(_kind(entry.text("no")) for entry in every)
    usual = kinds.most_common(1)[0][0] if kinds else ""
    for entry in every:
        alone = {meaning for meaning in entry.cells if meaning} <= {"no", "kegiatan"} and bool(entry.text("kegiatan"))
        others = usual == "digits" and kinds["digits"] > 1 and _kind(entry.text("no")) != usual
        bare = any({*other.cells} - {"no", "kegiatan", ""} for other in every)
        entry.heading = alone and not entry.merged and (entry.heading or (others and bare))


def _kind(number: str) -> str:
    plain = number.strip("().: ")
    return "digits" if plain[:1].isdigit() else "letters" if plain else ""
