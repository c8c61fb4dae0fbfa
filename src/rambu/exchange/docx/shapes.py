"""Symbols, labels and flow lines as shapes of Word; places in EMU from the upper left corner of their drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.metrics import measure
from rambu.diagram.scene import Point, Shape, ShapeKind, TextBlock
from rambu.exchange.docx import named
from rambu.exchange.docx.words import Spacing, paragraph, write
from rambu.exchange.openxml.lines import add_route
from rambu.exchange.openxml.markup import add, add_fill, add_line, fit
from rambu.exchange.openxml.routes import Place, free, route
from rambu.exchange.openxml.symbols import PRESETS
from rambu.fonts import Font

_STROKE: Final = 12700
_INSIDE: Final[Mapping[ShapeKind, Point]] = {
    "process": (1.0, 1.0), "terminator": (0.9, 0.7), "decision": (0.5, 0.5), "connector": (1.0, 0.8),
}  # fmt: skip
"""Shares of a shape's width and height in which its text is shown. Higher text is cut by Word; LibreOffice breaks the
lines of wider text anew."""

End = tuple[int, int]
"""Number of a shape and its connection site."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Name and place of something drawn: a number that is unique in the document, and two corners."""

    number: int
    name: str
    first: Place
    last: Place
    title: str = ""


def fits(shape: Shape, font: Font | None = None) -> bool:
    """Whether the text of a symbol is shown whole inside it; else it needs a box of its own.

    With `font` the lines must be narrow enough for programs that break them anew.
    """
    text, (wide, high) = shape.text, _INSIDE[shape.kind]
    if text is None:
        return True
    widest = max((measure(line, text.size, font=font) for line in text.lines), default=0.0) if font else 0.0
    return len(text.lines) * text.leading <= shape.box.height * high + 0.5 and widest < shape.box.width * wide


def add_symbol(parent: Element, frame: Frame, kind: ShapeKind, text: TextBlock | None) -> None:
    """A symbol of the form, with its text inside."""
    shape, look = _shape(parent, frame, PRESETS[kind])
    add_fill(look, "FFFFFF")
    add_line(look, "000000", _STROKE)
    _inscribe(shape, text, named.SYMBOL)


def add_words(parent: Element, frame: Frame, text: TextBlock, style: str, *, covering: bool = True) -> None:
    """A text box; a `covering` one hides the rule of the table below it."""
    shape, look = _shape(parent, frame, "rect", words=True)
    if covering:
        add_fill(look, "FFFFFF")
    else:
        add(look, "a:noFill")
    add(add(look, "a:ln"), "a:noFill")
    _inscribe(shape, text, style)


def add_arrow(parent: Element, frame: Frame) -> None:
    """The arrow of the legend: it connects nothing."""
    shape, look = _shape(parent, frame, "line")
    add_line(look, "000000", _STROKE, arrow=True)
    _inscribe(shape, None, "")


def add_connector(
    parent: Element, frame: Frame, points: Sequence[Place], ends: tuple[End, End], *, arrow: bool
) -> None:
    """A line glued to two shapes: it follows them when they are moved."""
    shape = add(parent, "wps:wsp")
    _about(shape, frame)
    glue = add(shape, "wps:cNvCnPr")
    for name, (number, site) in zip(("a:stCxn", "a:endCxn"), ends, strict=True):
        add(glue, name, {"id": str(number), "idx": str(site)})
    add_route(add(shape, "wps:spPr"), route(points), arrow=arrow)
    add(shape, "wps:bodyPr")


def add_free_line(parent: Element, frame: Frame, points: Sequence[Place], *, arrow: bool) -> None:
    """The same line as a path of its own, seen alike by every program."""
    shape = add(parent, "wps:wsp")
    _about(shape, frame)
    add(shape, "wps:cNvSpPr")
    add_route(add(shape, "wps:spPr"), free(points), arrow=arrow)
    add(shape, "wps:bodyPr")


def _shape(parent: Element, frame: Frame, preset: str, *, words: bool = False) -> tuple[Element, Element]:
    """The shape and its properties, to which fill and stroke are added."""
    shape = add(parent, "wps:wsp")
    _about(shape, frame)
    add(shape, "wps:cNvSpPr", {"txBox": "1"} if words else {})
    look = add(shape, "wps:spPr")
    (x0, y0), (x1, y1) = frame.first, frame.last
    transform = add(look, "a:xfrm")
    add(transform, "a:off", {"x": str(x0), "y": str(y0)})
    add(transform, "a:ext", {"cx": str(x1 - x0), "cy": str(y1 - y0)})
    add(add(look, "a:prstGeom", {"prst": preset}), "a:avLst")
    return shape, look


def _about(shape: Element, frame: Frame) -> None:
    attributes = {"id": str(frame.number), "name": fit(frame.name)[:255]}
    add(shape, "wps:cNvPr", attributes | ({"descr": fit(frame.title)} if frame.title else {}))


def _inscribe(shape: Element, text: TextBlock | None, style: str) -> None:
    """The words, broken as the scene has broken them, in the middle; a line that is too long stands over."""
    if text is not None and text.lines:
        content = add(add(shape, "wps:txbx"), "w:txbxContent")
        spacing = Spacing(line=text.leading, centred=None if text.align == "center" else False)
        write(paragraph(content, style, spacing), text.lines, size=text.size, bold=text.bold or None)
    insets = dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), "0")
    over = {"rot": "0", "vertOverflow": "overflow", "horzOverflow": "overflow", "vert": "horz", "wrap": "none"}
    body = add(shape, "wps:bodyPr", {**over, **insets, "anchor": "ctr", "anchorCtr": "0"})
    add(body, "a:noAutofit")
