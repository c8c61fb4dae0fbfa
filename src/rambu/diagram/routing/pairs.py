"""The cost of a pair of routes: crossings, tightness, and the conventions about the sides of a shared symbol."""

from __future__ import annotations

from collections import Counter

from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.meeting import meet

_SPAN = 1 << 24


class Pairs:
    """Costs of pairs of candidates, each computed once."""

    __slots__ = ("_exits_apart", "_known", "_links", "_room", "_weights")

    def __init__(self, catalogue: Catalogue) -> None:
        self._weights = catalogue.weights
        self._links = [(link.source, link.target) for link in catalogue.links]
        self._room = catalogue.grid.room
        self._known: dict[int, float] = {}
        nodes = catalogue.grid.problem.nodes
        leaving = Counter(source for source, _ in self._links)
        coming = Counter(target for _, target in self._links)
        w = self._weights
        self._exits_apart = [
            w.exits_together if node.kind != "decision"
            else w.exits_apart if leaving[n] <= 3 and coming[n] <= 1 and len(node.sides) == 4
            else w.exits_crowded
            for n, node in enumerate(nodes)
        ]  # fmt: skip

    def cost(self, i: int, a: Candidate, j: int, b: Candidate) -> float:
        """Cost that the routes a of link i and b of link j cause each other."""
        p, q = a.box, b.box
        if p[1] < q[0] or q[1] < p[0] or p[3] < q[2] or q[3] < p[2]:
            return 0.0
        key = a.key * _SPAN + b.key if a.key < b.key else b.key * _SPAN + a.key
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._meeting(a, b) + self._conventions(i, a, j, b)
        return known

    def _meeting(self, a: Candidate, b: Candidate) -> float:
        crossings, shared = meet(a, b)
        w = self._weights
        cost = w.cross * crossings + w.share * len(shared)
        for i, _ in shared:
            flat, line, _, _ = a.segments[i]
            if not flat and self._room[line] <= 2:
                cost += w.full if self._room[line] <= 1 else w.tight
        return cost

    def _conventions(self, i: int, a: Candidate, j: int, b: Candidate) -> float:
        (source, target), (source_b, target_b) = self._links[i], self._links[j]
        w = self._weights
        cost = 0.0
        if source == source_b and a.leaves == b.leaves:
            cost += self._exits_apart[source]
        if target == target_b and a.enters == b.enters:
            cost += w.in_in
        if target == source_b and a.enters == b.leaves:
            cost += w.in_out
        if source == target_b and a.leaves == b.enters:
            cost += w.in_out
        return cost
