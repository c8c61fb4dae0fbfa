"""One possible route of a link, with its own cost."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.diagram.routing.problem import Route, Side

Segment = tuple[bool, int, int, int]
"""(horizontal?, grid line it runs on, lowest and highest grid line it crosses)."""
Points = tuple[tuple[int, int], ...]


@dataclass(slots=True, eq=False)
class Candidate:
    """A route on the grid. Not frozen only because a frozen one is three times slower to build; never changed."""

    key: int
    """Its number among all candidates of the problem."""
    points: Points
    leaves: Side
    enters: Side
    static: float
    """Its cost apart from the other routes."""
    segments: tuple[Segment, ...]
    box: tuple[int, int, int, int]
    """Lowest and highest horizontal, lowest and highest vertical grid line."""

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


def box_of(points: Points) -> tuple[int, int, int, int]:
    """Extent of the points."""
    hs = [p[0] for p in points]
    vs = [p[1] for p in points]
    return min(hs), max(hs), min(vs), max(vs)
