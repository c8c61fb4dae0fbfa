"""Numbers of the lists of the identity table: Word counts them anew when a person adds an item."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from rambu.exchange.docx.identity import LISTS
from rambu.exchange.docx.lengths import twips
from rambu.exchange.openxml.markup import W, add, part

_HANG = 16.0
"""Room for a number, in points."""


def numbering() -> bytes:
    """One way of numbering, and a count of its own for each list."""
    root = Element(f"{{{W}}}numbering")
    way = add(root, "w:abstractNum", {"w:abstractNumId": "0"})
    add(way, "w:multiLevelType", {"w:val": "singleLevel"})
    level = add(way, "w:lvl", {"w:ilvl": "0"})
    add(level, "w:start", {"w:val": "1"})
    add(level, "w:numFmt", {"w:val": "decimal"})
    add(level, "w:lvlText", {"w:val": "%1."})
    add(level, "w:lvlJc", {"w:val": "left"})
    about = add(level, "w:pPr")
    add(about, "w:ind", {"w:left": twips(_HANG), "w:hanging": twips(_HANG)})
    for n in range(1, LISTS + 1):
        number = add(root, "w:num", {"w:numId": str(n)})
        add(number, "w:abstractNumId", {"w:val": "0"})
        override = add(number, "w:lvlOverride", {"w:ilvl": "0"})
        add(override, "w:startOverride", {"w:val": "1"})
    return part(root)
