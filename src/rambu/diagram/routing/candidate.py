"""One possible route of a link, with its own cost."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.diagram.routing.problem import Route, Side

Segment = tuple[bool, int, int, int]
"""(horizontal?, grid line it runs on, lowest and highest grid line it crosses)."""
Points = tuple[tuple[int, int], ...]
Row = list[float]
"""What a route costs against each of the routes of one link, in their order; below zero: not known but at least that,
with the sign turned round (see `Pairs.rows`)."""
Piece = tuple[int, int, int, int, int]
"""A segment with its ends: grid line (twice its number, odd if level), lowest and highest grid line that it crosses,
and to which side the route goes on from either (-1 or 1; 0 where it ends)."""


@dataclass(slots=True, eq=False)
class Candidate:
    """A route on the grid. Not frozen only because a frozen one is three times slower to build; never changed."""

    key: int
    """Its number among all candidates of the problem."""
    link: int
    points: Points
    leaves: Side
    enters: Side
    static: float
    """Its cost apart from the other routes."""
    segments: tuple[Segment, ...]
    mask: int
    counter: int
    """What it does and what meets it, as bits (see `masks`)."""
    bottom: int
    """Lowest horizontal grid line that it reaches."""
    pieces: dict[int, tuple[Piece, ...]] | None = None
    """Its pieces by grid line (`pieces_of`), once somebody asked for them."""

    @property
    def route(self) -> Route:
        """The route it stands for."""
        return Route(self.points, self.leaves, self.enters)


def segments_of(points: Points) -> tuple[Segment, ...]:
    """The segments between consecutive points."""
    found = []
    ph, pv = points[0]
    for h, v in points[1:]:
        if h == ph:
            found.append((True, h, pv, v) if pv < v else (True, h, v, pv))
        else:
            found.append((False, v, ph, h) if ph < h else (False, v, h, ph))
        ph, pv = h, v
    return tuple(found)


def pieces_of(points: Points) -> dict[int, tuple[Piece, ...]]:
    """The pieces of a route, by grid line."""
    found: dict[int, tuple[Piece, ...]] = {}
    last = len(points) - 2
    for k in range(last + 1):
        (h, v), (h2, v2) = points[k], points[k + 1]
        axis = 0 if h == h2 else 1
        line, low, high = (2 * h + 1, v, v2) if h == h2 else (2 * v, h, h2)
        before = 0 if k == 0 else 1 if points[k - 1][axis] > points[k][axis] else -1
        after = 0 if k == last else 1 if points[k + 2][axis] > points[k][axis] else -1
        piece = (line, low, high, before, after) if low < high else (line, high, low, after, before)
        found[line] = (*found.get(line, ()), piece)
    return found
