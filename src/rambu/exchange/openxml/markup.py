"""DrawingML by ElementTree: namespaces, texts that XML can hold, the parts that shapes and connectors share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

XDR: Final = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_PREFIXES: Final = {"xdr": XDR, "a": A, "mc": MC}
_HEAD: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

for _prefix, _namespace in _PREFIXES.items():
    register_namespace(_prefix, _namespace)


def fit(text: str) -> str:
    """`text` as XML can hold it; what it cannot becomes U+FFFD."""
    return _UNFIT.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")


def part(root: Element) -> bytes:
    """A part of the package."""
    return _HEAD + bytes(tostring(root, encoding="utf-8"))


def add(parent: Element, name: str, attributes: Mapping[str, str] | None = None, text: str = "") -> Element:
    """A child; `name` begins with ``xdr:``, ``a:`` or ``mc:``."""
    prefix, _, local = name.partition(":")
    child = SubElement(parent, f"{{{_PREFIXES[prefix]}}}{local}", dict(attributes or {}))
    if text:
        child.text = fit(text)
    return child


def add_line(properties: Element, colour: str, width: int, *, arrow: bool = False) -> None:
    """The stroke of a shape or connector; `width` in EMU."""
    stroke = add(properties, "a:ln", {"w": str(width)})
    add_fill(stroke, colour)
    add(stroke, "a:miter", {"lim": "800000"})
    if arrow:
        add(stroke, "a:tailEnd", {"type": "triangle", "w": "med", "len": "med"})


def add_fill(parent: Element, colour: str) -> None:
    """One solid colour."""
    add(add(parent, "a:solidFill"), "a:srgbClr", {"val": colour})
