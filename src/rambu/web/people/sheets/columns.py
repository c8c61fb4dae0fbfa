"""Columns, recognised by the words of their heads: in any order, among others, under titles and letterheads."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from rambu.web.people.sheets.reading import BadSheet, Cell, Grid, Row

HEAD_WITHIN = 40
"""The head stands in one of the first rows."""

EXAMPLE = "contoh:"
"""How the example row of a template begins; it is never read as a row."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is called on the form, by which other words it is known, and an example of what stands in it."""

    key: str
    title: str
    other: tuple[str, ...] = ()
    needed: bool = False
    example: str = ""
    hint: str | Promise = ""
    width: int = 20
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A row by the keys of the columns; what is empty or has no column is absent."""

    number: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows under the head that was found, which columns were recognised and which were left aside."""

    sheet: str
    records: tuple[Record, ...]
    known: tuple[str, ...]
    ignored: tuple[str, ...]
    head: int = 0
    """Row of the head, as Excel numbers it."""
    places: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person says in the place of a guess: the sheet, the row of the head, the place of each column."""

    sheet: str
    head: int
    """As Excel numbers it; 0 without a head."""
    places: Mapping[str, int]


class NoTable(BadSheet):
    """The file can be read, but no head names the needed columns: a person may say which is which."""


def chosen_table(grids: Sequence[Grid], choice: Choice) -> Table:
    """The table that a person means. Raises NoTable where the file has no such sheet."""
    grid = next((grid for grid in grids if grid.name == choice.sheet), None)
    if grid is None:
        raise NoTable(_("Lembar “{name}” tidak ada di berkas ini.").format(name=choice.sheet))
    head = next((row for row in grid.rows if row.number == choice.head), Row(choice.head, ()))
    return _table(grid, head, dict(choice.places))


def find_table(grids: Sequence[Grid], columns: Sequence[Column]) -> Table:
    """The table of the first sheet that has the needed columns. Raises NoTable naming what is missing."""
    best: tuple[int, list[str]] = (0, [column.title for column in columns if column.needed])
    for grid in grids:
        for row in grid.rows[:HEAD_WITHIN]:
            found = recognised(row, columns)
            missing = [column.title for column in columns if column.needed and column.key not in found]
            if not missing:
                return _table(grid, row, found)
            best = max(best, (len(found), missing), key=lambda pair: pair[0])
    told = _("Kolom {columns} tidak ditemukan. Beri judul kolom seperti pada templat; urutannya bebas.")
    raise NoTable(told.format(columns=", ".join(f"“{title}”" for title in best[1])))


def recognised(row: Row, columns: Sequence[Column]) -> dict[str, int]:
    """Key of each column that a head of this row names, with its place; a whole name wins over a part of one."""
    heads = [(place, words(cell)) for place, cell in enumerate(row.cells) if isinstance(cell, str)]
    found: dict[str, int] = {}
    matches = [
        (_closeness(head, spelling), -order, -place, column.key, place)
        for order, column in enumerate(columns)
        for spelling in map(words, (column.title, *column.other))
        for place, head in heads
    ]
    for closeness, _order, _place, key, place in sorted(matches, reverse=True):
        if closeness > (0, 0) and key not in found and place not in found.values():
            found[key] = place
    return found


def words(text: str) -> tuple[str, ...]:
    """The words of a head, in small letters, without what stands in brackets."""
    return tuple(re.findall(r"[a-z0-9]+", re.sub(r"\(.*?\)", " ", text.lower().replace("e-mail", "email"))))


def _closeness(head: tuple[str, ...], spelling: tuple[str, ...]) -> tuple[int, int]:
    if head == spelling:
        return (2, len(spelling))
    return (1, len(spelling)) if len(head) <= len(spelling) + 3 and set(spelling) < set(head) else (0, 0)


def _table(grid: Grid, head: Row, found: dict[str, int]) -> Table:
    named = [str(cell) for place, cell in enumerate(head.cells) if cell is not None and place not in found.values()]
    records = (_record(row, found) for row in grid.rows if row.number > head.number)
    return Table(
        grid.name,
        tuple(record for record in records if _counts(record)),
        tuple(found),
        tuple(named),
        head.number,
        found,
    )


def _record(row: Row, found: dict[str, int]) -> Record:
    filled = {key: row.cells[place] for key, place in found.items() if place < len(row.cells)}
    return Record(row.number, {key: cell for key, cell in filled.items() if cell is not None})


def _counts(record: Record) -> bool:
    return bool(record.cells) and not any(
        isinstance(cell, str) and cell.lower().startswith(EXAMPLE) for cell in record.cells.values()
    )
