"""Choosing the routes: independence detection over groups of links.

Every link starts alone with its cheapest route. Links whose routes cost each other something come into one group, which
is solved. As groups are disjoint, the sum of their bounds is at all times a lower bound on the cost of all routes; when
no cost is left between groups and each group reaches its bound, the choice is proven optimal.
"""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.group import Budget, Group
from rambu.diagram.routing.pairs import Pairs


class Groups:
    """The state of independence detection; `chosen` holds one candidate per link."""

    __slots__ = ("_budget", "_catalogue", "_grouped", "_order", "_pairs", "chosen")

    def __init__(self, catalogue: Catalogue, pairs: Pairs, budget: int) -> None:
        self._catalogue = catalogue
        self._pairs = pairs
        self._budget = Budget(budget)
        self.chosen = [own[0] for own in catalogue.candidates]
        self._grouped: list[Group | None] = [None] * len(self.chosen)
        nodes = catalogue.grid.problem.nodes
        rows = [(min(nodes[k.source].row, nodes[k.target].row), i) for i, k in enumerate(catalogue.links)]
        self._order = [sorted(rows).index(row) for row in rows]

    def solve(self) -> float:
        """Group and solve until nothing conflicts; returns the proven lower bound."""
        while True:
            while conflicts := self._conflicts():
                for group in self._unite(conflicts):
                    group.guess()
                    self._take(group)
            waiting = [group for group in self._groups() if not group.solved]
            if not waiting:
                break
            for group in waiting:
                group.solve()
                self._take(group)
        alone = sum(c.static for c, group in zip(self.chosen, self._grouped, strict=True) if group is None)
        return alone + sum(group.lower for group in self._groups())

    def _groups(self) -> list[Group]:
        return list({group.members[0]: group for group in self._grouped if group is not None}.values())

    def _take(self, group: Group) -> None:
        for i, candidate in group.chosen.items():
            self.chosen[i] = candidate

    def _unite(self, conflicts: Sequence[tuple[int, int]]) -> list[Group]:
        """Bring links in conflict into one group; returns the groups that have grown."""
        for i, j in conflicts:
            self._united(i, j).join(i, j)
        touched = {i for pair in conflicts for i in pair}
        return [group for group in self._groups() if not touched.isdisjoint(group.members)]

    def _united(self, i: int, j: int) -> Group:
        g, h = (self._grouped[k] or Group(self._catalogue, self._pairs, self._budget, k) for k in (i, j))
        if g is not h:
            g.absorb(h, self._order)
            for k in g.members:
                self._grouped[k] = g
        return g

    def _conflicts(self) -> list[tuple[int, int]]:
        """Pairs of links in different groups whose routes cost each other something."""
        found = []
        cost, chosen, grouped = self._pairs.cost, self.chosen, self._grouped
        for i, a in enumerate(chosen):
            group = grouped[i]
            for j in range(i + 1, len(chosen)):
                if (group is None or grouped[j] is not group) and cost(i, a, j, chosen[j]) > 0:
                    found.append((i, j))
        return found
