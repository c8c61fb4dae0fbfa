"""Which list a sheet holds and which column is which, guessed from heads and contents, for a person to correct."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rambu.processmap.codes import SHAPE
from rambu.processmap.sheets.book import Book, Sheet, SheetRow
from rambu.processmap.sheets.columns import LEVELS, MAP_SHEET, TABLES, Column, Table, words

HEAD_WITHIN: Final = 40
"""The head stands in one of the first rows."""
_HEAD_ROWS: Final = 3
_LOOKED_AT: Final = 200
NEEDED: Final[dict[Table, tuple[tuple[str, ...], ...]]] = {
    "relasi": (("kode", "pihak"),),
    "lintas_fungsi": (("kode", "langkah", "kegiatan"),),
    "daftar": (("judul",),),
    "proses": (("kode", "nama"),),
    "keterlibatan": (("kode", "jenis_kantor"), ("kode", "unit"), ("kode", "kantor"), ("kode", "jenis_unit")),
}
"""Columns without which a list is none, in one of these ways.

Of several lists that a head allows, the one that explains most of it is taken.
"""


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A column: which one it is taken for, where it stands, what its head says, and how sure that is (0 … 1)."""

    key: str
    place: int
    head: str
    confidence: float


@dataclass(frozen=True, slots=True)
class TableGuess:
    """A sheet: the list that it is taken for, its head, its columns, and the heads that were left aside."""

    sheet: str
    table: Table
    head: tuple[int, int]
    """First and last row of the head, as Excel numbers them; (0, 0) without a head."""
    columns: tuple[ColumnGuess, ...]
    ignored: tuple[str, ...] = ()

    @property
    def places(self) -> Mapping[str, int]:
        """Key of each column -> its place."""
        return {column.key: column.place for column in self.columns}

    @property
    def heads(self) -> Mapping[str, str]:
        """Key of each column -> what its head says."""
        return {column.key: column.head for column in self.columns}

    @property
    def confidence(self) -> float:
        """That of the least sure column that the list needs."""
        needed = {key for keys in NEEDED[self.table] for key in keys}
        return min((column.confidence for column in self.columns if column.key in needed), default=0.0)


def guess(book: Book) -> tuple[TableGuess, ...]:
    """What each sheet is taken for; a sheet in which nothing is recognised is left out."""
    return tuple(found for sheet in book.sheets if (found := guess_sheet(sheet)))


def guess_sheet(sheet: Sheet) -> TableGuess | None:
    """What one sheet is taken for; None where nothing is recognised, or where it is about the map itself."""
    return None if sheet.name == MAP_SHEET and sheet.rows[0].text(0) == "Nama" else _best(sheet)


def _best(sheet: Sheet) -> TableGuess | None:
    found = [table for head in heads_of(sheet) for table in _tables(sheet, head)]
    best = max(found, key=_worth, default=None)
    return best or _by_content(sheet)


def _worth(table: TableGuess) -> tuple[float, int]:
    return sum(column.confidence for column in table.columns), -table.head[0] - (table.head[1] - table.head[0])


def heads_of(sheet: Sheet) -> Iterator[tuple[SheetRow, ...]]:
    """Rows that may be the head: up to three together, without the rows of column numbers below."""
    first = [row for row in sheet.rows if row.number <= HEAD_WITHIN + sheet.rows[0].number]
    for start in range(len(first)):
        for count in range(1, _HEAD_ROWS + 1):
            rows = tuple(first[start : start + count])
            if len(rows) == count and rows[-1].number - rows[0].number < _HEAD_ROWS:
                yield rows


def _tables(sheet: Sheet, head: tuple[SheetRow, ...]) -> Iterator[TableGuess]:
    heads = joined(head)
    for table, needed in NEEDED.items():
        columns = TABLES[table]
        if table == "proses":
            columns = (*columns, *(c for c in TABLES["keterlibatan"] if c.key != "kode"))
        found = recognised(heads, columns)
        if table == "proses":
            found += _levels(heads, found)
        keys = {column.key for column in found} | ({"nama"} if any(c.key.startswith("nama_") for c in found) else set())
        if any(keys >= set(wanted) for wanted in needed):
            used = {column.place for column in found}
            ignored = tuple(text for place, text in heads.items() if place not in used)
            yield TableGuess(sheet.name, table, (head[0].number, head[-1].number), tuple(found), ignored)


def joined(head: tuple[SheetRow, ...]) -> dict[int, str]:
    """Place -> the words of its head, those of several rows one after the other, each once."""
    texts: dict[int, str] = {}
    for place in range(max(len(row.texts) for row in head)):
        parts = dict.fromkeys(text for row in head if (text := " ".join(row.text(place).split())))
        if parts:
            texts[place] = " ".join(parts)
    return texts


def recognised(heads: Mapping[int, str], columns: tuple[Column, ...]) -> list[ColumnGuess]:
    """The columns that these heads name, in the order of their places."""
    matches = sorted(
        (-_likeness(words(text), words(spelling)), place, order, column.key)
        for order, column in enumerate(columns)
        for spelling in (column.title, *column.other)
        for place, text in heads.items()
    )
    found: dict[str, ColumnGuess] = {}
    taken: set[int] = set()
    for confidence, place, _order, key in matches:
        if confidence < 0 and key not in found and place not in taken:
            found[key] = ColumnGuess(key, place, heads[place], -confidence)
            taken.add(place)
    return sorted(found.values(), key=lambda column: column.place)


def _likeness(head: str, spelling: str) -> float:
    """1 for the very words, less where the head says more; 0 where it says something else."""
    if head == spelling:
        return 1.0
    said, wanted = head.split(), spelling.split()
    if not wanted or len(said) > len(wanted) + 3 or not set(wanted) <= set(said):
        return 0.0
    return round(0.5 + 0.4 * len(wanted) / len(said), 2)


def _levels(heads: Mapping[int, str], found: list[ColumnGuess]) -> list[ColumnGuess]:
    """Columns such as *Level 0*, *Level 1*: a name that is spread over them."""
    taken = {column.place for column in found if column.key != "nama"}
    levels = [
        ColumnGuess(f"nama_{match[1]}", place, text, 0.9)
        for place, text in heads.items()
        if place not in taken and (match := LEVELS.search(words(text)))
    ]
    return levels if len(levels) > 1 else []


def _by_content(sheet: Sheet) -> TableGuess | None:
    """A sheet without a head that is recognised: codes in one column, the longest texts in another."""
    rows = sheet.rows[:_LOOKED_AT]
    width = max(len(row.texts) for row in rows)
    codes = [sum(_is_code(row.text(place)) for row in rows) / len(rows) for place in range(width)]
    code = max(range(width), key=codes.__getitem__)
    if codes[code] < 0.6 or width < 2:
        return None
    lengths = [sum(len(row.text(place)) for row in rows) if place != code else -1 for place in range(width)]
    name = max(range(width), key=lengths.__getitem__)
    columns = (ColumnGuess("kode", code, "", round(codes[code] / 2, 2)), ColumnGuess("nama", name, "", 0.3))
    return TableGuess(sheet.name, "proses", (0, 0), columns)


def _is_code(text: str) -> bool:
    return bool(SHAPE.fullmatch(text)) and bool(re.search(r"[0-9]", text)) and len(text) <= 20
