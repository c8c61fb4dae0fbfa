"""Where the anchors of a drawing stand on the sheet, and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.scene import Box, Point
from rambu.exchange.openxml.connectors import visible
from rambu.exchange.openxml.drawing_parts import turn_of
from rambu.exchange.openxml.frames import frame_of, out_of_group
from rambu.exchange.xlsx.reading.cells import Ground
from rambu.exchange.xlsx.reading.names import EMU, MC, A, X, number, whole
from rambu.exchange.xlsx.reading.tracks import Tracks

_KINDS: Final = frozenset({f"{X}sp", f"{X}cxnSp", f"{X}pic", f"{X}grpSp", f"{X}graphicFrame"})
_DEEPEST: Final = 20
"""Groups within one another."""


@dataclass(frozen=True, slots=True)
class Hung:
    """Something drawn, with the box that it covers on the sheet."""

    element: Element
    box: Box


def hung(drawing: Element, ground: Ground) -> Iterator[Hung]:
    """All that is drawn, groups taken apart, of alternatives the first."""
    for anchor in _first_choices(drawing):
        box = _box(anchor, ground)
        if box is not None:
            for element in _first_choices(anchor):
                if element.tag in _KINDS:
                    yield from _apart(element, box, 0)


def _first_choices(parent: Element) -> Iterator[Element]:
    """Children, with those of the first choice where there are alternatives."""
    for child in parent:
        if child.tag == f"{MC}AlternateContent":
            ways = [way for way in child if way.tag in (f"{MC}Choice", f"{MC}Fallback") and len(way)]
            yield from ways[0] if ways else ()
        else:
            yield child


def _apart(element: Element, box: Box, depth: int) -> Iterator[Hung]:
    if element.tag != f"{X}grpSp":
        yield Hung(element, box)
        return
    frame = element.find(f"{X}grpSpPr/{A}xfrm")
    inner = frame_of(frame, "chOff", "chExt") if frame is not None else None
    if inner is None or depth >= _DEEPEST:
        return
    for child in _first_choices(element):
        own = _transform(child)
        seen = frame_of(own, "off", "ext") if own is not None else None
        if child.tag in _KINDS and seen is not None:
            yield from _apart(child, out_of_group(visible(seen, turn_of(own)[0]), inner, box), depth + 1)


def _transform(element: Element) -> Element | None:
    for path in (f"{X}spPr/{A}xfrm", f"{X}grpSpPr/{A}xfrm", f"{X}xfrm"):
        found = element.find(path)
        if found is not None:
            return found
    return None


def _box(anchor: Element, ground: Ground) -> Box | None:
    first, last = _corner(anchor, "from", ground), _corner(anchor, "to", ground)
    size = anchor.find(f"{X}ext")
    if first is not None and last is not None:
        return Box(first[0], first[1], max(last[0] - first[0], 0.0), max(last[1] - first[1], 0.0))
    place = anchor.find(f"{X}pos")
    if first is None and place is not None:
        first = number(place.get("x")) / EMU, number(place.get("y")) / EMU
    if first is None or size is None:
        return None
    box = Box(first[0], first[1], number(size.get("cx")) / EMU, number(size.get("cy")) / EMU)
    turned = next((own for child in anchor if (own := _transform(child)) is not None), None)
    return visible(box, turn_of(turned)[0])


def _corner(anchor: Element, name: str, ground: Ground) -> Point | None:
    corner = anchor.find(f"{X}{name}")
    if corner is None:
        return None
    return _edge(corner, "col", ground.columns), _edge(corner, "row", ground.rows)


def _edge(corner: Element, axis: str, tracks: Tracks) -> float:
    """A side of the box: so far into its row or column, and no farther than that reaches."""
    track = min(max(whole(corner.findtext(f"{X}{axis}")), 0), 1_048_575)
    offset = number(corner.findtext(f"{X}{axis}Off")) / EMU
    return tracks.edge(track) + min(max(offset, 0.0), tracks.size(track))
