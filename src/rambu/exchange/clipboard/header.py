"""The rows of captions above a pasted table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rambu.exchange.clipboard.captions import Meaning, caption_of
from rambu.exchange.clipboard.grid import Cell, Grid

_CORE: Final = frozenset({"no", "kegiatan", "pelaksana", "mutu_baku"})
"""Captions of the upper row of the form."""
_PARTED: Final = re.compile(r"([^\W\d_]{2,})-\n([a-z]{2,})")


@dataclass(frozen=True, slots=True)
class Header:
    """Rows `top` up to, not with, `bottom`; both 0: there is none."""

    top: int = 0
    bottom: int = 0

    @property
    def height(self) -> int:
        """Number of rows."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Caption:
    """The lowest caption of a column."""

    position: int
    text: str
    meaning: Meaning
    alone: bool = False
    """*Pelaksana* itself, with no name of a performer below it."""


def find_header(grid: Grid) -> Header:
    """The header: the row that bears most of the form's captions, and the names below it.

    Two captions make one; *Kegiatan* alone does at the top.
    """
    scores = [(len(_captions(grid, row)), -row) for row in range(grid.height)]
    best, place = max(scores, default=(0, 0))
    top = -place
    named = _captions(grid, top)
    enough = best > 1 and named & _CORE
    if not enough and not (best == 1 and top == 0 and named == {"kegiatan"} and grid.height > 1):
        return Header()
    bottom = max(cell.bottom for cell in grid.row(top))
    if bottom == top + 1 and _goes_on(grid, top):
        bottom += 1
    return Header(top, min(bottom, top + 4))


def captions(grid: Grid, header: Header) -> Iterator[Caption]:
    """The caption of every column."""
    extent = _performers(grid, header)
    for column in range(grid.width):
        stack = [cell for row in range(header.top, header.bottom) if (cell := grid.at(row, column)) and cell.text]
        stack = list(dict.fromkeys(stack))
        lowest = stack[-1] if stack else None
        text = unbroken(lowest.text) if lowest else ""
        named = caption_of(text)
        if column in extent:
            alone = lowest is None or named == "pelaksana"
            yield Caption(column, text, "pelaksana", alone and len(extent) == 1)
        elif named == "mutu_baku":
            yield Caption(column, text, "")
        else:
            yield Caption(column, text, named, alone=named == "pelaksana")


def unbroken(text: str) -> str:
    """A caption on one line, a word that was parted by hand put together (``Pengadmi-`` / ``nistrasi``)."""
    return " ".join(_PARTED.sub(_joined, text).split())


def is_repeated(grid: Grid, header: Header, row: int) -> bool:
    """Whether a row below says once more what a row of the header says, as on a second page."""
    said = {cell.text.casefold() for cell in grid.row(row)}
    rows = range(header.top, header.bottom)
    return any(
        len(said) > 1 and said <= {cell.text.casefold() for cell in grid.row(one) if cell.text} | {""} for one in rows
    )


def numbers_columns(grid: Grid, row: int) -> bool:
    """Whether a row holds nothing but the numbers of the columns, (1) (2) (3) …"""
    texts = [cell.text.strip("() .") for cell in grid.row(row) if cell.text]
    if len(texts) < 3 or not all(text.isascii() and text.isdigit() and len(text) < 4 for text in texts):
        return False
    numbers = [int(text) for text in texts]
    return numbers[0] <= 1 and all(b > a for a, b in pairwise(numbers))


def _joined(parts: re.Match[str]) -> str:
    """The word; a doubled one (undang-undang) keeps its hyphen."""
    doubled = parts[1].casefold() == parts[2]
    return f"{parts[1]}-{parts[2]}" if doubled else f"{parts[1]}{parts[2]}"


def _captions(grid: Grid, row: int) -> set[str]:
    return {named for cell in grid.row(row) if (named := caption_of(cell.text))}


def _goes_on(grid: Grid, top: int) -> bool:
    """Whether the next row belongs to the header: empty below *No* and *Kegiatan*, captions below the groups."""
    cells = [(cell, caption_of(cell.text)) for cell in grid.row(top)]
    groups = [cell for cell, named in cells if named in ("pelaksana", "mutu_baku")]
    others = [cell for cell, named in cells if named in ("no", "kegiatan", "keterangan")]
    below = top + 1
    if not groups or any(grid.text(below, cell.column) for cell in others):
        return False
    return any(grid.text(below, column) for cell in groups for column in range(cell.column, _end(grid, cell)))


def _end(grid: Grid, cell: Cell) -> int:
    """The end of a group: its own span, or where merged cells came as empty ones, the next caption of its row."""
    end = cell.right
    while end < grid.width and (grid.at(cell.row, end) is None or not grid.text(cell.row, end)):
        other = grid.at(cell.row, end)
        if other is not None and other.text:
            break
        end += 1
    return end


def _performers(grid: Grid, header: Header) -> range:
    """The columns of the performers."""
    for cell in grid.row(header.top):
        if caption_of(cell.text) == "pelaksana":
            return range(cell.column, _end(grid, cell) if header.height > 1 else cell.right)
    return range(0)
