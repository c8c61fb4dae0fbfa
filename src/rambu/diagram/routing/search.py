"""Exact choice inside one group: Russian-doll branch and bound (Verfaillie, Lemaître, Schiex 1996) with a memory.

The links are ordered by row. The optimum over the last k links is found for growing k; it bounds what is left to choose
in every later search, of this group and of groups that end with the same links. What is learnt about them in the
company of routes already chosen bounds it better (`memory`), and looking first for choices little dearer than the bound
keeps a poor first guess from costing much.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.catalogue import FAR, Catalogue
from rambu.diagram.routing.forward import Forward
from rambu.diagram.routing.memory import Key, Memory
from rambu.diagram.routing.pairs import Pairs

EPSILON = 1e-9
_PRICE = itemgetter(0)
_REACH = 2.2
"""Choices this much above the bound are looked for first, then as much again."""
Solved = dict[tuple[int, ...], tuple[float, list[Candidate]]]
"""Optimal cost and choice for sets of links in their order."""


class Exhausted(Exception):
    """The budget of visited nodes is used up."""


class Search:
    """One search over the links `members`, given a known choice."""

    __slots__ = (
        "_best", "_catalogue", "_feet", "_fixed", "_floors", "_forward", "_found", "_known", "_learnt", "_least",
        "_members", "_memory", "_pairs", "_rest", "_solved", "_start", "bound", "budget", "visited",
    )  # fmt: skip

    def __init__(
        self,
        catalogue: Catalogue,
        pairs: Pairs,
        members: Sequence[int],
        known: list[Candidate],
        solved: Solved,
        memory: Memory,
        budget: int,
    ) -> None:
        self._members = tuple(members)
        self._catalogue = catalogue
        self._pairs = pairs
        self._known = known
        self._solved = solved
        self._rest = [0.0] * (len(members) + 1)
        self._least = [catalogue.candidates[i][0].static for i in members]
        self._fixed: list[Candidate] = list(known)
        self._found: list[Candidate] = []
        self._best = 0.0
        self._start = 0
        self._memory = memory
        self._forward = Forward(catalogue, pairs, self._members, self._rest, memory.cheapest)
        self._learnt = [memory.about(self._members[depth:]) for depth in range(len(members))]
        tops = [catalogue.tops[i] for i in members]
        self._floors = [min(tops[depth:]) for depth in range(len(members))]
        self._feet = [memory.feet(floor) for floor in self._floors]
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
        best, found = self._first_guess(start, after)
        reach = self._rest[start + 1] + self._least[start] + EPSILON
        while best > reach:
            reach += _REACH
            self._best, self._found = min(best, reach), found
            self._descend(start, 0.0, [], ())
            if self._best < min(best, reach):
                return self._best, self._found
        return best, found

    def _first_guess(self, start: int, after: list[Candidate]) -> tuple[float, list[Candidate]]:
        """The better of: the last optimum with the best first route added, and the known choice."""
        known = self._known[start:]
        best, found = self._price(known), known
        for candidate in self._catalogue.candidates[self._members[start]]:
            price = candidate.static + self._rest[start + 1]
            if price >= best:
                break
            price += self._price_against(candidate, after, best - price)
            if price < best:
                best, found = price, [candidate, *after]
        return best, found

    def _price(self, chosen: list[Candidate]) -> float:
        price = 0.0
        for n, candidate in enumerate(chosen):
            price += candidate.static + self._price_against(candidate, chosen[:n], FAR)
        return price

    def _price_against(self, a: Candidate, others: list[Candidate], limit: float) -> float:
        price = 0.0
        for other in others:
            price += self._pairs.cost(a, other)
            if price >= limit:
                break
        return price

    def _descend(self, depth: int, spent: float, above: list[Candidate], key: Key) -> None:
        """Choose the links from `depth` on, when those before cost `spent`; `above` are the routes that may matter,
        and `key` are their feet."""
        below, below_key, rest = self._after(depth + 1, above, key)
        i = self._members[depth]
        own, hidden = self._catalogue.candidates[i], self._catalogue.hidden
        tried = 0
        while True:
            for price, candidate in self._open(i, spent, rest, tried, above):
                if price + rest >= self._best - EPSILON:
                    break
                self._fixed[depth] = candidate
                self._go_on(depth + 1, price, candidate, below, below_key)
            tried = len(own)
            if hidden[i] + spent + rest >= self._best - EPSILON:
                break
            self._catalogue.spell_out(i)
        self._learnt[depth][key] = self._best - EPSILON - spent

    def _go_on(self, depth: int, spent: float, last: Candidate, above: list[Candidate], key: Key) -> None:
        """Go on with the links from `depth` on after `last` was chosen, unless what is known of them forbids it."""
        if depth == len(self._members):
            self._best, self._found = spent, self._fixed[self._start :]
            return
        floor = self._floors[depth]
        if last.bottom >= floor:
            above = [*above, last]
            number = self._feet[depth].get(last.key)
            if number is None:
                number = self._memory.number(last, self._feet[depth], floor)
            key = (*key, number)
        if self._at_least(depth, above, key) < self._best - EPSILON - spent:
            self._descend(depth, spent, above, key)

    def _after(self, depth: int, above: list[Candidate], key: Key) -> tuple[list[Candidate], Key, float]:
        """Those of the routes that matter to the links from `depth` on, their feet, and what those links cost at least.

        `key` tells the feet of all of them for the link before.
        """
        if depth == len(self._members):
            return above, key, 0.0
        floor = self._floors[depth]
        if above and floor != self._floors[depth - 1]:
            above = [a for a in above if a.bottom >= floor]
            key = self._memory.key(above, self._feet[depth], floor)
        return above, key, self._at_least(depth, above, key)

    def _at_least(self, depth: int, above: list[Candidate], key: Key) -> float:
        """What the links from `depth` on are known to cost, given the routes above and their feet."""
        if not above:
            return self._rest[depth]
        learnt = self._learnt[depth]
        known = learnt.get(key)
        if known is None:
            known = learnt[key] = self._forward.bound(depth, above)
        return known

    def _open(
        self, i: int, spent: float, rest: float, first: int, above: list[Candidate]
    ) -> list[tuple[float, Candidate]]:
        """Routes of link i from number `first` on that may still beat the best, cheapest first."""
        found = []
        limit = self._best - EPSILON - rest
        own, rows = self._catalogue.candidates[i], self._pairs.rows(i, above)
        tried = len(own) - first
        for n in range(first, len(own)):
            a = own[n]
            price = spent + a.static
            if price >= limit:
                tried = n - first
                break
            for row, b in rows:
                extra = row[n]
                if extra < 0.0:
                    extra = self._pairs.weigh(row, n, a, b, price, limit)
                price += extra
                if price >= limit:
                    break
            else:
                found.append((price, a))
        self.visited += tried
        if self.visited > self.budget:
            raise Exhausted
        found.sort(key=_PRICE)
        return found
