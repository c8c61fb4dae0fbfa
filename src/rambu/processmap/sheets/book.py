"""A workbook as rows of texts: what it holds, what was left aside, and what is too much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from rambu.language import gettext as _

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_ROWS: Final = 20_000
"""Filled rows of one sheet."""
MAX_COLUMNS: Final = 60
MAX_SHEETS: Final = 60
MAX_GAP: Final = 20_000
"""Empty rows after which a sheet counts as ended."""
MAX_TEXT: Final = 4_000
MAX_MERGED: Final = 200_000
"""Rows that merged ranges fill altogether."""


class BadBook(ValueError):
    """The file cannot be read; the message says in one sentence why and what to do."""


class NoTable(BadBook):
    """The workbook can be read, but nothing in it is recognised: a person may say what its columns are."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that holds anything; its number is that of Excel, from 1."""

    number: int
    texts: tuple[str, ...]
    numbers: frozenset[int] = frozenset()
    """Places of the cells that are numbers, shown as Excel shows them."""
    days: frozenset[int] = frozenset()
    """Places of the cells that are days."""

    def text(self, place: int) -> str:
        """The text in a column; empty beyond the end."""
        return self.texts[place] if 0 <= place < len(self.texts) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A visible sheet, its merged cells filled with what stands in them."""

    name: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets that hold anything, and sentences on what was left aside."""

    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, rows and columns from 1, both ends within."""

    top: int
    left: int
    bottom: int
    right: int


Value = str | int | float | bool | date | datetime | time | None


def shown(value: object, number_format: str = "General") -> str:
    """A cell as Excel shows it: a number with the decimals of its format, a day as ISO, text on its lines."""
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return _number(value, number_format)
    return _plain(str(value)) if value is not None else ""


def _number(value: float, number_format: str) -> str:
    pattern = number_format.split(";")[0].partition(".")[2]
    decimals = len(pattern) - len(pattern.lstrip("0")) if set(number_format) <= set("0#.;") else 0
    if decimals:
        return f"{value:.{decimals}f}"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value)


def _plain(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")[:MAX_TEXT]
    lines = ("".join(c if c.isprintable() else " " for c in line).strip() for line in text.split("\n"))
    return "\n".join(lines).strip()


def filled(rows: Iterable[SheetRow], merges: Iterable[Merge]) -> Iterator[SheetRow]:
    """The rows, with the text of every merged range in all of its cells."""
    by_row: dict[int, list[tuple[int, int, int]]] = {}
    held: dict[int, str] = {}
    room = MAX_MERGED
    for number, merge in enumerate(merges):
        bottom = min(merge.bottom, merge.top + room)
        room -= bottom - merge.top
        for line in range(merge.top, bottom + 1):
            by_row.setdefault(line, []).append((number, merge.left - 1, min(merge.right, MAX_COLUMNS) - 1))
    for row in rows:
        spans = by_row.get(row.number)
        yield _spread(row, spans, held) if spans else row


def _spread(row: SheetRow, spans: list[tuple[int, int, int]], held: dict[int, str]) -> SheetRow:
    texts = list(row.texts)
    for number, left, right in spans:
        text = held.setdefault(number, row.text(left))
        texts.extend([""] * (right + 1 - len(texts)))
        texts[left : right + 1] = [text] * (right + 1 - left)
    return SheetRow(row.number, tuple(texts), row.numbers, row.days)
