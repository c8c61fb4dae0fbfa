"""How far points lie from boxes, outlines and lines. All in points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import dist, hypot, inf
from typing import Final

from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn.geometry import Outline

_INSIDE: Final = 0.3
"""An end drawn into a shape counts as this share of its depth."""
_DEEPEST: Final = 2.0


def to_box(point: Point, box: Box) -> float:
    """From a point to a box; 0 in it."""
    across = max(box.x - point[0], 0.0, point[0] - box.right)
    down = max(box.y - point[1], 0.0, point[1] - box.bottom)
    return hypot(across, down)


def to_segment(point: Point, start: Point, end: Point) -> float:
    """From a point to a straight."""
    (ax, ay), (bx, by) = start, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    share = 0.0 if length == 0 else ((point[0] - ax) * (bx - ax) + (point[1] - ay) * (by - ay)) / length
    share = min(max(share, 0.0), 1.0)
    return hypot(point[0] - ax - share * (bx - ax), point[1] - ay - share * (by - ay))


def to_line(point: Point, points: Sequence[Point]) -> float:
    """From a point to a polyline."""
    return min((to_segment(point, a, b) for a, b in pairwise(points)), default=inf)


def to_outline(point: Point, outline: Outline) -> float:
    """From a line's end to where it would stand on a shape: at its border, of a diamond at its border or corners."""
    outer = to_box(point, outline.box)
    if outer == 0.0:
        return min(_depth(point, outline.box) * _INSIDE, _DEEPEST)
    if outline.kind == "decision":
        corners = ports(outline.box)
        sides = min(to_segment(point, a, b) for a, b in pairwise((*corners, corners[0])))
        return max(outer, sides * 0.5)
    return outer


def ports(box: Box) -> tuple[Point, Point, Point, Point]:
    """The middles of the sides: top, right, bottom, left."""
    x, y = box.center
    return (x, box.y), (box.right, y), (x, box.bottom), (box.x, y)


def between(box: Box, points: Sequence[Point]) -> float:
    """From a box to a polyline; 0 where it touches."""
    return min((_box_to_segment(box, a, b) for a, b in pairwise(points)), default=inf)


def overlap(first: tuple[float, float], second: tuple[float, float]) -> float:
    """How much two stretches have in common; 0 or more."""
    return max(0.0, min(first[1], second[1]) - max(first[0], second[0]))


def length_of(points: Sequence[Point]) -> float:
    """The length of a polyline."""
    return sum(dist(a, b) for a, b in pairwise(points))


def _depth(point: Point, box: Box) -> float:
    return min(point[0] - box.x, box.right - point[0], point[1] - box.y, box.bottom - point[1])


def _box_to_segment(box: Box, start: Point, end: Point) -> float:
    """Exact for level and upright straights, which nearly all are; else over points of the straight."""
    (ax, ay), (bx, by) = start, end
    if ax == bx or ay == by:
        across = max(box.x - max(ax, bx), 0.0, min(ax, bx) - box.right)
        down = max(box.y - max(ay, by), 0.0, min(ay, by) - box.bottom)
        return hypot(across, down)
    steps = 24
    shares = (n / steps for n in range(steps + 1))
    return min(to_box((ax + (bx - ax) * s, ay + (by - ay) * s), box) for s in shares)
