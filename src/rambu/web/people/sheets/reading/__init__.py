"""A sheet that somebody sends, as rows of cells: Excel (.xlsx) or CSV in whatever spelling Excel gave it."""

from __future__ import annotations

from rambu.web.people.sheets.reading.book import read_book
from rambu.web.people.sheets.reading.grid import MAX_BYTES, BadSheet, Cell, Grid, Row
from rambu.web.people.sheets.reading.text import read_text

__all__ = ["MAX_BYTES", "BadSheet", "Cell", "Grid", "Row", "read_sheets"]


def read_sheets(content: bytes) -> list[Grid]:
    """The sheets of a book, or the one of a text. Raises BadSheet with one sentence for a person."""
    if len(content) > MAX_BYTES:
        raise BadSheet.too_large()
    if not content.strip():
        raise BadSheet.empty()
    return read_book(content) if content[:4] == b"PK\x03\x04" else [read_text(content)]
