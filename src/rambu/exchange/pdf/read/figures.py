"""What the paths of a page paint: bars, bent lines, arrow heads, closed shapes, backgrounds.

A spreadsheet prints a line as a thin filled polygon, its head as a second one in the same path, and a shape as a
polygon inside another; a text program strokes lines and fills heads apart. All of it comes to the same figures here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn import OutlineKind
from rambu.exchange.pdf.read.kinds import kind_of
from rambu.exchange.pdf.read.paths import Painted, Part
from rambu.exchange.pdf.read.plane import area, box_of, overlap
from rambu.exchange.pdf.read.strips import center_line

_THIN: Final = 2.3
"""Thickest rule or line."""
_HEAD: Final = 12.5
"""Longest side of an arrow head."""
_RING: Final = 4.5
"""How far the inner edge of a painted outline lies inside the outer one."""
_LEVEL: Final = 0.7
_MOST_COVERS: Final = 400


@dataclass(frozen=True, slots=True)
class Line:
    """An open line; `path` is the number of the path that paints it. `bar`: straight, level or upright."""

    points: tuple[Point, ...]
    path: int
    bar: bool
    dashed: bool = False
    side: bool = False
    """A side of a closed shape: a rule of a table at most, never a line of its own."""


@dataclass(frozen=True, slots=True)
class Head:
    """An arrow head."""

    points: tuple[Point, ...]
    path: int


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed shape."""

    box: Box
    kind: OutlineKind
    path: int
    dashed: bool = False
    drawn: bool = True
    """With an outline; else only a coloured area."""


@dataclass(slots=True)
class Figures:
    """Everything on a page that is not a letter."""

    lines: list[Line] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    """Coloured areas, as behind the cells of a header."""


def figures(paths: tuple[Painted, ...]) -> Figures:
    """The figures that paths paint, in the order of painting."""
    found = Figures()
    for number, path in enumerate(paths):
        if path.stroked:
            for part in path.parts:
                _stroked(found, part, path, number)
        elif not path.white:
            _filled(found, path, number)
    _uncover(found, paths)
    return found


def _uncover(found: Figures, paths: tuple[Painted, ...]) -> None:
    """Leave out what a later rectangle hides: programs paint cells over forgotten shapes."""
    covers = [
        (number, path.parts[0].box)
        for number, path in enumerate(paths)
        if path.filled and len(path.parts) == 1 and len(path.parts[0].points) == 4 and _fills_its_box(path.parts[0])
    ]
    covers = sorted(covers, key=lambda cover: -cover[1].width * cover[1].height)[:_MOST_COVERS]
    covers = [cover for cover in covers if min(cover[1].width, cover[1].height) > 2 * _HEAD / 3]

    def hidden(number: int, box: Box) -> bool:
        return any(number < later and _holds(cover, box) for later, cover in covers)

    found.shapes = [one for one in found.shapes if not hidden(one.path, one.box)]
    found.lines = [one for one in found.lines if one.side or not hidden(one.path, box_of(one.points))]
    found.heads = [one for one in found.heads if not hidden(one.path, box_of(one.points))]


def _holds(cover: Box, box: Box) -> bool:
    gaps = (box.x - cover.x, box.y - cover.y, cover.right - box.right, cover.bottom - box.bottom)
    return min(gaps) > 0.3


def _stroked(found: Figures, part: Part, path: Painted, number: int) -> None:
    box = part.box
    if path.filled and not path.white and part.closed and _is_head(part):
        found.heads.append(Head(part.points, number))
    elif part.closed and min(box.width, box.height) > _THIN:
        found.shapes.append(Shape(box, kind_of(part.points, part.curved), number, path.dashed))
        found.lines.extend(_sides(part, number))
    else:
        points = part.points if not part.closed else _along(box)
        _add_line(found, points, number, path.dashed)


def _filled(found: Figures, path: Painted, number: int) -> None:
    rings, rest = _rings(path.parts)
    for part in rings:
        found.shapes.append(Shape(part.box, kind_of(part.points, part.curved or len(part.points) > 12), number))
        found.lines.extend(_sides(part, number))
    for part in rest:
        _filled_part(found, part, path, number)


