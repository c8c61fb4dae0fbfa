"""Plane geometry of polygons and polylines, in points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from rambu.diagram.scene import Box, Point


def box_of(points: Sequence[Point]) -> Box:
    """The upright rectangle around points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def around(*boxes: Box) -> Box:
    """The rectangle around rectangles."""
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)


def area(polygon: Sequence[Point]) -> float:
    """The area that a polygon encloses."""
    closed = [*polygon, polygon[0]]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(closed))) / 2


def overlap(a: Box, b: Box) -> float:
    """The area that two rectangles share."""
    wide = min(a.right, b.right) - max(a.x, b.x)
    high = min(a.bottom, b.bottom) - max(a.y, b.y)
    return wide * high if wide > 0 and high > 0 else 0.0


def inside(point: Point, box: Box, margin: float = 0.0) -> bool:
    """Whether a point lies in a rectangle that is `margin` larger on all sides."""
    return box.x - margin <= point[0] <= box.right + margin and box.y - margin <= point[1] <= box.bottom + margin


def off_line(point: Point, start: Point, end: Point) -> float:
    """Distance of a point from a piece of a line."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = dx * dx + dy * dy
    t = 0.0 if long == 0 else ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / long
    t = min(1.0, max(0.0, t))
    return math.hypot(point[0] - start[0] - t * dx, point[1] - start[1] - t * dy)


def simplified(points: Sequence[Point], tolerance: float) -> list[Point]:
    """A polyline without points within `tolerance` of the line between others (Ramer, Douglas, Peucker)."""
    keep = {0, len(points) - 1}
    todo = [(0, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        worst, at = tolerance, -1
        for n in range(first + 1, last):
            off = off_line(points[n], points[first], points[last])
            if off > worst:
                worst, at = off, n
        if at > 0:
            keep.add(at)
            todo += [(first, at), (at, last)]
    return [points[n] for n in sorted(keep)]


def corners(polygon: Sequence[Point], tolerance: float) -> list[Point]:
    """The corners of a closed polygon, beginning at the one farthest from its middle."""
    box = box_of(polygon)
    middle = box.center
    start = max(range(len(polygon)), key=lambda n: math.dist(polygon[n], middle))
    turned = [*polygon[start:], *polygon[:start]]
    return simplified([*turned, turned[0]], tolerance)[:-1]
