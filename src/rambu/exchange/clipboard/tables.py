"""Several tables on one clipboard: the one with the procedure, and those that go on with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rambu.exchange.clipboard.captions import caption_of
from rambu.exchange.clipboard.grid import Cell, Grid, cells_in_order, grid_of
from rambu.exchange.clipboard.tags import Table


def choose(tables: Sequence[Table], outside: Sequence[str], drawings: bool) -> Grid:
    """The table whose captions say most, with the tables of equal width behind it; all else is text outside."""
    main = max(range(len(tables)), key=lambda n: (_captions(tables[n]), len(tables[n].cells), -n))
    width = _width(tables[main])
    cells: list[Cell] = []
    rest = list(outside)
    bottom = 0
    for number, table in enumerate(tables):
        if number >= main and _width(table) == width:
            cells += [replace(cell, row=cell.row + bottom, height=_height(cell, table)) for cell in table.cells]
            bottom += table.row + 1
        else:
            rest += [cell.text for cell in cells_in_order(table.cells) if cell.text]
        rest += table.beyond
    return grid_of(cells, rest, drawings)


def _height(cell: Cell, table: Table) -> int:
    return min(cell.height, table.row + 1 - cell.row)


def _captions(table: Table) -> int:
    return len({caption_of(cell.text) for cell in table.cells} - {""})


def _width(table: Table) -> int:
    return max((cell.right for cell in table.cells), default=0)
