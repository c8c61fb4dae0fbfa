"""Numbers that Word puts before the paragraphs of a list: readers see them, the text does not hold them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.docx.reading.names import W, value

_NUMBERED: Final = f"{W}pPr/{W}numPr"
_FORMATS: Final = {"decimal": "1", "lowerLetter": "a", "upperLetter": "A"}


@dataclass(slots=True)
class Numbers:
    """Counts the items of every list as they are met."""

    formats: dict[tuple[str, str], str] = field(default_factory=dict)
    """Format by list and level."""
    counted: Counter[tuple[str, str]] = field(default_factory=Counter)

    def mark(self, paragraph: Element) -> str:
        """``1. `` before an item of a numbered list, ``- `` before one with a dot, nothing else."""
        about = paragraph.find(_NUMBERED) if len(paragraph) else None
        number = value(about, f"{W}numId")
        if about is None or number in (None, "0"):
            return ""
        key = (number or "", value(about, f"{W}ilvl") or "0")
        self.counted[key] += 1
        for other in [one for one in self.counted if one[0] == key[0] and one[1] > key[1]]:
            del self.counted[other]
        kind, count = self.formats.get(key, "bullet"), self.counted[key]
        if kind == "decimal":
            return f"{count}. "
        if kind in ("lowerLetter", "upperLetter") and count <= 26:
            return f"{chr(ord(_FORMATS[kind]) + count - 1)}. "
        return "- "


def numbers_of(root: Element | None) -> Numbers:
    """The lists of the part ``numbering``; none where there is none."""
    if root is None:
        return Numbers()
    ways = {one.get(f"{W}abstractNumId", ""): one for one in root.iterfind(f"{W}abstractNum")}
    found = Numbers()
    for one in root.iterfind(f"{W}num"):
        way = ways.get(value(one, f"{W}abstractNumId") or "")
        for level in way.iterfind(f"{W}lvl") if way is not None else ():
            key = (one.get(f"{W}numId", ""), level.get(f"{W}ilvl", "0"))
            found.formats[key] = value(level, f"{W}numFmt") or "decimal"
    return found
