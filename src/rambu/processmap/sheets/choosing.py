"""What a person says of a sheet in the place of a guess, and how the same head is known again in another workbook."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from rambu.processmap.sheets.book import Book, Sheet
from rambu.processmap.sheets.columns import MAP_SHEET, TABLES, Column, Table, words
from rambu.processmap.sheets.guess import NEEDED, ColumnGuess, TableGuess, guess_sheet, heads_of, joined, recognised

LEVEL_COLUMNS: Final = tuple(Column(f"nama_{level}", f"Nama proses level {level}") for level in range(7))
"""A name that is spread over columns."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The list that a sheet holds, the rows of its head, and which column is which."""

    table: Table | None
    """None: the sheet is not read."""
    head: tuple[int, int] = (0, 0)
    """First and last row as Excel numbers them; (0, 0) without a head."""
    places: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """Choices for sheets of this workbook by their names, and those of earlier workbooks by `head_key`."""

    sheets: Mapping[str, Choice] = field(default_factory=dict)
    heads: Mapping[str, Choice] = field(default_factory=dict)


def columns_of(table: Table) -> tuple[Column, ...]:
    """The columns that a list may have; that of processes may also say who takes part, and spread its names."""
    if table != "proses":
        return TABLES[table]
    return (*TABLES[table], *(c for c in TABLES["keterlibatan"] if c.key != "kode"), *LEVEL_COLUMNS)


def recognised_in(heads: Mapping[int, str], table: Table) -> dict[str, int]:
    """Key of each column of a list that one of these heads names -> its place."""
    found = recognised(heads, columns_of(table))
    return {column.key: column.place for column in found}


def missing(table: Table, keys: Iterable[str]) -> tuple[str, ...]:
    """The titles of the columns that a list still needs."""
    known = {"nama" if key.startswith("nama_") else key for key in keys}
    wanted = min(NEEDED[table], key=lambda keys: len(set(keys) - known))
    titles = {column.key: column.title for column in TABLES[table]}
    return tuple(titles[key] for key in wanted if key not in known)


def heads_between(sheet: Sheet, head: tuple[int, int]) -> dict[int, str]:
    """Place -> the words of the head that stands in these rows."""
    rows = tuple(row for row in sheet.rows if head[0] <= row.number <= head[1])
    return joined(rows) if rows else {}


def head_key(heads: Mapping[int, str]) -> str:
    """By which the same columns in the same order are known again, however they are capitalised; empty for none."""
    told = [f"{place} {words(text)}" for place, text in sorted(heads.items())]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32] if told else ""


def tables_of(book: Book, said: Said) -> tuple[TableGuess, ...]:
    """The tables of a workbook: as somebody said of the sheet, else of one with the same head, else guessed."""
    found = ((sheet, said.sheets.get(sheet.name) or recalled(sheet, said.heads)) for sheet in book.sheets)
    tables = (_chosen(sheet, choice) if choice else guess_sheet(sheet) for sheet, choice in found)
    return tuple(table for table in tables if table)


def recalled(sheet: Sheet, heads: Mapping[str, Choice]) -> Choice | None:
    """What was said of the same head in another workbook, at the rows where it stands in this one."""
    if not heads or sheet.name == MAP_SHEET:
        return None
    for rows in heads_of(sheet):
        choice = heads.get(head_key(joined(rows)))
        if choice:
            return Choice(choice.table, (rows[0].number, rows[-1].number), choice.places)
    return None


def _chosen(sheet: Sheet, choice: Choice) -> TableGuess | None:
    if choice.table is None:
        return None
    heads = heads_between(sheet, choice.head)
    columns = tuple(
        ColumnGuess(key, place, heads.get(place, ""), 1.0)
        for key, place in sorted(choice.places.items(), key=lambda item: item[1])
    )
    used = set(choice.places.values())
    ignored = tuple(text for place, text in heads.items() if place not in used)
    return TableGuess(sheet.name, choice.table, choice.head, columns, ignored)
