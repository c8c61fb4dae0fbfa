"""Excel's .xlsx, read row by row with openpyxl; bounded, and never executed: formulas give the values kept in them."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from itertools import islice
from typing import Any

from rambu.language import gettext as _
from rambu.processmap.sheets.book import (
    MAX_COLUMNS,
    MAX_GAP,
    MAX_ROWS,
    MAX_SHEETS,
    BadBook,
    Book,
    Sheet,
    SheetRow,
    filled,
    shown,
)
from rambu.processmap.sheets.guard import marks, refuse_hostile, unreadable
from rambu.processmap.sheets.meter import Meter, Told, told_nobody


def read_book(content: bytes, *, most: int | None = None, told: Told = told_nobody) -> Book:
    """The visible sheets of a workbook that hold anything, only their first rows where `most` says how many.

    `told` hears how many filled rows of how many were read; how many there are is what the workbook says of itself.
    Raises `BadBook` with one sentence for a person.
    """
    macros = refuse_hostile(content)
    notes = [_("Buku kerja ini bermakro; makronya tidak dijalankan.")] if macros else []
    try:
        sheets = _sheets(content, notes, most, told)
    except BadBook:
        raise
    except Exception as fault:  # openpyxl meets a broken book with whatever its parts raise
        raise unreadable() from fault
    if not sheets:
        raise BadBook(_("Buku kerja ini kosong."))
    return Book(tuple(sheets), tuple(notes))


def _sheets(content: bytes, notes: list[str], most: int | None, told: Told) -> list[Sheet]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and validations that it does not keep
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            pages = book.worksheets
            hidden = [page.title for page in pages if page.sheet_state != "visible"]
            if hidden:
                notes.append(_("Lembar tersembunyi tidak dibaca: {names}.").format(names=", ".join(hidden[:10])))
            if len(pages) - len(hidden) > MAX_SHEETS:
                notes.append(_("Hanya {count} lembar pertama yang dibaca.").format(count=MAX_SHEETS))
            visible = [page for page in pages if page.sheet_state == "visible"][:MAX_SHEETS]
            meter = Meter(sum(min(page.max_row or 0, MAX_ROWS) for page in visible), told)
            found = [_sheet(page, content, notes, most, meter) for page in visible]
        finally:
            book.close()
    return [sheet for sheet in found if sheet.rows]


def _sheet(page: Any, content: bytes, notes: list[str], most: int | None, meter: Meter) -> Sheet:
    title = str(page.title)
    seen = marks(content, page._worksheet_path)
    if seen.formulas:
        told = _("Lembar “{name}” memuat {count} rumus; nilai yang tersimpan di dalamnya yang dibaca.")
        notes.append(told.format(name=title, count=seen.formulas))
    rows = tuple(filled(meter.over(islice(_rows(page, title, notes), most)), seen.merges))
    return Sheet(title, rows)


def _rows(page: Any, title: str, notes: list[str]) -> Iterator[SheetRow]:
    page.reset_dimensions()
    found = gap = 0
    for number, cells in enumerate(page.iter_rows(max_col=MAX_COLUMNS), 1):
        row = _row(number, cells)
        gap = 0 if row else gap + 1
        if row:
            found += 1
            yield row
        if found > MAX_ROWS:
            told = _("Lembar “{name}” berisi lebih dari {count} baris. Bagi menjadi beberapa berkas.")
            raise BadBook(told.format(name=title, count=MAX_ROWS))
        if gap > MAX_GAP:
            told = _("Lembar “{name}” dibaca sampai baris {row}; sesudahnya ada {count} baris kosong berturut-turut.")
            notes.append(told.format(name=title, row=number - gap, count=MAX_GAP))
            return


def _row(number: int, cells: tuple[Any, ...]) -> SheetRow | None:
    texts: list[str] = []
    numbers: set[int] = set()
    days: set[int] = set()
    for place, cell in enumerate(cells):
        value = cell.value
        if value is None:
            texts.append("")
        elif isinstance(value, str):
            texts.append("" if value in _FAULTS else shown(value))
        else:
            texts.append(shown(value, cell.number_format))
            (numbers if isinstance(value, (int, float)) else days).add(place)
    while texts and not texts[-1]:
        texts.pop()
    return SheetRow(number, tuple(texts), frozenset(numbers), frozenset(days)) if texts else None


_FAULTS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
