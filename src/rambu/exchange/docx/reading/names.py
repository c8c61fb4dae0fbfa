"""Names of Word's markup, and its numbers."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.openxml import markup
from rambu.exchange.openxml.drawing_parts import number

W: Final = f"{{{markup.W}}}"
WP: Final = f"{{{markup.WP}}}"
WPS: Final = f"{{{markup.WPS}}}"
WPG: Final = f"{{{markup.WPG}}}"
WPC: Final = f"{{{markup.WPC}}}"
PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
A: Final = f"{{{markup.A}}}"
MC: Final = f"{{{markup.MC}}}"
V: Final = "{urn:schemas-microsoft-com:vml}"
EMU: Final = 12_700
_TWIPS: Final = 20
_FARTHEST: Final = 100_000.0
"""No length in a document is longer, in points."""


def value(parent: Element | None, path: str, name: str = "val") -> str | None:
    """An attribute of Word's own, of the element at `path`; None where it is not said."""
    found = parent.find(path) if parent is not None else None
    return None if found is None else found.get(f"{W}{name}")


def is_on(parent: Element | None, path: str) -> bool:
    """Whether a switch is there and not turned off."""
    found = parent.find(path) if parent is not None else None
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off")


def points(text: str | None, default: float = 0.0) -> float:
    """Twips as points."""
    return bounded(number(text, default * _TWIPS) / _TWIPS)


def from_emu(text: str | None) -> float:
    """EMU as points."""
    return bounded(number(text) / EMU)


def bounded(length: float) -> float:
    """A length that a page can have."""
    return min(max(length, -_FARTHEST), _FARTHEST)
