"""Where the drawings of a paragraph stand on their page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from rambu.diagram.scene import Box
from rambu.exchange.docx.reading.names import WP, W, from_emu
from rambu.exchange.docx.reading.pieces import DRAWINGS, pieces


@dataclass(frozen=True, slots=True)
class At:
    """Where a paragraph stands. Lengths in points; x and y from the upper left corner of the sheet."""

    x: float
    y: float
    width: float
    left: float
    """Left margin of the page."""
    top: float
    """Upper margin of the page."""
    page: float = 0.0
    """y at which the page begins: a table may go on over several."""
    middle: tuple[float, float] | None = None
    """The middle of the cell that holds it, where it is in one."""


@dataclass(frozen=True, slots=True)
class Hung:
    """A drawing: its element (``wp:anchor``, ``wp:inline``, ``w:pict``), and where its paragraph stands."""

    element: Element
    at: At


def hung(paragraph: Element, at: At) -> Iterator[Hung]:
    """The drawings of a paragraph."""
    for one in pieces(paragraph):
        if one.tag in DRAWINGS:
            inside = [child for child in one if child.tag in (f"{WP}anchor", f"{WP}inline")]
            for child in inside if one.tag == f"{W}drawing" else [one]:
                yield Hung(child, at)


def box_of(drawing: Element, at: At) -> Box:
    """The box of an anchor or inline drawing as its frame says, unturned."""
    extent = drawing.find(f"{WP}extent")
    wide, high = (max(0.0, from_emu(extent.get(name) if extent is not None else None)) for name in ("cx", "cy"))
    if drawing.tag == f"{WP}inline":
        return within(wide, high, at)
    x = _place(
        drawing.find(f"{WP}positionH"), at.x, {"page": 0.0, "margin": at.left, "leftMargin": 0.0}, at.width - wide
    )
    tops = {"page": at.page, "margin": at.page + at.top, "topMargin": at.page}
    y = _place(drawing.find(f"{WP}positionV"), at.y, tops, 0.0)
    return Box(x, y, wide, high)


def within(wide: float, high: float, at: At) -> Box:
    """The box of what stands in the text: in the middle of its cell, or where its paragraph begins."""
    if at.middle is None:
        return Box(at.x, at.y, wide, high)
    return Box(at.middle[0] - wide / 2, at.middle[1] - high / 2, wide, high)


def _place(position: Element | None, own: float, others: dict[str, float], room: float) -> float:
    """Where a frame begins on one axis; `room` is what is left beside it in its column."""
    if position is None:
        return own
    start = others.get(position.get("relativeFrom", ""), own)
    align = position.findtext(f"{WP}align")
    if align in ("center", "right"):
        return start + room / (2 if align == "center" else 1)
    return start + from_emu(position.findtext(f"{WP}posOffset"))
