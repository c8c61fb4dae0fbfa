"""What changed since another version, drawn over a page so that it is read in black and white too.

Colours are presentation attributes of elements of class ``mark`` alone, so that a page without a style sheet has them.
Added: a full line and +. Changed: a dashed line and ~. Removed: a dotted line and −. Moved: a thin line and ↕.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rambu.diagram.marks import Change, Marks
from rambu.diagram.scene import Box, Cell, Page, Point
from rambu.exchange.svg.elements import element, number, path, rectangle

_COLOURS: Final[Mapping[Change, str]] = {
    "added": "#0b6e2e", "changed": "#9a5800", "removed": "#b3001b", "moved": "#3a4ea1",
}  # fmt: skip
_GROUNDS: Final[Mapping[Change, str]] = {
    "added": "#e3f4e7", "changed": "#fff0d2", "removed": "#fde4e4", "moved": "#e8ebfa",
}  # fmt: skip
_DASHES: Final[Mapping[Change, str]] = {"changed": "6 2", "removed": "1.5 2.5"}
_ACROSS: Final = ((-2.0, 0.0), (2.0, 0.0))
_UPRIGHT: Final = ((0.0, -2.0), (0.0, 2.0))
_SIGNS: Final[Mapping[Change, tuple[tuple[Point, ...], ...]]] = {
    "added": (_ACROSS, _UPRIGHT),
    "removed": (_ACROSS,),
    "changed": (((-2.0, 0.6), (-0.7, -0.8), (0.7, 0.8), (2.0, -0.6)),),
    "moved": (((-1.0, -1.0), (0.0, -2.0), (1.0, -1.0)), ((-1.0, 1.0), (0.0, 2.0), (1.0, 1.0)), _UPRIGHT),
}
"""The strokes of the signs around their middle."""
_ROOM: Final = 2.2
"""Between a shape and its mark, in points."""
_BADGE: Final = 3.4
"""Half the size of a badge."""
_BAR: Final = 2.4
"""Width of the bar beside a row."""

Attributes = dict[str, str | float]


def shape_mark(box: Box, change: Change) -> str:
    """A frame around a shape with a badge at its corner; nothing where it is the same."""
    if change not in _COLOURS:
        return ""
    around = Box(box.x - _ROOM, box.y - _ROOM, box.width + 2 * _ROOM, box.height + 2 * _ROOM)
    return rectangle(around, **_stroke(change, 1.3), fill="none") + badge(around.right, around.y, change)


def line_mark(points: Sequence[Point], change: Change) -> str:
    """A broad line below a line."""
    if change not in _COLOURS:
        return ""
    return element("path", {**_stroke(change, 4.2), "fill": "none", "stroke-opacity": "0.45", "d": path(points)})


def badge(x: float, y: float, change: Change) -> str:
    """A disc with the sign of a change, drawn rather than written, so that no font decides how it looks."""
    disc = element("circle", {**_plain(change), "cx": x, "cy": y, "r": _BADGE, "fill": _COLOURS[change]})
    sign: Attributes = {
        **_plain(change),
        "fill": "none",
        "stroke": "#fff",
        "stroke-width": 1.1,
        "d": _sign(x, y, change),
    }
    return disc + element("path", sign)


def grounds(page: Page, marks: Marks) -> Iterator[str]:
    """Tinted cells whose words changed, below everything but the paper."""
    for cell in page.cells:
        change = _change_of(cell, marks)
        if change in _COLOURS:
            yield rectangle(cell.box, **_plain(change), fill=_GROUNDS[change])


def bars(page: Page, marks: Marks) -> Iterator[str]:
    """A bar with a badge left of every row that is not the same."""
    for band in page.rows:
        change = marks.rows.get(band.id, "same")
        if change in _COLOURS:
            x = max(_BADGE + 1, page.table.x - 2 * _BAR)
            box = Box(x - _BAR / 2, band.y + 0.5, _BAR, max(1.0, band.height - 1))
            yield rectangle(box, **_plain(change), fill=_COLOURS[change])
            yield badge(x, band.y + min(band.height / 2, 8.0), change)


def _change_of(cell: Cell, marks: Marks) -> Change:
    return marks.cells.get((cell.kegiatan, cell.column), "same")


def _plain(change: Change) -> dict[str, str]:
    return {"class": f"mark {change}"}


def _stroke(change: Change, width: float) -> dict[str, str]:
    dashes = {"stroke-dasharray": _DASHES[change]} if change in _DASHES else {}
    return {**_plain(change), "stroke": _COLOURS[change], "stroke-width": number(width), **dashes}


def _sign(x: float, y: float, change: Change) -> str:
    return "".join(_polyline([(x + dx, y + dy) for dx, dy in stroke]) for stroke in _SIGNS[change])


def _polyline(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
