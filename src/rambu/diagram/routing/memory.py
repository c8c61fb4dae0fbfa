"""What a search learns about links still to be chosen, kept for all later searches.

Links are chosen from the top of the page down. What those chosen earlier mean for those still to come is only what
their routes do from the first line on that any of the latter may reach: their *feet*. For each set of feet met, the
memory holds the least that the links to come are known to cost, what they cost against those feet included.
"""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.problem import Side

Key = tuple[int, ...]
"""Numbers of feet, in the order of the links."""
Foot = tuple[int, tuple[tuple[int, int], ...], Side | None, Side | None]
Learnt = dict[Key, float]
"""Least costs by feet."""


class Memory:
    """Least costs by links to come and feet."""

    __slots__ = ("_feet", "_learnt", "_numbers", "cheapest")

    def __init__(self) -> None:
        self._feet: dict[int, dict[int, int]] = {}
        self._numbers: dict[Foot, int] = {}
        self.cheapest: dict[tuple[int, ...], float] = {}
        """By a link and keys of routes above: the least that a route of the link costs in their company."""
        self._learnt: dict[tuple[int, ...], Learnt] = {}

    def about(self, links: tuple[int, ...]) -> Learnt:
        """What is known of these links, in their order; to be added to."""
        return self._learnt.setdefault(links, {})

    def feet(self, floor: int) -> dict[int, int]:
        """Numbers of the feet from horizontal line `floor` on, by keys of routes; `key` and `number` add to them."""
        return self._feet.setdefault(floor, {})

    def key(self, routes: Sequence[Candidate], feet: dict[int, int], floor: int) -> Key:
        """The feet of some routes from horizontal line `floor` on; `feet` are the numbers known of these."""
        try:
            return tuple([feet[a.key] for a in routes])
        except KeyError:
            return tuple([self.number(a, feet, floor) for a in routes])

    def number(self, a: Candidate, feet: dict[int, int], floor: int) -> int:
        """The number of the foot of one route."""
        number = feet.get(a.key)
        if number is None:
            number = feet[a.key] = self._numbers.setdefault(foot(a, floor), len(self._numbers))
        return number


def foot(a: Candidate, floor: int) -> Foot:
    """What a route does from line `floor` on; what lies before it is drawn up to the line next to it."""
    top = floor - 1
    leaves = a.leaves if a.points[0][0] >= floor else None
    enters = a.enters if a.points[-1][0] >= floor else None
    if min(a.points)[0] >= top:
        return a.link, a.points, leaves, enters
    points: list[tuple[int, int]] = []
    for h, v in a.points:
        point = (max(h, top), v)
        if len(points) > 1 and point[0] == top == points[-1][0] == points[-2][0]:
            points.pop()
        if not points or points[-1] != point:
            points.append(point)
    return a.link, tuple(points), leaves, enters
