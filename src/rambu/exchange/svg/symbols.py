"""The five symbols of the form as SVG groups."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rambu.diagram.marks import Change
from rambu.diagram.scene import Box, Shape, ShapeKind
from rambu.exchange.svg.elements import element, number, rectangle, safe, text_lines
from rambu.exchange.svg.marks import shape_mark

SHOULDER: Final = 0.6
"""The pentagon's sides are upright over this share of its height."""


@lru_cache(maxsize=4096)
def symbol(shape: Shape, change: Change | None = None) -> str:
    """The group of a symbol with its title, outline and words; with `change` it says what became of it."""
    box = shape.box
    attributes: dict[str, str | float] = {
        "class": f"symbol {shape.kind}",
        "data-symbol": shape.symbol,
        "data-id": shape.id,
        "data-bagan": str(shape.bagan),
        "data-kegiatan": str(shape.kegiatan) if shape.kegiatan else "",
        "data-pelaksana": "; ".join(shape.pelaksana),
        "data-box": " ".join(number(value) for value in (box.x, box.y, box.width, box.height)),
    }
    if shape.letter:
        attributes["data-letter"] = shape.letter
    words = [text_lines(shape.text)] if shape.text else []
    if change:
        attributes |= {"class": f"symbol {shape.kind} {change}", "data-change": change}
    mark = shape_mark(box, change) if change else ""
    return element("g", attributes, element("title", {}, safe(shape.title)), outline(shape.kind, box), *words, mark)


def outline(kind: ShapeKind, box: Box) -> str:
    """The outline alone."""
    if kind == "process":
        return rectangle(box, **{"class": "shape"})
    if kind == "terminator":
        radius = min(box.width, box.height) / 2
        return rectangle(box, rx=radius, ry=radius, **{"class": "shape"})
    x, y = box.center
    if kind == "decision":
        corners = [(x, box.y), (box.right, y), (x, box.bottom), (box.x, y)]
    else:
        shoulder = box.y + SHOULDER * box.height
        corners = [(box.x, box.y), (box.right, box.y), (box.right, shoulder), (x, box.bottom), (box.x, shoulder)]
    points = " ".join(f"{number(a)},{number(b)}" for a, b in corners)
    return element("polygon", {"class": "shape", "points": points})
