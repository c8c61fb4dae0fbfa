"""Pages of one chart as one: our own documents give every page a table, which says whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from rambu.diagram.scene import Box
from rambu.exchange.docx.reading.pages import Page
from rambu.exchange.docx.reading.places import At, Hung
from rambu.exchange.docx.reading.tables import Read
from rambu.exchange.drawn.geometry import Table, TableCell

_OURS: Final = re.compile(r"Bagan alir (\d{1,4}), halaman \d{1,4}")
_SAME: Final = 1.0
"""Columns of two pages of one chart are this near, in points."""


@dataclass(slots=True)
class Long:
    """A page, and where others begin that were joined to it."""

    page: Page
    breaks: tuple[float, ...] = ()


def joined(pages: Sequence[Page]) -> list[Long]:
    """Pages, those of one chart joined: the second table without its head below the first."""
    found: list[Long] = []
    for page in pages:
        if found and _goes_on(found[-1].page, page):
            _append(found[-1], page)
        else:
            found.append(Long(page))
    return found


def _goes_on(before: Page, page: Page) -> bool:
    titles = {word.text for word in before.words}
    if len(page.tables) != 1 or not before.tables or any(word.text not in titles for word in page.words):
        return False
    one, other = before.tables[-1], page.tables[0]
    ours = [_OURS.fullmatch(table.title) for table in (one, other)]
    if not ours[0] or not ours[1] or ours[0][1] != ours[1][1]:
        return False
    columns = one.table.columns, other.table.columns
    near = len(columns[0]) == len(columns[1]) and all(abs(a - b) <= _SAME for a, b in zip(*columns, strict=True))
    return near and one.head == other.head and _head(one) == _head(other)


def _head(read: Read) -> list[str]:
    return [cell.text for cell in read.table.cells if cell.row < read.head]


def _append(long: Long, page: Page) -> None:
    whole, rest = long.page.tables[-1], page.tables[0]
    down = whole.table.rows[-1] - rest.table.rows[rest.head]
    start = len(whole.table.rows) - 1 - rest.head
    cells = tuple(_moved_cell(cell, start, down) for cell in rest.table.cells if cell.row >= rest.head)
    table = Table(
        whole.table.cells + cells,
        whole.table.columns,
        (*whole.table.rows, *(y + down for y in rest.table.rows[rest.head + 1 :])),
        whole.table.hidden_rows | {row + start for row in rest.table.hidden_rows if row >= rest.head},
    )
    long.breaks = (*long.breaks, whole.table.rows[-1])
    long.page.tables[-1] = replace(whole, table=table)
    long.page.hung += [Hung(one.element, _moved(one.at, down)) for one in page.hung]
    long.page.y = table.rows[-1]


def _moved_cell(cell: TableCell, rows: int, down: float) -> TableCell:
    box = Box(cell.box.x, cell.box.y + down, cell.box.width, cell.box.height)
    return replace(cell, row=cell.row + rows, box=box)


def _moved(at: At, down: float) -> At:
    middle = (at.middle[0], at.middle[1] + down) if at.middle else None
    return replace(at, y=at.y + down, page=at.page + down, middle=middle)