def _filled_part(found: Figures, part: Part, path: Painted, number: int) -> None:
    box = part.box
    if len(part.points) == 4 and min(box.width, box.height) <= _THIN and _fills_its_box(part):
        if max(box.width, box.height) > 1.2:
            _add_line(found, _along(box), number, False)
        return
    if path.dark and _is_head(part):
        found.heads.append(Head(part.points, number))
        return
    line = center_line(part.points)
    if line is not None:
        _add_line(found, tuple(line), number, False)
        return
    if len(part.points) == 4 and _fills_its_box(part):
        found.fills.append(box)
    if min(box.width, box.height) > _THIN and area(part.points) > 0.3 * box.width * box.height:
        found.shapes.append(Shape(box, kind_of(part.points, part.curved), number, drawn=False))


def _rings(parts: tuple[Part, ...]) -> tuple[list[Part], list[Part]]:
    """Outer edges of painted outlines, and the pieces that belong to none."""
    order = sorted(range(len(parts)), key=lambda n: -parts[n].box.width * parts[n].box.height)
    boxes = [part.box for part in parts]
    taken: set[int] = set()
    rings: list[int] = []
    for at, n in enumerate(order):
        if n in taken or min(boxes[n].width, boxes[n].height) <= _THIN or len(parts) > 60:
            continue
        for m in order[at + 1 :]:
            if m not in taken and _inside_by_a_line(boxes[m], boxes[n]):
                taken |= {n, m}
                rings.append(n)
                break
    return [parts[n] for n in rings], [part for n, part in enumerate(parts) if n not in taken]


def _inside_by_a_line(inner: Box, outer: Box) -> bool:
    gaps = (inner.x - outer.x, inner.y - outer.y, outer.right - inner.right, outer.bottom - inner.bottom)
    return all(-0.1 <= gap <= _RING for gap in gaps) and max(gaps) > 0.1 and overlap(inner, outer) > 0


def _is_head(part: Part) -> bool:
    """A small filled polygon of a few corners: triangle, arrow with a notch."""
    box = part.box
    if not 1.2 <= max(box.width, box.height) <= _HEAD or min(box.width, box.height) < 1.2:
        return False
    return 3 <= len(part.points) <= 8 and area(part.points) < 0.8 * box.width * box.height


def _is_open_head(part: Part) -> bool:
    """Two short strokes that meet in a tip, as long as one another."""
    a, tip, b = part.points
    if max(part.box.width, part.box.height) > _HEAD:
        return False
    one = abs(a[0] - tip[0]) + abs(a[1] - tip[1])
    two = abs(b[0] - tip[0]) + abs(b[1] - tip[1])
    bent = abs((a[0] - tip[0]) * (b[1] - tip[1]) - (a[1] - tip[1]) * (b[0] - tip[0]))
    slanted = abs(a[0] - tip[0]) > _LEVEL and abs(a[1] - tip[1]) > _LEVEL
    return slanted and bent > 1 and max(one, two) < 1.6 * min(one, two)


def _fills_its_box(part: Part) -> bool:
    box = part.box
    return area(part.points) > 0.97 * box.width * box.height


def _along(box: Box) -> tuple[Point, Point]:
    """The middle of a thin box."""
    x, y = box.center
    return ((box.x, y), (box.right, y)) if box.width >= box.height else ((x, box.y), (x, box.bottom))


def _add_line(found: Figures, points: tuple[Point, ...], number: int, dashed: bool) -> None:
    if len(points) == 3 and _is_open_head(Part(points, False, False)):
        found.heads.append(Head(points, number))
        return
    (x, y), (u, v) = points[0], points[-1]
    bar = len(points) == 2 and (abs(x - u) <= _LEVEL or abs(y - v) <= _LEVEL)
    found.lines.append(Line(points, number, bar, dashed))


def _sides(part: Part, number: int) -> Iterator[Line]:
    """The level and upright sides of a closed shape: a table may be drawn as rectangles."""
    ring = [*part.points, part.points[0]]
    if part.curved or len(part.points) > 8:
        return
    for a, b in pairwise(ring):
        if abs(a[0] - b[0]) <= _LEVEL or abs(a[1] - b[1]) <= _LEVEL:
            yield Line((a, b), number, bar=True, side=True)
