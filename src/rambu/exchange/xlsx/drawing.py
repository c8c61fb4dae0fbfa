"""The drawing part of a sheet: lines below symbols, labels above both, the legend last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from xml.etree.ElementTree import Element

from rambu.diagram.legend import LEGEND_TEXT, legend_entries
from rambu.diagram.scene import Box, Page, TextBlock
from rambu.exchange.openxml.glue import Glued, glued_lines
from rambu.exchange.openxml.markup import XDR, part
from rambu.exchange.openxml.routes import Place
from rambu.exchange.openxml.symbols import NAMES
from rambu.exchange.xlsx.anchors import Ground, ground
from rambu.exchange.xlsx.connectors import add_connector
from rambu.exchange.xlsx.plan import Placed, SheetPlan
from rambu.exchange.xlsx.shapes import Frame, add_arrow, add_symbol, add_words
from rambu.fonts import Font


def drawing(plan: SheetPlan, font: Font, family: str) -> bytes:
    """The drawing of all pages of a chart; `family` is the font that Excel shows."""
    pencil = _Pencil(plan, font, family)
    for placed in plan.pages:
        pencil.draw(placed)
    return part(pencil.root)


@dataclass(slots=True)
class _Pencil:
    plan: SheetPlan
    font: Font
    family: str
    root: Element = field(default_factory=lambda: Element(f"{{{XDR}}}wsDr"))
    numbers: Iterator[int] = field(default_factory=lambda: count(2))
    ground: Ground = field(init=False)

    def __post_init__(self) -> None:
        self.ground = ground(self.plan.x.sizes, self.plan.heights)

    def draw(self, placed: Placed) -> None:
        """Everything on one page. Lines name the shapes they are glued to, so numbers are given first."""
        page = placed.page
        numbers = [next(self.numbers) for _shape in page.shapes]
        for glued in glued_lines(page):
            self._connect(placed, glued, numbers)
        for shape, number in zip(page.shapes, numbers, strict=True):
            name = f"{NAMES[shape.kind]} {shape.symbol}"
            frame = self._frame(placed, shape.box, name, shape.title, number)
            add_symbol(self.root, self.ground, frame, shape.kind, shape.text, self.family)
        for label in page.labels:
            frame = self._frame(placed, label.box, f"Label {label.source} → {label.target}")
            add_words(self.root, self.ground, frame, label.text, self.family)
        self._legend(placed, page)

    def _connect(self, placed: Placed, glued: Glued, numbers: list[int]) -> None:
        points = [self._place(placed, x, y) for x, y in glued.points]
        line = glued.line
        frame = Frame(next(self.numbers), f"Garis {line.source} → {line.target}", points[0], points[-1], line.label)
        ends = (numbers[glued.source], glued.source_site), (numbers[glued.target], glued.target_site)
        add_connector(self.root, self.ground, frame, points, ends, arrow=line.kind == "edge")

    def _legend(self, placed: Placed, page: Page) -> None:
        if page.legend is None:
            return
        for entry in legend_entries(page.legend, self.font):
            frame = self._frame(placed, entry.symbol, f"Legenda {entry.words}")
            if entry.kind == "arrow":
                middle = (frame.first[1] + frame.last[1]) // 2
                level = Frame(frame.number, frame.name, (frame.first[0], middle), (frame.last[0], middle))
                add_arrow(self.root, self.ground, level)
            else:
                add_symbol(self.root, self.ground, frame, entry.kind, None, self.family)
            box = Box(entry.text_x, page.legend.y, 80.0, page.legend.height)
            words = TextBlock((entry.words,), box.x, box.y, LEGEND_TEXT, LEGEND_TEXT)
            frame = self._frame(placed, box, f"Legenda, kata {entry.words}")
            add_words(self.root, self.ground, frame, words, self.family, covering=False)

    def _frame(self, placed: Placed, box: Box, name: str, title: str = "", number: int = 0) -> Frame:
        first, last = self._place(placed, box.x, box.y), self._place(placed, box.right, box.bottom)
        return Frame(number or next(self.numbers), name, first, last, title)

    def _place(self, placed: Placed, x: float, y: float) -> Place:
        return self.plan.x.place(x), placed.y.place(y)
