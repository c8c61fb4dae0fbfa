"""Markup of Office by ElementTree: namespaces, texts that XML can hold, the parts that shapes and connectors share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

XDR: Final = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WPC: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"
WPG: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PREFIXES: Final = {
    "xdr": XDR, "a": A, "mc": MC, "w": W, "wp": WP, "wpc": WPC, "wpg": WPG, "wps": WPS, "r": R,
}  # fmt: skip
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
    """A child; `name`, and an attribute's where it has one, begins with a prefix as ``a:`` or ``w:``."""
    child = SubElement(parent, qualified(name), {qualified(key): value for key, value in (attributes or {}).items()})
    if text:
        child.text = fit(text)
    return child


@lru_cache(maxsize=1024)
def qualified(name: str) -> str:
    """``w:p`` as ElementTree writes it; a name without a prefix of ours as it is."""
    prefix, _, local = name.partition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}" if prefix in _PREFIXES and local else name


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
