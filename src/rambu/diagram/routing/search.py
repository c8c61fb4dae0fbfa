"""Exact choice inside one group: Russian-doll branch and bound (Verfaillie, Lemaître, Schiex 1996).

The links are ordered by row. The optimum over the last k links is found for growing k; it bounds what is left to choose
in every later search, of this group and of groups that end with the same links.
"""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.pairs import Pairs

EPSILON = 1e-9
Solved = dict[tuple[int, ...], tuple[float, list[Candidate]]]
"""Optimal cost and choice for sets of links in their order."""


class Exhausted(Exception):
    """The budget of visited nodes is used up."""


class Search:
    """One search over the links `members`, given a known choice."""

    __slots__ = (
        "_best", "_catalogue", "_cost", "_fixed", "_found", "_known", "_least", "_members", "_rest", "_solved",
        "_start", "bound", "budget", "visited",
    )  # fmt: skip

    def __init__(
        self,
        catalogue: Catalogue,
        pairs: Pairs,
        members: Sequence[int],
        known: list[Candidate],
        solved: Solved,
        budget: int,
    ) -> None:
        self._members = tuple(members)
        self._catalogue = catalogue
        self._cost = pairs.cost
        self._known = known
        self._solved = solved
        self._rest = [0.0] * (len(members) + 1)
        self._least = [catalogue.candidates[i][0].static for i in members]
        self._fixed: list[Candidate] = list(known)
        self._found: list[Candidate] = []
        self._best = 0.0
        self._start = 0
        self.bound = 0.0
        self.budget = budget
        self.visited = 0

    def run(self) -> list[Candidate]:
        """The optimal choice. Raises `Exhausted`; `bound` is valid in any case."""
        found: list[Candidate] = []
        for start in range(len(self._members) - 1, -1, -1):
            self.bound = sum(self._least[: start + 1]) + self._rest[start + 1]
            key = self._members[start:]
            if key not in self._solved:
                self._solved[key] = self._doll(start, found)
            self._rest[start], found = self._solved[key]
        self.bound = self._rest[0]
        return found

    def _doll(self, start: int, after: list[Candidate]) -> tuple[float, list[Candidate]]:
        self._start = start
        self._best, self._found = self._first_guess(start, after)
        if self._best > self._rest[start + 1] + self._least[start] + EPSILON:
            self._descend(start, 0.0)
        return self._best, self._found

    def _first_guess(self, start: int, after: list[Candidate]) -> tuple[float, list[Candidate]]:
        """The better of: the last optimum with the best first route added, and the known choice."""
        known = self._known[start:]
        best, found = self._price(start, known), known
        for candidate in self._catalogue.candidates[self._members[start]]:
            price = candidate.static + self._rest[start + 1]
            if price >= best:
                break
            price += self._price_against(start, candidate, after, start + 1, best - price)
            if price < best:
                best, found = price, [candidate, *after]
        return best, found

    def _price(self, start: int, chosen: list[Candidate]) -> float:
        price = 0.0
        for n, candidate in enumerate(chosen):
            price += candidate.static + self._price_against(start + n, candidate, chosen[:n], start, 1e18)
        return price

    def _price_against(self, k: int, a: Candidate, others: list[Candidate], start: int, limit: float) -> float:
        price, members = 0.0, self._members
        for n, other in enumerate(others):
            price += self._cost(members[k], a, members[start + n], other)
            if price >= limit:
                break
        return price

    def _descend(self, depth: int, spent: float) -> None:
        if depth == len(self._members):
            self._best, self._found = spent, self._fixed[self._start :]
            return
        rest = self._rest[depth + 1]
        i = self._members[depth]
        own, hidden = self._catalogue.candidates[i], self._catalogue.hidden
        tried = 0
        while True:
            for price, candidate in self._open(depth, spent, rest, tried):
                if price + rest >= self._best - EPSILON:
                    break
                self._fixed[depth] = candidate
                self._descend(depth + 1, price)
            tried = len(own)
            if hidden[i] + spent + rest >= self._best - EPSILON:
                return
            self._catalogue.spell_out(i)

    def _open(self, depth: int, spent: float, rest: float, first: int) -> list[tuple[float, Candidate]]:
        """Routes of the next link from number `first` on that may still beat the best, cheapest first."""
        found = []
        cost, members, fixed, limit = self._cost, self._members, self._fixed, self._best - EPSILON - rest
        i, start = members[depth], self._start
        for a in self._catalogue.candidates[i][first:]:
            price = spent + a.static
            if price >= limit:
                break
            self.visited += 1
            for k in range(depth - 1, start - 1, -1):
                price += cost(i, a, members[k], fixed[k])
                if price >= limit:
                    break
            else:
                found.append((price, a))
        if self.visited > self.budget:
            raise Exhausted
        found.sort(key=_by_price)
        return found


def _by_price(entry: tuple[float, Candidate]) -> float:
    return entry[0]
