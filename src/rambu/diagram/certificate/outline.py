"""The true outline of a symbol: box, diamond, capsule, or the pentagon of a page connector, which points down."""

from __future__ import annotations

from math import hypot
from typing import Final

from rambu.diagram.scene import Box, Point, Shape

SHOULDER: Final = 0.6
"""The sides of the pentagon are upright over this share of its height, then they run to its tip."""


def depth(shape: Shape, point: Point) -> float:
    """How deep `point` lies inside the outline: positive inside, about 0 on it, negative outside.

    Inside it is the distance to the outline (of a diamond: to its nearest side); outside it grows without bound.
    """
    if shape.kind == "decision":
        return _in_diamond(shape.box, point)
    if shape.kind == "terminator":
        return _in_capsule(shape.box, point)
    if shape.kind == "connector":
        return min(in_box(shape.box, point), _above_slope(shape.box, point))
    return in_box(shape.box, point)


def in_box(box: Box, point: Point) -> float:
    """Distance of `point` to the nearest side, negative when outside."""
    x, y = point
    return min(x - box.x, box.right - x, y - box.y, box.bottom - y)


def piece_depth(shape: Shape, start: Point, end: Point) -> float:
    """Depth of the piece where it comes nearest to the middle: positive just if some of it lies inside.

    Every level or upright cut through an outline contains the middle's own x or y, so no other point can be inside
    when this one is not. Of box, diamond and capsule it is also the greatest depth.
    """
    return depth(shape, _deepest(shape.box, start, end))


def _deepest(box: Box, start: Point, end: Point) -> Point:
    """The point of the piece nearest to the box's middle: depth falls off from the middle along both axes."""
    middle = box.center
    return (_clamp(middle[0], start[0], end[0]), _clamp(middle[1], start[1], end[1]))


def _clamp(value: float, a: float, b: float) -> float:
    return min(max(value, min(a, b)), max(a, b))


def _in_diamond(box: Box, point: Point) -> float:
    a, b = box.width / 2, box.height / 2
    x, y = abs(point[0] - box.center[0]), abs(point[1] - box.center[1])
    return (1 - x / a - y / b) * a * b / hypot(a, b)


def _in_capsule(box: Box, point: Point) -> float:
    """The capsule is every point within a radius of its core, the middle part of the longer axis."""
    radius = min(box.width, box.height) / 2
    x = max(abs(point[0] - box.center[0]) - (box.width / 2 - radius), 0.0)
    y = max(abs(point[1] - box.center[1]) - (box.height / 2 - radius), 0.0)
    return radius - hypot(x, y)


def _above_slope(box: Box, point: Point) -> float:
    """Distance to the nearer slope of the pentagon, negative below it."""
    half, fall = box.width / 2, box.height * (1 - SHOULDER)
    x, y = abs(point[0] - box.center[0]), box.bottom - point[1]
    return (y - fall * x / half) * half / hypot(half, fall)
