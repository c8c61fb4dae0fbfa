"""Choosing the routes: independence detection over exactly solved groups.

Every link starts as a group of its own with its cheapest route. Groups whose routes cost each other something merge and
are solved exactly. As groups are disjoint, the sum of their optima is at all times a lower bound on the cost of all
routes; when no cost is left between groups it is reached, and the choice is proven optimal. A group too large for its
budget keeps a good solution and the best bound known; the result then states its gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.improve import improve
from rambu.diagram.routing.memory import Memory
from rambu.diagram.routing.pairs import Pairs
from rambu.diagram.routing.search import Exhausted, Search

EPSILON = 1e-9


@dataclass(slots=True)
class Group:
    """Links solved together."""

    members: list[int]
    bound: float
    exact: bool = True


class Groups:
    """The state of independence detection; `chosen` holds one candidate per link."""

    __slots__ = ("_catalogue", "_grouped", "_memory", "_order", "_pairs", "_solved", "budget", "chosen")

    def __init__(self, catalogue: Catalogue, pairs: Pairs, budget: int) -> None:
        self._catalogue = catalogue
        self._pairs = pairs
        self.budget = budget
        self._solved: dict[tuple[int, ...], tuple[float, list[Candidate]]] = {}
        self._memory = Memory()
        self.chosen = [own[0] for own in catalogue.candidates]
        self._grouped = [Group([i], c.static) for i, c in enumerate(self.chosen)]
        nodes = catalogue.grid.problem.nodes
        ends = [(nodes[k.source].row, nodes[k.target].row) for k in catalogue.links]
        self._order = [(*sorted(rows), i) for i, rows in enumerate(ends)]

    def solve(self) -> float:
        """Merge and solve until nothing conflicts; returns the proven lower bound."""
        while conflicts := self._conflicts():
            used: set[int] = set()
            for _, i, j in sorted(conflicts):
                g, h = self._grouped[i], self._grouped[j]
                if g is not h and g.members[0] not in used and h.members[0] not in used:
                    self._merge(g, h)
                    used.update((g.members[0], h.members[0], self._grouped[i].members[0]))
        seen = {group.members[0]: group.bound for group in self._grouped}
        return sum(seen.values())

    def _conflicts(self) -> list[tuple[float, int, int]]:
        found = []
        cost, chosen, grouped = self._pairs.cost, self.chosen, self._grouped
        counter = 0
        for j, b in enumerate(chosen):
            for i, a in enumerate(chosen[:j]) if b.mask & counter else ():
                if b.mask & a.counter and grouped[i] is not grouped[j]:
                    price = cost(a, b)
                    if price > EPSILON:
                        found.append((-price, i, j))
            counter |= b.counter
        return found

    def _merge(self, g: Group, h: Group) -> None:
        members = sorted(g.members + h.members, key=self._order.__getitem__)
        group = Group(members, g.bound + h.bound, g.exact and h.exact)
        best = improve(self._catalogue.candidates, self._pairs, members, [self.chosen[i] for i in members])
        best = self._exactly(group, best) if group.exact else self._roughly(members, best)
        for i, candidate in zip(members, best, strict=True):
            self.chosen[i] = candidate
            self._grouped[i] = group

    def _exactly(self, group: Group, best: list[Candidate]) -> list[Candidate]:
        search = Search(self._catalogue, self._pairs, group.members, best, self._solved, self._memory, self.budget)
        try:
            best = search.run()
        except Exhausted:
            group.exact = False
            best = self._roughly(group.members, best)
        group.bound = max(group.bound, search.bound)
        self.budget -= search.visited
        return best

    def _roughly(self, members: Sequence[int], best: list[Candidate]) -> list[Candidate]:
        """Improve a choice with all routes spelled out that may help links in conflict."""
        for i, now in zip(members, best, strict=True):
            price = now.static + sum(self._pairs.cost(now, other) for other in best if other is not now)
            while self._catalogue.hidden[i] < price:
                self._catalogue.spell_out(i)
        return improve(self._catalogue.candidates, self._pairs, members, best)
