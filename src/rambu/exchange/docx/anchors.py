"""A drawing beside a paragraph: a canvas, in which Word keeps arrows glued, and a group for programs without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.scene import Box, Point
from rambu.exchange.docx.lengths import emu
from rambu.exchange.openxml.markup import WPC, WPG, add, fit

_ABOVE: Final = 251_658_240
"""Where the order of what lies before the text begins, as Word counts it."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a drawing is: its number in the document, its place on the page, and the place of its paragraph."""

    number: int
    name: str
    words: str
    """What a screen reader says."""
    box: Box
    origin: Point


def add_canvas(parent: Element, held: Held) -> Element:
    """A canvas; shapes are added to it, placed from its upper left corner."""
    data = _drawing(parent, held, WPC)
    canvas = add(data, "wpc:wpc")
    add(canvas, "wpc:bg")
    add(canvas, "wpc:whole")
    return canvas


def add_group(parent: Element, held: Held) -> Element:
    """A group; shapes are added to it, placed from its upper left corner."""
    group = add(_drawing(parent, held, WPG), "wpg:wgp")
    add(group, "wpg:cNvGrpSpPr")
    transform = add(add(group, "wpg:grpSpPr"), "a:xfrm")
    for place, size in (("off", "ext"), ("chOff", "chExt")):
        add(transform, f"a:{place}", {"x": "0", "y": "0"})
        add(transform, f"a:{size}", _extent(held.box))
    return group


def _drawing(parent: Element, held: Held, kind: str) -> Element:
    """The anchor: before the text, which does not make way, and tied to its paragraph: it moves with the table."""
    around = dict.fromkeys(("distT", "distB", "distL", "distR", "simplePos", "behindDoc", "locked"), "0")
    order = {"relativeHeight": str(_ABOVE + held.number * 1024), "layoutInCell": "1", "allowOverlap": "1"}
    anchor = add(add(parent, "w:drawing"), "wp:anchor", {**around, **order})
    add(anchor, "wp:simplePos", {"x": "0", "y": "0"})
    for name, beside, value, origin in (
        ("H", "column", held.box.x, held.origin[0]),
        ("V", "paragraph", held.box.y, held.origin[1]),
    ):
        place = add(anchor, f"wp:position{name}", {"relativeFrom": beside})
        add(place, "wp:posOffset", text=str(emu(value - origin)))
    add(anchor, "wp:extent", _extent(held.box))
    add(anchor, "wp:effectExtent", dict.fromkeys("ltrb", "0"))
    add(anchor, "wp:wrapNone")
    add(anchor, "wp:docPr", {"id": str(held.number), "name": fit(held.name), "descr": fit(held.words)})
    add(anchor, "wp:cNvGraphicFramePr")
    return add(add(anchor, "a:graphic"), "a:graphicData", {"uri": kind})


def _extent(box: Box) -> dict[str, str]:
    return {"cx": str(emu(box.width)), "cy": str(emu(box.height))}
