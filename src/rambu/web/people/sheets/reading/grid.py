"""Rows of cells, wherever they come from, and what is too much."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from django.utils.translation import gettext as _

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 10_000
MAX_COLUMNS = 60
MAX_CELL = 2_000

Cell: TypeAlias = str | int | float | bool | date | None
"""What a cell holds: from a text file always text."""


class BadSheet(Exception):
    """The file cannot be read; the message says why and what to do."""

    @classmethod
    def too_large(cls) -> BadSheet:
        """More bytes than a list of people has."""
        return cls(_("Berkas lebih dari 5 MB. Simpan hanya lembar yang berisi daftar, lalu unggah lagi."))

    @classmethod
    def too_long(cls) -> BadSheet:
        """More rows than are read."""
        return cls(_("Lembar berisi lebih dari 10.000 baris. Bagi menjadi beberapa berkas, misalnya per kantor."))

    @classmethod
    def empty(cls) -> BadSheet:
        """Nothing in it."""
        return cls(_("Berkas ini kosong."))

    @classmethod
    def unreadable(cls) -> BadSheet:
        """Neither a book nor a text."""
        return cls(
            _("Berkas ini tidak dapat dibaca sebagai Excel (.xlsx) atau CSV. Simpan ulang sebagai .xlsx, lalu unggah.")
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds anything, and its number as the person sees it in Excel, from 1."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its name (nothing for a text) and its rows, without the empty ones."""

    name: str
    rows: tuple[Row, ...]


_FAULTS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
_QUOTED = re.compile(r"'[=+\-@'0-9]")


def plain(value: object) -> Cell:
    """A cell as we keep it: text on one line, numbers, truth values and days; an error of a formula is nothing."""
    if isinstance(value, str):
        text = "".join(" " if c.isspace() else c for c in value if c.isprintable() or c.isspace()).strip()[:MAX_CELL]
        return None if not text or text in _FAULTS else unquoted(text)
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, (int, float, bool, date)) else None


def quoted(text: str) -> str:
    """Text that no spreadsheet takes for a formula: with an apostrophe before it, as people type it themselves."""
    return f"'{text}" if text[:1] in set("=+-@") or _QUOTED.match(text) else text


def unquoted(text: str) -> str:
    """Without the apostrophe that `quoted`, or a person who meant text, has put before it."""
    return text[1:] if _QUOTED.match(text) else text


def kept(number: int, values: tuple[object, ...]) -> Row | None:
    """The row without the empty cells at its end, unless all are empty."""
    filled = next((place for place in range(len(values), 0, -1) if values[place - 1] is not None), 0)
    cells = [plain(value) for value in values[: min(filled, MAX_COLUMNS)]]
    while cells and cells[-1] is None:
        cells.pop()
    return Row(number, tuple(cells)) if cells else None
