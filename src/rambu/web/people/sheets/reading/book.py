"""Excel's .xlsx, read cell by cell; what would burst is refused before it is opened."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from rambu.packages import Fault, Hostile, opened, refuse_entities
from rambu.web.people.sheets.reading.grid import MAX_COLUMNS, MAX_ROWS, BadSheet, Grid, Row, kept

MAX_UNPACKED = 80 * 1024 * 1024
MAX_PARTS = 2_000
MAX_SHEETS = 12
MAX_GAP = 30_000
"""Rows looked at, empty ones included."""


def read_book(content: bytes) -> list[Grid]:
    """The visible sheets that hold anything."""
    _refuse_bomb(content)
    try:
        return _grids(content)
    except BadSheet:
        raise
    except Exception as fault:  # openpyxl meets a broken book with whatever its parts raise
        raise BadSheet.unreadable() from fault


def _refuse_bomb(content: bytes) -> None:
    """Refuse what unpacks to too much, is locked, or defines entities, which no book does."""
    try:
        with opened(content, most_parts=MAX_PARTS, most_unpacked=MAX_UNPACKED) as packed:
            refuse_entities(packed)
    except Hostile as hostile:
        if hostile.fault in (Fault.PARTS, Fault.BURSTING):
            raise BadSheet(_("Berkas ini mengembang terlalu besar saat dibuka, jadi tidak dibaca.")) from hostile
        raise BadSheet.unreadable() from hostile


def _grids(content: bytes) -> list[Grid]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and validations that it does not keep
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            visible = [sheet for sheet in book.worksheets[:MAX_SHEETS] if sheet.sheet_state == "visible"]
            grids = [Grid(str(sheet.title), tuple(_rows(sheet))) for sheet in visible]
        finally:
            book.close()
    filled = [grid for grid in grids if grid.rows]
    if not filled:
        raise BadSheet.empty()
    return filled


def _rows(sheet: Any) -> Iterator[Row]:
    sheet.reset_dimensions()
    found = 0
    for number, values in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS, max_row=MAX_GAP, values_only=True), 1):
        row = kept(number, values)
        if row:
            found += 1
            yield row
        if found > MAX_ROWS:
            raise BadSheet.too_long()
