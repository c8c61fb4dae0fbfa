"""Process maps in Excel: read with a guide for columns, looked at first, written in the same form."""

from rambu.processmap.sheets.book import MAX_BYTES, BadBook, Book, NoTable, Sheet, SheetRow
from rambu.processmap.sheets.build import SheetFinding
from rambu.processmap.sheets.choosing import (
    Choice,
    Said,
    columns_of,
    head_key,
    heads_between,
    missing,
    recalled,
    recognised_in,
    tables_of,
)
from rambu.processmap.sheets.columns import ALL_COLUMNS, MAP_SHEET, SHEET_NAMES, TABLES, Column, Table
from rambu.processmap.sheets.guess import ColumnGuess, TableGuess, guess
from rambu.processmap.sheets.meter import Told, told_nobody
from rambu.processmap.sheets.preview import Preview, preview, preview_book
from rambu.processmap.sheets.reading import read_book
from rambu.processmap.sheets.writing import write_identification, write_ledger, write_map

__all__ = [
    "ALL_COLUMNS",
    "MAP_SHEET",
    "MAX_BYTES",
    "SHEET_NAMES",
    "TABLES",
    "BadBook",
    "Book",
    "Choice",
    "Column",
    "ColumnGuess",
    "NoTable",
    "Preview",
    "Said",
    "Sheet",
    "SheetFinding",
    "SheetRow",
    "Table",
    "TableGuess",
    "Told",
    "columns_of",
    "guess",
    "head_key",
    "heads_between",
    "missing",
    "preview",
    "preview_book",
    "read_book",
    "recalled",
    "recognised_in",
    "tables_of",
    "told_nobody",
    "write_identification",
    "write_ledger",
    "write_map",
]
