"""The drawing of a page: lines below symbols, labels above both; the legend is a drawing of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.legend import LEGEND_TEXT, legend_entries
from rambu.diagram.scene import Box, Page, Point, Shape, TextBlock
from rambu.exchange.docx import named
from rambu.exchange.docx.anchors import Held, add_canvas, add_group
from rambu.exchange.docx.lengths import emu
from rambu.exchange.docx.shapes import (
    End,
    Frame,
    add_arrow,
    add_connector,
    add_free_line,
    add_symbol,
    add_words,
    fits,
)  # fmt: skip
from rambu.exchange.openxml.glue import Glued, glued_lines
from rambu.exchange.openxml.markup import add
from rambu.exchange.openxml.routes import Place
from rambu.exchange.openxml.symbols import NAMES
from rambu.fonts import Font

_AROUND: Final = 3.0
"""Room in the canvas around what is drawn, for strokes and heads. A group has none: LibreOffice would stretch it."""


@dataclass(slots=True)
class Pencil:
    """Draws the pages of a document; no number is given twice."""

    font: Font
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def draw(self, anchor: Element, page: Page, origin: Point) -> None:
        """Everything on `page`, held by the paragraph `anchor` that stands at `origin`."""
        if page.shapes:
            self._chart(anchor, page, origin)
        if page.legend:
            self._legend(anchor, page.legend, origin)

    def _chart(self, anchor: Element, page: Page, origin: Point) -> None:
        name = f"Bagan alir {page.bagan}, halaman {page.number}"
        box = _extent(page)
        around = Box(box.x - _AROUND, box.y - _AROUND, box.width + 2 * _AROUND, box.height + 2 * _AROUND)
        held = Held(next(self.numbers), name, page.description, around, origin)
        sketch = _Sketch(page, around, [next(self.numbers) for _shape in page.shapes], next(self.numbers), self.font)
        for _more in range(sketch.wanted):
            next(self.numbers)
        choice = _either(add(anchor, "w:r"), "wpc")
        sketch.draw(add_canvas(choice[0], held), glued=True)
        group = add_group(_either(choice[1], "wpg")[0], replace(held, box=box))
        replace(sketch, box=box).draw(group, glued=False)

    def _legend(self, anchor: Element, box: Box, origin: Point) -> None:
        held = Held(next(self.numbers), "Legenda", "Arti simbol", box, origin)
        group = add_group(_either(add(anchor, "w:r"), "wpg")[0], held)
        for entry in legend_entries(box, self.font):
            frame = _frame(held.box, entry.symbol, next(self.numbers), f"Legenda {entry.words}")
            if entry.kind == "arrow":
                middle = (frame.first[1] + frame.last[1]) // 2
                level = Frame(frame.number, frame.name, (frame.first[0], middle), (frame.last[0], middle))
                add_arrow(group, level)
            else:
                add_symbol(group, frame, entry.kind, None)
            beside = Box(entry.text_x, box.y, 80.0, box.height)
            words = TextBlock((entry.words,), beside.x, beside.y, LEGEND_TEXT, LEGEND_TEXT)
            frame = _frame(held.box, beside, next(self.numbers), f"Legenda, kata {entry.words}")
            add_words(group, frame, words, named.LEGEND, covering=False)


@dataclass(frozen=True, slots=True)
class _Sketch:
    """A page's shapes and lines, drawn twice: glued in the canvas, as they are in the group."""

    page: Page
    box: Box
    symbols: list[int]
    """Numbers of the symbols: lines name those that they are glued to."""
    first: int
    """Number of the first of all others."""
    font: Font

    @property
    def wanted(self) -> int:
        """How many numbers the others need at most, beside the first."""
        return len(self.page.lines) + len(self.page.labels) + len(self.page.shapes)

    def draw(self, into: Element, *, glued: bool) -> None:
        numbers = count(self.first)
        for line in glued_lines(self.page):
            self._line(into, line, next(numbers), glued=glued)
        for shape, number in zip(self.page.shapes, self.symbols, strict=True):
            self._symbol(into, shape, number, numbers, fits(shape, None if glued else self.font))
        for label in self.page.labels:
            frame = _frame(self.box, label.box, next(numbers), f"Label {label.source} → {label.target}")
            add_words(into, frame, label.text, named.LABEL)

    def _symbol(self, into: Element, shape: Shape, number: int, numbers: Iterator[int], inside: bool) -> None:
        frame = _frame(self.box, shape.box, number, f"{NAMES[shape.kind]} {shape.symbol}", shape.title)
        add_symbol(into, frame, shape.kind, shape.text if inside else None)
        if shape.text and not inside:
            frame = _frame(self.box, shape.box, next(numbers), f"Teks {shape.symbol}")
            add_words(into, frame, shape.text, named.SYMBOL, covering=False)

    def _line(self, into: Element, one: Glued, number: int, *, glued: bool) -> None:
        points = [_place(self.box, x, y) for x, y in one.points]
        line = one.line
        frame = Frame(number, f"Garis {line.source} → {line.target}", points[0], points[-1], line.label)
        if glued:
            ends: tuple[End, End] = (
                (self.symbols[one.source], one.source_site),
                (self.symbols[one.target], one.target_site),
            )
            add_connector(into, frame, points, ends, arrow=line.kind == "edge")
        else:
            add_free_line(into, frame, points, arrow=line.kind == "edge")


def _either(parent: Element, needed: str) -> tuple[Element, Element]:
    """What programs take that know `needed`, and what the others take."""
    either = add(parent, "mc:AlternateContent")
    return add(either, "mc:Choice", {"Requires": needed}), add(either, "mc:Fallback")


def _extent(page: Page) -> Box:
    """What the drawing of a page covers."""
    boxes: Iterable[Box] = [*(shape.box for shape in page.shapes), *(label.box for label in page.labels)]
    points = [point for line in page.lines for point in line.points]
    xs = [x for box in boxes for x in (box.x, box.right)] + [x for x, _y in points]
    ys = [y for box in boxes for y in (box.y, box.bottom)] + [y for _x, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _frame(origin: Box, box: Box, number: int, name: str, title: str = "") -> Frame:
    first, last = _place(origin, box.x, box.y), _place(origin, box.right, box.bottom)
    return Frame(number, name, first, last, title)


def _place(origin: Box, x: float, y: float) -> Place:
    return emu(x - origin.x), emu(y - origin.y)
