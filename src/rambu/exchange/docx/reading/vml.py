"""VML, as Word drew until 2010 and still writes for old readers, as items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.scene import Box
from rambu.exchange.docx.reading.drawings import words_of
from rambu.exchange.docx.reading.items import Item
from rambu.exchange.docx.reading.names import V, W, bounded
from rambu.exchange.docx.reading.places import At, Hung, within
from rambu.exchange.openxml.connectors import visible
from rambu.exchange.openxml.drawing_parts import number

_TAGS: Final[Mapping[str, str]] = {"rect": "rect", "roundrect": "roundRect", "oval": "ellipse", "line": "line"}
_TYPES: Final[Mapping[int, str]] = {
    1: "rect", 2: "roundRect", 3: "ellipse", 4: "diamond", 13: "rightArrow", 15: "homePlate", 20: "line",
    32: "straightConnector1", 33: "bentConnector2", 34: "bentConnector3", 35: "bentConnector4", 36: "bentConnector5",
    38: "curvedConnector3", 66: "leftArrow", 67: "downArrow", 68: "upArrow",
    109: "flowChartProcess", 110: "flowChartDecision", 111: "flowChartInputOutput", 112: "flowChartPredefinedProcess",
    114: "flowChartDocument", 116: "flowChartTerminator", 117: "flowChartPreparation", 118: "flowChartManualInput",
    120: "flowChartConnector", 176: "flowChartAlternateProcess", 177: "flowChartOffpageConnector", 202: "rect",
}  # fmt: skip
"""Numbers of Word's shape types."""
_BOXED: Final = 202
_UNITS: Final = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "": 0.75}
_LENGTH: Final = re.compile(r"\s*(-?[\d.]+)\s*(pt|px|in|cm|mm|pc)?\s*")
_TYPE: Final = re.compile(r"#?_x0000_t(\d{1,3})")
_QUARTER: Final = 90.0
_DEGREE: Final = 60_000.0
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class _Measure:
    """The measure of a group: its `inner` frame in its own numbers, its box on the sheet."""

    inner: Box
    outer: Box

    def box(self, style: Mapping[str, str]) -> Box:
        """The box of a member, whose style is in the numbers of the group."""
        across, down = self.outer.width / max(self.inner.width, 1e-6), self.outer.height / max(self.inner.height, 1e-6)
        x, y, wide, high = (number(style.get(name, "0").strip("pt")) for name in ("left", "top", "width", "height"))
        left, top = (x - self.inner.x) * across, (y - self.inner.y) * down
        return Box(
            bounded(self.outer.x + left), bounded(self.outer.y + top), bounded(wide * across), bounded(high * down)
        )


def drawn_in_vml(one: Hung) -> Iterator[Item]:
    """What a ``w:pict`` holds; embedded objects (``w:object``) are pictures."""
    for shape in one.element:
        if shape.tag.startswith(V):
            style = _style(shape)
            yield from _shape(shape, style, _placed(shape, style, one.at), 0, picture=one.element.tag == f"{W}object")


def _shape(shape: Element, style: Mapping[str, str], box: Box, depth: int, *, picture: bool = False) -> Iterator[Item]:
    name = shape.tag.removeprefix(V)
    if name == "group":
        if depth < _DEEPEST:
            yield from _group(shape, box, depth)
    elif name in _TAGS or name in ("shape", "polyline"):
        yield _item(shape, name, style, box, picture=picture)


def _group(group: Element, box: Box, depth: int) -> Iterator[Item]:
    start, size = (_pair(group.get(key), default) for key, default in (("coordorigin", 0.0), ("coordsize", 1000.0)))
    measure = _Measure(Box(*start, *size), box)
    for child in group:
        if child.tag.startswith(V):
            style = _style(child)
            own = measure.box(style)
            if child.tag == f"{V}line":
                own = _between(child, measure) or own
            yield from _shape(child, style, own, depth + 1)


