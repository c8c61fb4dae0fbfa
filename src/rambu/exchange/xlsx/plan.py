"""Where the pages of one chart lie on their sheet: one below the other, the head once, repeated by the print titles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rambu.diagram.scene import Page
from rambu.exchange.xlsx.rulers import PIXELS, Ruler, ruler


@dataclass(frozen=True, slots=True)
class Placed:
    """A page on the sheet; `y` measures its body, everything below the head."""

    page: Page
    y: Ruler


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """The sheet of one chart. Heights are pixels; rows and columns count from 0."""

    x: Ruler
    heading: int
    """Height of the row with the chart's own title; 0 if there is none."""
    head: Ruler
    pages: tuple[Placed, ...]

    @property
    def head_rows(self) -> int:
        """Number of rows that are repeated on every page."""
        return self.head.first + len(self.head.sizes)

    @property
    def heights(self) -> tuple[int, ...]:
        """Heights of all rows."""
        title = (self.heading,) if self.heading else ()
        return (*title, *self.head.sizes, *(size for placed in self.pages for size in placed.y.sizes))

    @property
    def breaks(self) -> tuple[int, ...]:
        """Rows before which a new page of paper begins."""
        return tuple(placed.y.first for placed in self.pages[1:])


def plan_sheet(pages: Sequence[Page], margin: float) -> SheetPlan:
    """The plan of the pages of one chart; `margin` is the upper margin of the paper."""
    first = pages[0]
    heading = round((first.table.y - margin) * PIXELS) if first.heading else 0
    head = ruler(_head_edges(first), start=heading, first=1 if heading else 0)
    placed: list[Placed] = []
    start, row = head.sheet[-1], head.first + len(head.sizes)
    for page in pages:
        y = ruler(_body_edges(page), start=start, first=row)
        placed.append(Placed(page, y))
        start, row = y.sheet[-1], row + len(y.sizes)
    return SheetPlan(ruler(_columns(first)), heading, head, tuple(placed))


def _columns(page: Page) -> set[float]:
    edges = {page.table.x, page.table.right}
    edges |= {edge for band in page.columns for edge in (band.x, band.x + band.width)}
    return edges | {edge for cell in page.cells for edge in (cell.box.x, cell.box.right)}


def _head_edges(page: Page) -> set[float]:
    edges = {page.table.y, page.chart.y}
    boxes = (cell.box for cell in page.cells if cell.box.y < page.chart.y - 0.1)
    return edges | {edge for box in boxes for edge in (box.y, box.bottom)}


def _body_edges(page: Page) -> set[float]:
    edges = {page.chart.y, page.table.bottom}
    edges |= {edge for row in page.rows for edge in (row.y, row.y + row.height)}
    boxes = (cell.box for cell in page.cells if cell.box.y >= page.chart.y - 0.1)
    edges |= {edge for box in boxes for edge in (box.y, box.bottom)}
    return edges | ({page.legend.y, page.legend.bottom} if page.legend else set())
