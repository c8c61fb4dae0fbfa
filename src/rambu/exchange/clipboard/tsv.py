"""Plain text: rows parted by line ends, cells by tabs, a cell of several lines in quotation marks."""

from __future__ import annotations

import re
from typing import Final

from rambu.exchange.clipboard.grid import MOST_COLUMNS, Cell, Grid, clean, grid_of

_QUOTED: Final = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\n]|\Z)')
_COLUMN: Final = re.compile(rf"^{_QUOTED.pattern}", re.MULTILINE)
_PLAIN: Final = re.compile(r"[^\t\n]*+")


def is_tsv(text: str) -> bool:
    """Whether a text is a table: it has tabs, or as one column a cell of several lines in quotation marks."""
    return "\t" in text.strip() or any("\n" in found[1] for found in _COLUMN.finditer(text))


def read_tsv(text: str) -> Grid:
    """The cells of a text with tabs. Quotation marks that do not hold a line end or a tab are words."""
    cells: list[Cell] = []
    outside: list[str] = []
    at, row, column = 0, 0, 0
    while at <= len(text):
        words, at = _cell(text, at)
        if column < MOST_COLUMNS:
            cells.append(Cell(row, column, clean(words)))
        else:
            outside.append(clean(words))
        row, column = (row, column + 1) if text[at : at + 1] == "\t" else (row + 1, 0)
        at += 1
    return grid_of(cells, outside)


def _cell(text: str, at: int) -> tuple[str, int]:
    quoted = _QUOTED.match(text, at) if text.startswith('"', at) else None
    if quoted and re.search(r"[\t\n]", quoted[1]):
        return quoted[1].replace('""', '"').replace("\t", " "), quoted.end()
    plain = _PLAIN.match(text, at)
    assert plain is not None
    return plain[0], plain.end()