def _item(shape: Element, name: str, style: Mapping[str, str], box: Box, *, picture: bool) -> Item:
    kind = _type(shape)
    preset = _TAGS.get(name) or _TYPES.get(kind, "")
    turn = round(number(style.get("rotation", "0")) / _QUARTER) * _QUARTER * _DEGREE
    stroke = shape.find(f"{V}stroke")
    ends = tuple(_has_head(stroke, end) for end in ("startarrow", "endarrow"))
    flip = ("x" in style.get("flip", ""), "y" in style.get("flip", ""))
    if name == "line":
        flip = _slant(shape, flip)
    words = words_of(shape.find(f"{V}textbox/{W}txbxContent"))
    key = shape.get("id", "")
    return Item(
        key,
        shape.get("alt", "") or key,
        visible(box, turn),
        f"word/document.xml#{key}",
        preset,
        _adjust(shape, preset),
        turn,
        flip,
        (ends[0], ends[1]),
        dashed=stroke is not None and stroke.get("dashstyle", "solid") != "solid",
        stroked=shape.get("stroked", "t") not in ("f", "false"),
        text=words,
        boxed=kind == _BOXED,
        picture=picture or shape.find(f"{V}imagedata") is not None,
    )


def _type(shape: Element) -> int:
    found = _TYPE.search(shape.get("type", "")) or _TYPE.search(shape.get("id", ""))
    return int(found[1]) if found else 0


def _has_head(stroke: Element | None, end: str) -> bool:
    return stroke is not None and stroke.get(end, "none") not in ("none", "")


def _adjust(shape: Element, preset: str) -> dict[str, float]:
    """VML counts adjustments in 21,600, DrawingML in 100,000."""
    if not preset.startswith("bentConnector"):
        return {}
    values = shape.get("adj", "").split(",")
    return {f"adj{n}": number(value) / 21_600 * 100_000 for n, value in enumerate(values, 1) if value.strip()}


def _style(shape: Element) -> dict[str, str]:
    pairs = (part.partition(":") for part in shape.get("style", "").split(";"))
    return {name.strip().lower(): value.strip() for name, _colon, value in pairs if name.strip()}


def _length(text: str) -> float:
    found = _LENGTH.fullmatch(text)
    return bounded(number(found[1]) * _UNITS[found[2] or ""]) if found else 0.0


def _pair(text: str | None, default: float) -> tuple[float, float]:
    parts = (text or "").split(",")
    first, second = (number(parts[n], default) if n < len(parts) and parts[n] else default for n in (0, 1))
    return first, second


def _placed(shape: Element, style: Mapping[str, str], at: At) -> Box:
    """The box of a shape that stands by itself: beside its paragraph, its margin or its page."""
    wide, high = _length(style.get("width", "0")), _length(style.get("height", "0"))
    left = _length(style.get("margin-left", style.get("left", "0")))
    top = _length(style.get("margin-top", style.get("top", "0")))
    if shape.tag == f"{V}line":
        points = [[_length(value) for value in (shape.get(key) or "0,0").split(",")] for key in ("from", "to")]
        xs, ys = ([point[n] for point in points if len(point) == 2] or [0.0] for n in (0, 1))
        return Box(at.x + left + min(xs), at.y + top + min(ys), max(xs) - min(xs), max(ys) - min(ys))
    if style.get("position") != "absolute":
        return within(wide, high, at)
    x = {"page": 0.0, "margin": at.left}.get(style.get("mso-position-horizontal-relative", ""), at.x)
    tops = {"page": at.page, "margin": at.page + at.top}
    return Box(x + left, tops.get(style.get("mso-position-vertical-relative", ""), at.y) + top, wide, high)


def _between(line: Element, measure: _Measure) -> Box | None:
    """The box of a line in a group, whose ends are in the numbers of the group."""
    if not line.get("from") or not line.get("to"):
        return None
    first, last = _pair(line.get("from"), 0.0), _pair(line.get("to"), 0.0)
    (left, right), (top, bottom) = sorted((first[0], last[0])), sorted((first[1], last[1]))
    sizes = {"left": left, "top": top, "width": right - left, "height": bottom - top}
    return measure.box({name: str(value) for name, value in sizes.items()})


def _slant(line: Element, flip: tuple[bool, bool]) -> tuple[bool, bool]:
    """Where a line goes to the left or up its frame is mirrored."""
    ends = [[number(_digits(value)) for value in (line.get(key) or "0,0").split(",")] for key in ("from", "to")]
    if any(len(end) != 2 for end in ends):
        return flip
    return (ends[1][0] < ends[0][0]) != flip[0], (ends[1][1] < ends[0][1]) != flip[1]


def _digits(text: str) -> str:
    found = _LENGTH.fullmatch(text)
    return found[1] if found else "0"
