"""Arrow heads put to the lines that they end."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rambu.diagram.scene import Box, Point
from rambu.exchange.pdf.read.figures import Head, Line
from rambu.exchange.pdf.read.plane import box_of

_APART: Final = 5.0
"""How far the end of a line may lie from its head."""


@dataclass(slots=True)
class Pointed:
    """A line with its heads."""

    points: list[Point]
    path: int
    dashed: bool
    start: bool = False
    end: bool = False


def point_lines(lines: Sequence[Line], heads: Sequence[Head]) -> tuple[list[Pointed], list[Box]]:
    """Lines with heads at their ends, drawn out to the tips; and the heads that found no line."""
    pointed = [Pointed(list(line.points), line.path, line.dashed) for line in lines]
    lost: list[Box] = []
    for head in heads:
        found = _nearest(head, [one for one in pointed if one.path == head.path]) or _nearest(head, pointed)
        if found is None:
            lost.append(box_of(head.points))
        else:
            _put(head, *found)
    return pointed, lost


def _nearest(head: Head, lines: Sequence[Pointed]) -> tuple[Pointed, bool] | None:
    """The line whose end is nearest to a head and runs into it; True: its beginning is."""
    box, middle = box_of(head.points), _middle(head.points)
    best: tuple[float, Pointed, bool] | None = None
    for line in lines:
        for at_start in (False, True):
            end, before = _end(line, at_start)
            off = _off(end, box)
            if off > _APART or (line.start if at_start else line.end):
                continue
            cost = off + 0.2 * math.dist(end, middle) + _aside(before, end, head)
            if best is None or cost < best[0]:
                best = (cost, line, at_start)
    return (best[1], best[2]) if best is not None and best[0] < 2 * _APART else None


def _aside(before: Point, end: Point, head: Head) -> float:
    """How far the tip of a head lies beside the direction of a line."""
    long = math.dist(before, end)
    if long < 0.1:
        return 2.0
    direction = ((end[0] - before[0]) / long, (end[1] - before[1]) / long)
    tip = _tip(head, direction)
    return abs((tip[0] - end[0]) * direction[1] - (tip[1] - end[1]) * direction[0])


def _put(head: Head, line: Pointed, at_start: bool) -> None:
    end, before = _end(line, at_start)
    long = math.dist(before, end) or 1.0
    tip = _tip(head, ((end[0] - before[0]) / long, (end[1] - before[1]) / long))
    if at_start:
        line.points[0], line.start = tip, True
    else:
        line.points[-1], line.end = tip, True


def _tip(head: Head, direction: Point) -> Point:
    """The corner that lies farthest in a direction."""
    return max(head.points, key=lambda point: point[0] * direction[0] + point[1] * direction[1])


def _end(line: Pointed, at_start: bool) -> tuple[Point, Point]:
    return (line.points[0], line.points[1]) if at_start else (line.points[-1], line.points[-2])


def _off(point: Point, box: Box) -> float:
    dx = max(box.x - point[0], 0.0, point[0] - box.right)
    dy = max(box.y - point[1], 0.0, point[1] - box.bottom)
    return math.hypot(dx, dy)


def _middle(points: Sequence[Point]) -> Point:
    return (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points))
