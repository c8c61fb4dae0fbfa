"""DrawingML of Word as items: single shapes, groups and canvases taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.scene import Box
from rambu.exchange.docx.reading.items import Item
from rambu.exchange.docx.reading.names import MC, PIC, WP, WPC, WPG, WPS, A, W
from rambu.exchange.docx.reading.pieces import chosen, paragraphs, text_of
from rambu.exchange.docx.reading.places import Hung, box_of
from rambu.exchange.openxml.connectors import visible
from rambu.exchange.openxml.drawing_parts import adjustments, free_path, has_stroke, heads, is_dashed, turn_of
from rambu.exchange.openxml.frames import frame_of, out_of_group
from rambu.language import gettext as _

_DEEPEST: Final = 20
"""Groups within one another."""
_PART: Final = "word/document.xml"


def drawn(one: Hung) -> Iterator[Item]:
    """What an anchor or an inline drawing holds."""
    box = box_of(one.element, one.at)
    about = one.element.find(f"{WP}docPr")
    key, name = (about.get("id", ""), about.get("name", "")) if about is not None else ("", "")
    if about is not None and about.get("hidden") in ("1", "true"):
        return
    data = one.element.find(f"{A}graphic/{A}graphicData")
    inside = next(iter(data), None) if data is not None else None
    if inside is None:
        return
    if inside.tag == f"{WPC}wpc":
        yield from _parts(inside, box, Box(0.0, 0.0, box.width, box.height), 0)
    elif inside.tag == f"{WPG}wgp":
        yield from _group(inside, box, 0)
    elif inside.tag in (f"{WPS}wsp", f"{PIC}pic"):
        yield from _shape(inside, visible(box, turn_of(_transform(inside))[0]), f"d{key}", name)
    else:
        yield Item(f"d{key}", name, box, f"{_PART}#{key}", unread=_("bagan atau SmartArt"))


def _group(group: Element, box: Box, depth: int) -> Iterator[Item]:
    frame = group.find(f"{WPG}grpSpPr/{A}xfrm")
    inner = frame_of(frame, "chOff", "chExt") or Box(0.0, 0.0, box.width, box.height)
    yield from _parts(group, box, inner, depth)


def _parts(parent: Element, box: Box, inner: Box, depth: int) -> Iterator[Item]:
    """The shapes of a group or canvas whose measure is `inner`, in its `box` on the sheet."""
    if depth >= _DEEPEST:
        return
    for child in _children(parent):
        own = _transform(child)
        frame = frame_of(own, "off", "ext")
        if frame is None:
            continue
        seen = out_of_group(visible(frame, turn_of(own)[0]), inner, box)
        if child.tag in (f"{WPG}grpSp", f"{WPG}wgp"):
            yield from _group(child, seen, depth + 1)
        else:
            yield from _shape(child, seen, "", "")


def _children(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == f"{MC}AlternateContent":
            yield from _children(chosen(child))
        elif child.tag in (f"{WPS}wsp", f"{PIC}pic", f"{WPG}grpSp", f"{WPG}wgp"):
            yield child


def _shape(shape: Element, box: Box, key: str, name: str) -> Iterator[Item]:
    space = WPS if shape.tag == f"{WPS}wsp" else PIC
    about = shape.find(f"{space}cNvPr")
    if about is not None:
        key, name = about.get("id", key), about.get("name", name) or name
    source = f"{_PART}#{key}"
    if space == PIC:
        yield Item(key, name, box, source, picture=True)
        return
    properties = shape.find(f"{WPS}spPr")
    if properties is None:
        return
    geometry = properties.find(f"{A}prstGeom")
    turn, flip = turn_of(properties.find(f"{A}xfrm"))
    shares, closed, curved = free_path(properties)
    kind = shape.find(f"{WPS}cNvSpPr")
    yield Item(
        key,
        name,
        box,
        source,
        geometry.get("prst", "") if geometry is not None else "",
        adjustments(properties),
        turn,
        flip,
        heads(properties),
        _glue(shape),
        is_dashed(properties),
        has_stroke(properties, shape.find(f"{WPS}style")),
        words_of(shape.find(f"{WPS}txbx/{W}txbxContent")),
        kind is not None and kind.get("txBox") in ("1", "true"),
        tuple(shares),
        closed,
        curved,
        shape.find(f"{WPS}cNvCnPr") is not None,
    )


def words_of(content: Element | None) -> str:
    """The words of a text box on one line."""
    if content is None:
        return ""
    return " ".join(" ".join(text_of(one) for one in paragraphs(content)).split())


def _glue(shape: Element) -> tuple[str, str]:
    ends = [shape.find(f"{WPS}cNvCnPr/{A}{name}") for name in ("stCxn", "endCxn")]
    first, last = (end.get("id", "") if end is not None else "" for end in ends)
    return first, last


def _transform(element: Element) -> Element | None:
    for path in (f"{WPS}spPr/{A}xfrm", f"{PIC}spPr/{A}xfrm", f"{WPG}grpSpPr/{A}xfrm"):
        found = element.find(path)
        if found is not None:
            return found
    return None
