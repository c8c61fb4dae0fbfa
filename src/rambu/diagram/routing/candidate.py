"""One possible route of a link, with its own cost."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.diagram.routing.problem import Route, Side

Segment = tuple[bool, int, int, int]
"""(horizontal?, grid line it runs on, lowest and highest grid line it crosses)."""
Points = tuple[tuple[int, int], ...]
Piece = tuple[int, int, int, int, int]
"""A segment with its surroundings: grid line (twice the number, odd if horizontal), lowest and highest grid line that
it crosses, and to which side the route goes on at either (-1 or 1; 0 where it ends)."""
_SIDES: tuple[Side, ...] = ("N", "E", "S", "W")
SIDE_PAIRS: tuple[tuple[Side, Side], ...] = tuple((leaves, enters) for leaves in _SIDES for enters in _SIDES)
NUMBER_OF_SIDES = {pair: number for number, pair in enumerate(SIDE_PAIRS)}
UNKNOWN_SIDES = len(SIDE_PAIRS)
"""Number that stands for sides not known yet."""


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
    sides: int
    """Number of the pair (leaves, enters) in `SIDE_PAIRS`."""
    over: int
    under: int
    along: int
    """What it crosses and covers, as bits (see `masks`)."""
    pieces: dict[int, tuple[Piece, ...]]
    """Its segments by grid line (twice the number, odd if horizontal)."""

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
    """The segments by grid line, each with the turns at its ends."""
    found: dict[int, tuple[Piece, ...]] = {}
    last = len(points) - 2
    for k in range(last + 1):
        (h, v), (h2, v2) = points[k], points[k + 1]
        flat = h == h2
        line, low, high, axis = (2 * h + 1, v, v2, 0) if flat else (2 * v, h, h2, 1)
        before = 0 if k == 0 else 1 if points[k - 1][axis] > points[k][axis] else -1
        after = 0 if k == last else 1 if points[k + 2][axis] > points[k][axis] else -1
        piece = (line, low, high, before, after) if low < high else (line, high, low, after, before)
        found[line] = (*found[line], piece) if line in found else (piece,)
    return found


def unknown(static: float) -> Candidate:
    """Stands for all routes not spelled out yet: costs `static`, at least, and nothing in company."""
    return Candidate(0, (), "N", "N", static, (), UNKNOWN_SIDES, 0, 0, 0, {})
