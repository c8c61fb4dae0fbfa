"""A table of Word as geometry: its cells, where its rows stand as far as can be told, and what hangs in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, takewhile
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.scene import Box
from rambu.exchange.clipboard.grid import clean
from rambu.exchange.docx.reading.looks import Looks
from rambu.exchange.docx.reading.names import MC, W, is_on, points, value
from rambu.exchange.docx.reading.numbers import Numbers
from rambu.exchange.docx.reading.pieces import chosen, has_drawings, paragraphs, text_of
from rambu.exchange.docx.reading.places import At, Hung, hung
from rambu.exchange.drawn.geometry import Table, TableCell
from rambu.exchange.openxml.drawing_parts import number

_PAD: Final = 5.4
"""Word's room left and right in a cell, where none is said."""
_LEAST: Final = 12.0
"""Height of a row without text."""
_MOST_COLUMNS: Final = 200
_WIDTH: Final = 36.0
"""Width of a column that nothing tells."""


@dataclass(slots=True)
class Cell:
    """A cell while its table is read; `high` is how high its text is."""

    element: Element
    row: int
    first: int
    last: int
    text: str
    high: float
    drawn: bool
    """Drawings hang in it."""
    height: int = 1


@dataclass(frozen=True, slots=True)
class Read:
    """A table that is read, and the drawings that hang in it."""

    table: Table
    hung: tuple[Hung, ...]
    title: str
    """What it says of itself to screen readers."""
    head: int
    """Number of the rows that are repeated where it goes on over the page."""


@dataclass(slots=True)
class _Reader:
    looks: Looks
    numbers: Numbers
    columns: list[float]
    sides: tuple[float, float]
    cells: list[Cell] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)
    open: dict[int, Cell] = field(default_factory=dict)
    """Cells that go on into the next row, by their first column."""

    def row(self, element: Element) -> None:
        about = element.find(f"{W}trPr")
        at = len(self.heights)
        place = int(min(max(number(value(about, f"{W}gridBefore")), 0.0), _MOST_COLUMNS))
        own: list[Cell] = []
        for cell in children(element, f"{W}tc"):
            span = int(min(max(number(value(cell, f"{W}tcPr/{W}gridSpan"), 1.0), 1.0), _MOST_COLUMNS))
            while len(self.columns) <= place + span:
                self.columns.append(self.columns[-1] + points(value(cell, f"{W}tcPr/{W}tcW", "w"), _WIDTH))
            own += self._cell(cell, at, place, place + span)
            place += span
        self.heights.append(_height(about, own))

    def _cell(self, element: Element, row: int, first: int, last: int) -> Iterator[Cell]:
        merge = element.find(f"{W}tcPr/{W}vMerge")
        above = self.open.get(first)
        if merge is not None and merge.get(f"{W}val", "continue") == "continue" and above is not None:
            above.height += 1
            return
        text, high, drawn = self._content(element, self.columns[last] - self.columns[first])
        made = Cell(element, row, first, last, text, 0.0 if merge is not None else high, drawn)
        self.open[first] = made
        self.cells.append(made)
        yield made

    def _content(self, element: Element, width: float) -> tuple[str, float, bool]:
        """The text of a cell, how high it is, and whether drawings hang in it."""
        lines, high, drawn = [], 0.0, False
        room = width - sum(self.sides)
        for one in paragraphs(element):
            text = self.numbers.mark(one) + text_of(one)
            lines.append(text)
            high += self.looks.of(one).height(text, room)
            drawn = drawn or has_drawings(one)
        return clean("\n".join(lines)), high, drawn


def read_table(element: Element, at: At, looks: Looks, numbers: Numbers) -> Read:
    """The table that begins at the height of `at`, in a column as wide."""
    about = element.find(f"{W}tblPr")
    sides = tuple(points(value(about, f"{W}tblCellMar/{W}{side}", "w"), _PAD) for side in ("left", "right"))
    widths = [points(one.get(f"{W}w"), _WIDTH) for one in element.iterfind(f"{W}tblGrid/{W}gridCol")]
    left = _left(about, at, sum(widths), sides[0])
    reader = _Reader(looks, numbers, list(accumulate(widths[:_MOST_COLUMNS], initial=left)), (sides[0], sides[1]))
    lines = list(children(element, f"{W}tr"))
    for row in lines:
        reader.row(row)
    rows = list(accumulate(reader.heights, initial=at.y))
    boxes = [_box(cell, reader.columns, rows) for cell in reader.cells]
    cells = tuple(_told(cell, box) for cell, box in zip(reader.cells, boxes, strict=True))
    drawn = tuple(
        one
        for cell, box in zip(reader.cells, boxes, strict=True)
        if cell.drawn
        for one in _hung(cell, box, at, looks, sides[0])
    )
    hidden = frozenset(n for n, one in enumerate(lines) if is_on(one, f"{W}trPr/{W}hidden"))
    head = sum(1 for _row in takewhile(lambda one: is_on(one, f"{W}trPr/{W}tblHeader"), lines))
    title = value(about, f"{W}tblCaption") or ""
    return Read(Table(cells, tuple(reader.columns), tuple(rows), hidden), drawn, title, head)


def children(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also inside of controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == f"{MC}AlternateContent":
            yield from children(chosen(child), tag)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from children(child, tag)


def _left(about: Element | None, at: At, wide: float, pad: float) -> float:
    align = value(about, f"{W}jc")
    if align in ("center", "right", "end"):
        return at.x + max(0.0, at.width - wide) / (2 if align == "center" else 1)
    return at.x + points(value(about, f"{W}tblInd", "w"), -pad)


def _height(about: Element | None, cells: list[Cell]) -> float:
    said = about.find(f"{W}trHeight") if about is not None else None
    height = points(said.get(f"{W}val")) if said is not None else 0.0
    if said is not None and said.get(f"{W}hRule") == "exact":
        return max(height, 0.05)
    return max(height, _LEAST, *(cell.high for cell in cells)) if cells else max(height, _LEAST)


def _box(cell: Cell, columns: list[float], rows: list[float]) -> Box:
    x, y = columns[cell.first], rows[cell.row]
    bottom = rows[min(cell.row + cell.height, len(rows) - 1)]
    return Box(x, y, columns[cell.last] - x, bottom - y)


def _told(cell: Cell, box: Box) -> TableCell:
    about = cell.element.find(f"{W}tcPr")
    fill = value(about, f"{W}shd", "fill") or ""
    bold = is_on(cell.element, f"{W}p/{W}r/{W}rPr/{W}b")
    shown = "" if fill.lower() in ("auto", "ffffff") else fill
    return TableCell(cell.row, cell.first, cell.text, box, cell.height, cell.last - cell.first, shown, bold)


def _hung(cell: Cell, box: Box, at: At, looks: Looks, pad: float) -> Iterator[Hung]:
    """The drawings of a cell; its text begins at the top, or in the middle of it."""
    about = cell.element.find(f"{W}tcPr")
    room = max(1.0, box.width - 2 * pad)
    y = box.y
    inside = [(one, looks.of(one).height(text_of(one), room)) for one in paragraphs(cell.element)]
    if value(about, f"{W}vAlign") == "center":
        y += max(0.0, box.height - sum(high for _one, high in inside)) / 2
    for one, high in inside:
        yield from hung(one, At(box.x + pad, y, room, at.left, at.top, at.page, box.center))
        y += high
