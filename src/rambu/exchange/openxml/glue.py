"""Which shape, and which of its connection sites, a line of the scene begins and ends at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rambu.diagram.scene import Box, Line, Page, Point

TOP, LEFT, BOTTOM, RIGHT = range(4)
"""Connection sites of flowChartProcess, …Decision, …Terminator and …OffpageConnector alike."""
_TOUCHES: Final = 0.6
"""A line's end this near a shape stands on it, in points."""


@dataclass(frozen=True, slots=True)
class Glued:
    """A line with both its ends: positions in `Page.shapes` and connection sites."""

    line: Line
    points: tuple[Point, ...]
    source: int
    source_site: int
    target: int
    target_site: int


def glued_lines(page: Page) -> Iterator[Glued]:
    """Every line of a page from shape to shape; one that ends on a trunk follows it to the trunk's own end."""
    if not page.shapes:
        return
    for line in page.lines:
        if line.kind == "trunk" or len(line.points) < 2:
            continue
        points = _whole(line, page)
        source, target = _shape_at(points[0], page), _shape_at(points[-1], page)
        yield Glued(line, points, source, _site(points[1], points[0]), target, _site(points[-2], points[-1]))


def _site(inner: Point, end: Point) -> int:
    """The side on which a line stands that comes from `inner` to its `end`."""
    dx, dy = end[0] - inner[0], end[1] - inner[1]
    if abs(dx) > abs(dy):
        return LEFT if dx > 0 else RIGHT
    return TOP if dy > 0 else BOTTOM


def _shape_at(point: Point, page: Page) -> int:
    return min(range(len(page.shapes)), key=lambda n: _distance(point, page.shapes[n].box))


def _distance(point: Point, box: Box) -> float:
    dx = max(box.x - point[0], 0.0, point[0] - box.right)
    dy = max(box.y - point[1], 0.0, point[1] - box.bottom)
    return dx + dy


def _whole(line: Line, page: Page) -> tuple[Point, ...]:
    end = line.points[-1]
    if any(_distance(end, shape.box) <= _TOUCHES for shape in page.shapes):
        return line.points
    trunks = (one for one in page.lines if one.kind == "trunk" and one.target == line.target)
    rest = next((found for trunk in trunks if (found := _from(end, trunk.points))), ())
    return (*line.points, *rest)


def _from(point: Point, points: Sequence[Point]) -> tuple[Point, ...]:
    """What follows `point` on a polyline; empty if it is not on it."""
    for n in range(len(points) - 1):
        (ax, ay), (bx, by) = points[n], points[n + 1]
        beside = Box(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))
        if _distance(point, beside) <= _TOUCHES:
            return tuple(points[n + 1 :])
    return ()
