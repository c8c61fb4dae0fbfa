"""Flow lines, their heads and their labels."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rambu.diagram.marks import Change
from rambu.diagram.scene import Label, Line, Point
from rambu.exchange.svg.elements import element, number, path, rectangle, text_lines
from rambu.exchange.svg.marks import line_mark

HEAD_LENGTH: Final = 5.0
HEAD_HALF: Final = 1.9


@lru_cache(maxsize=4096)
def line(one: Line, bagan: int, change: Change | None = None) -> str:
    """A path of class ``edge``, ``link`` or ``trunk`` on a page of the chart `bagan`, and its head as another path.

    With `change` it says what became of it, and a mark lies below it.
    """
    attributes: dict[str, str | float] = {
        "class": one.kind,
        "data-from": one.source,
        "data-to": one.target,
        "data-label": one.label,
        "data-bagan": str(bagan),
    }
    if one.letter:
        attributes["data-letter"] = one.letter
    if change:
        attributes |= {"class": f"{one.kind} {change}", "data-change": change}
    body = (line_mark(one.points, change) if change else "") + element("path", {**attributes, "d": path(one.points)})
    return body + (_head(one.points[-2], one.points[-1]) if one.arrow and len(one.points) > 1 else "")


def _head(before: Point, tip: Point) -> str:
    """A slender triangle whose tip touches the shape."""
    dx, dy = _sign(tip[0] - before[0]), _sign(tip[1] - before[1])
    foot = (tip[0] - dx * HEAD_LENGTH, tip[1] - dy * HEAD_LENGTH)
    left = (foot[0] - dy * HEAD_HALF, foot[1] + dx * HEAD_HALF)
    right = (foot[0] + dy * HEAD_HALF, foot[1] - dx * HEAD_HALF)
    corners = "L".join(f"{number(x)} {number(y)}" for x, y in (tip, left, right))
    return element("path", {"class": "head", "d": f"M{corners}Z"})


def label(one: Label) -> str:
    """The words beside a line, on a white ground that hides a rule of the table.

    A rectangle, as not every reader of pictures paints the outlines of letters before the letters.
    """
    words = text_lines(one.text, {"class": "label", "data-from": one.source, "data-to": one.target})
    return rectangle(one.box, **{"class": "label-ground"}) + words


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
