"""What a cell shows: shared texts, numbers, dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.openxml.opening import Package
from rambu.exchange.xlsx.reading.names import S, number, whole

_DATES: Final = frozenset({*range(14, 18), 22, *range(27, 37), *range(50, 59)})
"""Built-in formats that show a day."""
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_FIRST_DAY: Final = datetime(1899, 12, 30)
_LAST_DAY: Final = 2_958_465
"""31 December 9999."""
_WHITE: Final = frozenset({"FFFFFFFF", "00FFFFFF", "FFFFFF"})


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says of its cells."""

    day: bool = False
    """Numbers are shown as dates."""
    bold: bool = False
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Values:
    """The texts and styles that cells refer to."""

    texts: tuple[str, ...]
    looks: tuple[Look, ...]

    def look(self, cell: Element) -> Look:
        """The look of a cell."""
        place = whole(cell.get("s"))
        return self.looks[place] if 0 <= place < len(self.looks) else Look()

    def text(self, cell: Element) -> str:
        """What the cell shows; formulas show their last result, errors nothing."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(f"{S}is")
            return _plain(inline) if inline is not None else ""
        shown = cell.findtext(f"{S}v") or ""
        if kind == "s":
            place = whole(shown, -1)
            return self.texts[place] if 0 <= place < len(self.texts) else ""
        if kind == "b":
            return "TRUE" if shown == "1" else "FALSE"
        if kind == "e":
            return ""
        return _shown(shown, self.look(cell)) if kind == "n" and shown else shown


def values_of(package: Package, book: str) -> Values:
    """The shared texts and styles of a workbook."""
    parts = {one.kind: one.target for one in package.relations(book).values() if not one.outside}
    texts: tuple[str, ...] = ()
    if parts.get("sharedStrings") in package.parts:
        texts = tuple(_plain(one) for one in package.tree(parts["sharedStrings"]).iterfind(f"{S}si"))
    looks: tuple[Look, ...] = ()
    if parts.get("styles") in package.parts:
        looks = _looks(package.tree(parts["styles"]))
    return Values(texts, looks)


def _plain(item: Element) -> str:
    """The text of an item, readings of foreign signs left out."""
    own = [item.findtext(f"{S}t") or "", *(run.findtext(f"{S}t") or "" for run in item.iterfind(f"{S}r"))]
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), "".join(own))


def _looks(styles: Element) -> tuple[Look, ...]:
    codes = {whole(one.get("numFmtId")): one.get("formatCode", "") for one in styles.iterfind(f"{S}numFmts/{S}numFmt")}
    bold = [_is_bold(one) for one in styles.iterfind(f"{S}fonts/{S}font")]
    fills = [_fill(one) for one in styles.iterfind(f"{S}fills/{S}fill")]
    found = []
    for one in styles.iterfind(f"{S}cellXfs/{S}xf"):
        kind, font, fill = (whole(one.get(name)) for name in ("numFmtId", "fontId", "fillId"))
        day = kind in _DATES or bool(re.search("[dy]", _LITERAL.sub("", codes.get(kind, "")).lower()))
        found.append(Look(day, 0 <= font < len(bold) and bold[font], fills[fill] if 0 <= fill < len(fills) else ""))
    return tuple(found)


def _is_bold(font: Element) -> bool:
    own = font.find(f"{S}b")
    return own is not None and own.get("val", "1") in ("1", "true")


def _fill(fill: Element) -> str:
    pattern = fill.find(f"{S}patternFill")
    colour = pattern.find(f"{S}fgColor") if pattern is not None and pattern.get("patternType") == "solid" else None
    if colour is None:
        return ""
    written = (colour.get("rgb") or f"tema {colour.get('theme', colour.get('indexed', ''))}").upper()
    return "" if written in _WHITE or colour.get("theme") == "0" else written


def _shown(text: str, look: Look) -> str:
    value = number(text, float("nan"))
    if value != value:
        return text
    if look.day and 1 <= value <= _LAST_DAY:
        return (_FIRST_DAY + timedelta(days=int(value))).date().isoformat()
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.10g}"
