"""Process maps in Excel: read with a guide for columns, looked at first, written in the same form."""

from rambu.processmap.sheets.book import MAX_BYTES, BadBook, Book, Sheet, SheetRow
from rambu.processmap.sheets.build import SheetFinding
from rambu.processmap.sheets.columns import ALL_COLUMNS, SHEET_NAMES, TABLES, Column, Table
from rambu.processmap.sheets.guess import ColumnGuess, TableGuess, guess
from rambu.processmap.sheets.preview import Preview, preview, preview_book
from rambu.processmap.sheets.reading import read_book
from rambu.processmap.sheets.writing import write_identification, write_ledger, write_map

__all__ = [
    "ALL_COLUMNS",
    "MAX_BYTES",
    "SHEET_NAMES",
    "TABLES",
    "BadBook",
    "Book",
    "Column",
    "ColumnGuess",
    "Preview",
    "Sheet",
    "SheetFinding",
    "SheetRow",
    "Table",
    "TableGuess",
    "guess",
    "preview",
    "preview_book",
    "read_book",
    "write_identification",
    "write_ledger",
    "write_map",
]
