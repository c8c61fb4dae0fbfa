"""The table of a page as rows and columns of Word: every place belongs to a cell, merged ones are told part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rambu.diagram.scene import Box, Cell, Page

_SAME: Final = 0.05
"""Edges this close are one: rounding has set them apart."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands in one row over the columns `first` to before `last`: a cell, a part of a tall one, or nothing."""

    first: int
    last: int
    cell: Cell | None
    box: Box
    merge: str = ""
    """``restart`` in the first row of a cell over several rows, ``continue`` in the others."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Edges of the columns and rows in points, and the pieces of every row from left to right."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    rows: tuple[tuple[Piece, ...], ...]


def grid_of(page: Page) -> Grid:
    """The grid of the table of `page`."""
    boxes = [page.table, *(cell.box for cell in page.cells)]
    xs = _apart(
        [
            *(x for box in boxes for x in (box.x, box.right)),
            *(x for band in page.columns for x in (band.x, band.x + band.width)),
        ]
    )
    ys = _apart(
        [
            page.chart.y,
            *(y for box in boxes for y in (box.y, box.bottom)),
            *(y for band in page.rows for y in (band.y, band.y + band.height)),
        ]
    )
    owners = _owners(page.cells, xs, ys)
    rows = tuple(tuple(_pieces(owners, xs, ys, row)) for row in range(len(ys) - 1))
    return Grid(xs, ys, rows)


_Owner = tuple[Cell, int, int, int, int]
"""A cell with its columns and rows: first, one after the last."""


def _owners(cells: Iterable[Cell], xs: tuple[float, ...], ys: tuple[float, ...]) -> dict[tuple[int, int], _Owner]:
    owners: dict[tuple[int, int], _Owner] = {}
    for cell in cells:
        left, top = _nearest(xs, cell.box.x), _nearest(ys, cell.box.y)
        right, bottom = max(left + 1, _nearest(xs, cell.box.right)), max(top + 1, _nearest(ys, cell.box.bottom))
        for row in range(top, bottom):
            for column in range(left, right):
                owners.setdefault((row, column), (cell, left, right, top, bottom))
    return owners


def _pieces(
    owners: dict[tuple[int, int], _Owner], xs: tuple[float, ...], ys: tuple[float, ...], row: int
) -> Iterator[Piece]:
    column = 0
    while column < len(xs) - 1:
        found = owners.get((row, column))
        if found is None:
            box = Box(xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row])
            yield Piece(column, column + 1, None, box)
            column += 1
            continue
        cell, _left, right, top, bottom = found
        merge = "" if bottom - top == 1 else "restart" if row == top else "continue"
        yield Piece(column, right, cell, cell.box, merge)
        column = right


def _apart(edges: Iterable[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for edge in sorted(edges):
        if not kept or edge - kept[-1] > _SAME:
            kept.append(edge)
    return tuple(kept)


def _nearest(edges: tuple[float, ...], value: float) -> int:
    return min(range(len(edges)), key=lambda n: abs(edges[n] - value))
