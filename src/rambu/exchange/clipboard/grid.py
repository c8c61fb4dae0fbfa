"""A pasted table as cells with spans, whatever program it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from rambu.language import gettext as _
from rambu.sop.characters import FORBIDDEN_VALUE, nfc
from rambu.sop.errors import BadInput

MOST_ROWS: Final = 2000
"""Rows that a paste may hold: thirty times the longest SOP seen."""
MOST_COLUMNS: Final = 100

_SPACES: Final = re.compile(r"[^\S\n]+")
_LINE_ENDS: Final = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_HIDDEN: Final = re.compile("[\u00ad\u200b\ufeff]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its place (from 0), its span, its text (lines parted by ``\\n``) and how it looks."""

    row: int
    column: int
    text: str = ""
    height: int = 1
    width: int = 1
    fill: str = ""
    """Background other than white, as written; empty: none."""
    bold: bool = False

    @property
    def bottom(self) -> int:
        """The row below the cell."""
        return self.row + self.height

    @property
    def right(self) -> int:
        """The column right of the cell."""
        return self.column + self.width

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of its text that are not empty."""
        return tuple(line for line in self.text.split("\n") if line)


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells in reading order, none over another; empty ones may be missing."""

    cells: tuple[Cell, ...] = ()
    outside: tuple[str, ...] = ()
    """Texts that stood in no cell of the table."""
    drawings: bool = False
    """Shapes or pictures lay over the table; a clipboard does not say where."""
    listed: bool = False
    """It was a list: a number, if any, and a text a row."""
    height: int = field(init=False)
    """Number of rows."""
    width: int = field(init=False)
    """Number of columns."""
    _places: dict[tuple[int, int], Cell] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "height", max((cell.bottom for cell in self.cells), default=0))
        object.__setattr__(self, "width", max((cell.right for cell in self.cells), default=0))
        for cell in self.cells:
            for row in range(cell.row, cell.bottom):
                for column in range(cell.column, cell.right):
                    self._places[row, column] = cell

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place."""
        return self._places.get((row, column))

    def text(self, row: int, column: int) -> str:
        """The text of the cell that begins in a place."""
        cell = self.at(row, column)
        return cell.text if cell and (cell.row, cell.column) == (row, column) else ""

    def row(self, number: int) -> list[Cell]:
        """The cells that begin in a row, left to right."""
        every = (self._places.get((number, column)) for column in range(self.width))
        return list(dict.fromkeys(cell for cell in every if cell and cell.row == number))


def grid_of(cells: Iterable[Cell], outside: Iterable[str] = (), drawings: bool = False, listed: bool = False) -> Grid:
    """A grid without the empty rows and columns at its edges, cells cut to what is left."""
    known = [cell for cell in cells if cell.text or cell.fill]
    bottom = max((cell.row + 1 for cell in known), default=0)
    right = max((cell.column + 1 for cell in known), default=0)
    kept = (_cut(cell, bottom, right) for cell in cells_in_order(known))
    return Grid(tuple(kept), tuple(text for text in outside if text), drawings, listed)


def cells_in_order(cells: Iterable[Cell]) -> list[Cell]:
    """Cells row by row, left to right."""
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def too_many_rows() -> BadInput:
    """What is said of a paste beyond `MOST_ROWS`."""
    message = _("tabel yang ditempel lebih dari {n} baris; salin bagian yang diperlukan saja.")
    return BadInput(message.format(n=MOST_ROWS))


def clean(text: str) -> str:
    """Text as a value of a SOP may hold it: known line ends, single spaces, no control characters, NFC."""
    text = _HIDDEN.sub("", FORBIDDEN_VALUE.sub("", _LINE_ENDS.sub("\n", text)))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return nfc("\n".join(lines).strip("\n"))


def _cut(cell: Cell, bottom: int, right: int) -> Cell:
    height, width = min(cell.height, bottom - cell.row), min(cell.width, right - cell.column)
    return cell if (height, width) == (cell.height, cell.width) else replace(cell, height=height, width=width)
