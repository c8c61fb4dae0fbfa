"""Symbols, labels and the samples of the legend as Excel's own flow chart shapes and text boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.scene import ShapeKind, TextBlock
from rambu.exchange.openxml.markup import add, add_fill, add_line, fit
from rambu.exchange.openxml.routes import Place
from rambu.exchange.openxml.symbols import PRESETS
from rambu.exchange.xlsx.anchors import Ground

_STROKE: Final = 12700


@dataclass(frozen=True, slots=True)
class Frame:
    """Name and place of something drawn: a number that is unique in the part, and two corners in EMU."""

    number: int
    name: str
    first: Place
    last: Place
    title: str = ""


def add_symbol(
    parent: Element, ground: Ground, frame: Frame, kind: ShapeKind, text: TextBlock | None, font: str
) -> None:
    """A symbol of the form."""
    properties = _shape(parent, ground, frame, text, font, PRESETS[kind])
    add_fill(properties, "FFFFFF")
    add_line(properties, "000000", _STROKE)


def add_words(
    parent: Element, ground: Ground, frame: Frame, text: TextBlock, font: str, *, covering: bool = True
) -> None:
    """A text box; a `covering` one hides the rule of the table below it."""
    properties = _shape(parent, ground, frame, text, font, "rect", words=True)
    if covering:
        add_fill(properties, "FFFFFF")
    else:
        add(properties, "a:noFill")
    add(add(properties, "a:ln"), "a:noFill")


def add_arrow(parent: Element, ground: Ground, frame: Frame) -> None:
    """The arrow of the legend: a shape, since it connects nothing."""
    properties = _shape(parent, ground, frame, None, "", "line")
    add_line(properties, "000000", _STROKE, arrow=True)


def add_frame(parent: Element, frame: Frame) -> None:
    """Number, name and alternative text."""
    attributes = {"id": str(frame.number), "name": fit(frame.name)[:255]}
    add(parent, "xdr:cNvPr", attributes | ({"descr": fit(frame.title)} if frame.title else {}))


def _shape(
    parent: Element,
    ground: Ground,
    frame: Frame,
    text: TextBlock | None,
    font: str,
    preset: str,
    *,
    words: bool = False,
) -> Element:
    anchor = ground.anchor(parent, frame.first, frame.last)
    shape = add(anchor, "xdr:sp", {"macro": "", "textlink": ""})
    about = add(shape, "xdr:nvSpPr")
    add_frame(about, frame)
    add(about, "xdr:cNvSpPr", {"txBox": "1"} if words else {})
    properties = add(shape, "xdr:spPr")
    (x0, y0), (x1, y1) = frame.first, frame.last
    transform = add(properties, "a:xfrm")
    add(transform, "a:off", {"x": str(x0), "y": str(y0)})
    add(transform, "a:ext", {"cx": str(x1 - x0), "cy": str(y1 - y0)})
    add(add(properties, "a:prstGeom", {"prst": preset}), "a:avLst")
    _body(shape, text, font)
    add(anchor, "xdr:clientData")
    return properties


def _body(shape: Element, text: TextBlock | None, font: str) -> None:
    """The words, broken as the scene has broken them, in the middle; a line that is too long stands over."""
    body = add(shape, "xdr:txBody")
    insets = dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), "0")
    over = {"vertOverflow": "overflow", "horzOverflow": "overflow", "wrap": "none"}
    add(body, "a:bodyPr", {**over, **insets, "rtlCol": "0", "anchor": "ctr"})
    add(body, "a:lstStyle")
    paragraph = add(body, "a:p")
    if text is None:
        return
    add(paragraph, "a:pPr", {"algn": "ctr" if text.align == "center" else "l"})
    for n, line in enumerate(text.lines):
        if n:
            add(paragraph, "a:br")
        run = add(paragraph, "a:r")
        look = add(run, "a:rPr", {"lang": "id-ID", "sz": str(round(text.size * 100)), "b": "1" if text.bold else "0"})
        add_fill(look, "000000")
        add(look, "a:latin", {"typeface": font})
        add(look, "a:cs", {"typeface": font})
        add(run, "a:t", text=line)
