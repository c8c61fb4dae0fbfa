"""Lines cut into straight pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rambu.diagram.certificate.limits import ROUNDING
from rambu.diagram.scene import Line, Point


@dataclass(frozen=True, slots=True)
class Piece:
    """One straight piece. Upright: `at` is its x, `low`..`high` its span in y; level: the other way round."""

    line: int
    """Position of the line among the page's lines."""
    place: int
    """Position of the piece in its line."""
    upright: bool
    at: float
    low: float
    high: float

    def point(self, along: float) -> Point:
        """The point of the piece at the coordinate `along`."""
        return (self.at, along) if self.upright else (along, self.at)

    @property
    def ends(self) -> tuple[Point, Point]:
        """Its two end points."""
        return self.point(self.low), self.point(self.high)


def pieces_of(lines: tuple[Line, ...]) -> tuple[Piece, ...]:
    """The pieces of all lines that are upright or level; diagonal ones are a violation of their own."""
    return tuple(piece for n, line in enumerate(lines) for piece in _pieces(n, line))


def is_diagonal(start: Point, end: Point) -> bool:
    """Whether a piece is neither upright nor level."""
    return abs(start[0] - end[0]) > ROUNDING and abs(start[1] - end[1]) > ROUNDING


def bends_of(line: Line) -> int:
    """How often the line changes its direction."""
    uprights = [abs(a[0] - b[0]) <= abs(a[1] - b[1]) for a, b in pairwise(line.points)]
    return sum(a != b for a, b in pairwise(uprights))


def line_name(line: Line) -> str:
    """The line as people read it: ``3→4``."""
    return f"{line.source}→{line.target}"


def on_polyline(point: Point, points: tuple[Point, ...]) -> bool:
    """Whether `point` lies on the course through `points`."""
    return any(
        min(a[0], b[0]) - ROUNDING <= point[0] <= max(a[0], b[0]) + ROUNDING
        and min(a[1], b[1]) - ROUNDING <= point[1] <= max(a[1], b[1]) + ROUNDING
        for a, b in pairwise(points)
    )


def _pieces(number: int, line: Line) -> Iterator[Piece]:
    for place, (start, end) in enumerate(pairwise(line.points)):
        if is_diagonal(start, end):
            continue
        upright = abs(start[0] - end[0]) <= abs(start[1] - end[1])
        at, a, b = (start[0], start[1], end[1]) if upright else (start[1], start[0], end[0])
        yield Piece(number, place, upright, at, min(a, b), max(a, b))
