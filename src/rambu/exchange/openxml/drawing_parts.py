"""Parts of DrawingML that Excel and Word share: turns, adjustments, heads, free paths, texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.clipboard.grid import clean
from rambu.exchange.drawn.geometry import OutlineKind
from rambu.exchange.openxml.connectors import Share

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CURVES: Final = frozenset({f"{A}cubicBezTo", f"{A}quadBezTo", f"{A}arcTo"})
_MOST_POINTS: Final = 200


def number(text: str | None, default: float = 0.0) -> float:
    """A number as written in an attribute; `default` where it is none, or none that a page can hold."""
    try:
        value = float(text) if text is not None else default
    except ValueError:
        return default
    return value if -1e12 < value < 1e12 else default


def turn_of(transform: Element | None) -> tuple[float, tuple[bool, bool]]:
    """Rotation in 1/60,000 of a degree, and whether mirrored level and upright."""
    if transform is None:
        return 0.0, (False, False)
    flips = (transform.get("flipH") in ("1", "true"), transform.get("flipV") in ("1", "true"))
    return number(transform.get("rot")), flips


def adjustments(properties: Element) -> dict[str, float]:
    """The adjustments of a preset by name."""
    found: dict[str, float] = {}
    for guide in properties.iterfind(f"{A}prstGeom/{A}avLst/{A}gd"):
        kind, _, value = guide.get("fmla", "").partition(" ")
        if kind == "val":
            found[guide.get("name", "")] = number(value, 50_000.0)
    return found


def heads(properties: Element) -> tuple[bool, bool]:
    """Whether a line bears an arrow head at its beginning, and at its end."""
    line = properties.find(f"{A}ln")
    ends = [line.find(f"{A}{name}") if line is not None else None for name in ("headEnd", "tailEnd")]
    first, last = (end is not None and end.get("type", "none") != "none" for end in ends)
    return first, last


def is_dashed(properties: Element) -> bool:
    """Whether a line is dashed or dotted."""
    dash = properties.find(f"{A}ln/{A}prstDash")
    return dash is not None and dash.get("val", "solid") != "solid"


def has_stroke(properties: Element, style: Element | None) -> bool:
    """Whether the outline of a shape is seen."""
    line = properties.find(f"{A}ln")
    if line is not None and line.find(f"{A}noFill") is not None:
        return False
    if line is not None and (line.find(f"{A}solidFill") is not None or line.find(f"{A}gradFill") is not None):
        return True
    reference = style.find(f"{A}lnRef") if style is not None else None
    return reference is not None and reference.get("idx", "0") != "0"


def free_path(properties: Element) -> tuple[list[Share], bool, bool]:
    """Points of a free form as shares of its box, whether it is closed, and whether it has curves."""
    path = properties.find(f"{A}custGeom/{A}pathLst/{A}path")
    if path is None:
        return [], False, False
    width, height = max(number(path.get("w")), 1.0), max(number(path.get("h")), 1.0)
    shares = [(number(pt.get("x")) / width, number(pt.get("y")) / height) for pt in path.iter(f"{A}pt")]
    closed = path.find(f"{A}close") is not None or (len(shares) > 2 and shares[0] == shares[-1])
    return shares[:_MOST_POINTS], closed, any(step.tag in _CURVES for step in path)


def kind_of_path(shares: list[Share], curved: bool) -> OutlineKind:
    """What a closed free form looks like."""
    corners = list(dict.fromkeys((round(x, 2), round(y, 2)) for x, y in shares))
    if curved:
        return "terminator"
    if len(corners) == 4:
        middles = sum(abs(x - 0.5) < 0.15 or abs(y - 0.5) < 0.15 for x, y in corners)
        return "decision" if middles == 4 else "process"
    return "connector" if len(corners) == 5 else "other"


def text_of(body: Element | None) -> str:
    """The words of a shape: paragraphs as lines, breaks within them as spaces."""
    if body is None:
        return ""
    return clean("\n".join("".join(_words(one)) for one in body.iterfind(f"{A}p")))


def _words(paragraph: Element) -> Iterator[str]:
    for one in paragraph:
        if one.tag in (f"{A}r", f"{A}fld"):
            yield one.findtext(f"{A}t") or ""
        elif one.tag == f"{A}br":
            yield " "
