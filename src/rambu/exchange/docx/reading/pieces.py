"""What a paragraph holds, in reading order: words, breaks, drawings; of alternatives the first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.docx.reading.names import MC, W

_INTO: Final = frozenset(
    f"{W}{name}"
    for name in ("r", "ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml")
)
_SIGNS: Final = {f"{W}tab": " ", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
DRAWINGS: Final = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))


def pieces(parent: Element) -> Iterator[Element]:
    """Texts, signs and drawings; what was deleted and tracked is left out."""
    for child in parent:
        if child.tag == f"{MC}AlternateContent":
            yield from pieces(chosen(child))
        elif child.tag in _INTO:
            yield from pieces(child)
        else:
            yield child


def chosen(either: Element) -> Element:
    """The first of the alternatives that holds anything."""
    ways = [way for way in either if way.tag in (f"{MC}Choice", f"{MC}Fallback") and len(way)]
    return ways[0] if ways else either


def text_of(paragraph: Element) -> str:
    """The words of a paragraph; breaks by hand are line ends."""
    return "".join(_words(one) for one in pieces(paragraph))


def _words(piece: Element) -> str:
    if piece.tag == f"{W}t":
        return piece.text or ""
    if piece.tag == f"{W}br":
        return "" if piece.get(f"{W}type") in ("page", "column") else "\n"
    return _SIGNS.get(piece.tag, "")


def has_drawings(paragraph: Element) -> bool:
    """Whether anything is drawn beside or in the paragraph."""
    return any(one.tag in DRAWINGS for one in pieces(paragraph))


def paragraphs(parent: Element) -> Iterator[Element]:
    """The paragraphs of a cell, a text box or the like, those of tables within it too."""
    for child in parent:
        if child.tag == f"{W}p":
            yield child
        elif child.tag == f"{MC}AlternateContent":
            yield from paragraphs(chosen(child))
        elif child.tag.startswith(W) and not child.tag.endswith("Pr"):
            yield from paragraphs(child)


def breaks_page(paragraph: Element) -> bool:
    """Whether a page break by hand stands in the paragraph."""
    return any(one.tag == f"{W}br" and one.get(f"{W}type") == "page" for one in pieces(paragraph))


def begins_page(paragraph: Element) -> bool:
    """Whether Word last began a page with this paragraph."""
    for one in pieces(paragraph):
        if one.tag == f"{W}lastRenderedPageBreak":
            return True
        if one.tag == f"{W}t":
            return False
    return False


def children_of(parent: Element) -> Iterator[Element]:
    """Paragraphs, tables and the section's end, in the text or within its controls."""
    for child in parent:
        if child.tag in (f"{W}p", f"{W}tbl", f"{W}sectPr"):
            yield child
        elif child.tag == f"{MC}AlternateContent":
            yield from children_of(chosen(child))
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from children_of(child)
