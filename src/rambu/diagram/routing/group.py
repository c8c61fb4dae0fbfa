"""Links whose routes get in each other's way, solved together.

The group grows a `Network` as far as needed: pairs of links are joined when a choice shows that they conflict, and more
routes of a link are spelled out while those not spelled out might be of use. Both only ever raise the costs that the
network knows of, so that its bound is at all times a bound on the group.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from operator import add

from rambu.diagram.routing.branch import EPSILON, Branching, drop
from rambu.diagram.routing.candidate import UNKNOWN_SIDES, Candidate, unknown
from rambu.diagram.routing.catalogue import FAR, Catalogue
from rambu.diagram.routing.dominance import drop_dominated
from rambu.diagram.routing.network import Network, Table
from rambu.diagram.routing.pairs import Pairs
from rambu.diagram.routing.reading import polish, read

_REST = 0
"""Name of the label that stands for all routes not spelled out."""
_NEAR = 0.05
"""Routes not spelled out that lie this near to the bound are spelled out at once: they hold it down."""
_STEP = 1.0
"""Routes are spelled out in steps of this cost."""
_REACH = 0.5
"""A search first looks for choices this near to the bound, then twice as far, and so on."""
_ROUNDS = 12
_WORTH = 0.05
"""Sweeps go on while a pair of them closes this share of the gap."""


class Budget:
    """Table entries that may still be looked at, in all groups together."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left


class Group:
    """Links solved together; `chosen` are their routes, `upper` what these cost, `lower` a bound on it."""

    def __init__(self, catalogue: Catalogue, pairs: Pairs, budget: Budget, link: int) -> None:
        self._catalogue = catalogue
        self._pairs = pairs
        self._budget = budget
        self.members = [link]
        self.solved = False
        self.network = Network()
        self._known: dict[int, Candidate] = {}
        self._aside: dict[int, list[tuple[float, Candidate]]] = {link: []}
        """By link the routes left out, each with a bound on what the group costs with it."""
        own = self._spelled(link, 0)
        self.network.add(link, [a.key for a in own], [a.static for a in own])
        self.chosen = {link: own[0]}
        self.upper = self.lower = own[0].static

    def absorb(self, other: Group, order: Sequence[int]) -> None:
        """Take in the links of another group; `order` ranks the links."""
        self.members = sorted(self.members + other.members, key=order.__getitem__)
        self.network.absorb(other.network)
        self._known.update(other._known)
        self.chosen.update(other.chosen)
        for here, there, extra in ((self._aside, self._aside, other.lower), (self._aside, other._aside, self.lower)):
            here.update({i: [(floor + extra, a) for floor, a in left] for i, left in there.items()})
        self.lower += other.lower

    def join(self, i: int, j: int) -> None:
        """Let the network know what the routes of two links cost each other."""
        if j not in self.network.tables[i]:
            first, second = self._routes(i), self._routes(j)
            self.network.work += 4 * len(first) * len(second)
            self.network.join(i, j, self._pairs.table(i, first, j, second))

    def guess(self) -> None:
        """Find a good choice among the labels at hand."""
        self.solved = False
        self.upper = FAR
        self._try(self.chosen)
        for _ in range(6):
            self.network.sweep(self.members[::-1])
            self.network.sweep(self.members)
            if not self._read():
                break
        self._count()

    def solve(self) -> None:
        """Find the best routes of all members, as far as the budget lasts."""
        self.solved = True
        self._restore()
        while True:
            self._raise()
            if self._read():
                continue
            self._count()
            self.lower = min(max(self.lower, self.network.bound()), self.upper)
            if self.upper - self.lower <= EPSILON or self._budget.left <= 0:
                return
            if not self._branch():
                return

    def _thin(self, part: Network) -> None:
        """Drop what other labels can stand in for."""
        kinds = {_REST: UNKNOWN_SIDES, **{key: a.sides for key, a in self._known.items()}}
        waiting = set(self.members)
        while waiting:
            i = min(waiting)
            waiting.discard(i)
            if drop_dominated(part, i, kinds):
                waiting.update(part.tables[i])

    def _count(self) -> None:
        self._budget.left -= self.network.work
        self.network.work = 0

    def _raise(self) -> None:
        """Sweep while the bound rises, spelling out the routes that hold it down."""
        last = -FAR
        for _ in range(_ROUNDS):
            found = self._sweep_out(_NEAR)
            now = self.network.bound()
            if now >= self.upper - EPSILON or (not found and now - last < _WORTH * (self.upper - now)):
                break
            last = now

    def _sweep_out(self, near: float) -> bool:
        """Sweep to and fro; spell out routes of links where those not spelled out lie within `near` of the bound."""
        bound = self.network.bound()
        self._drop(self.network.sweep(self.members[::-1]), bound)
        bound = self.network.bound()
        above = self.network.sweep(self.members)
        labels = self.network.labels
        rest = {i: above[i][labels[i].index(_REST)] for i in self.members if _REST in labels[i]}
        self._drop(above, bound)
        found = False
        for i, price in rest.items():
            if price <= near and _REST in labels[i]:
                found |= self._more(i, near - price)
        return found

    def _drop(self, above: dict[int, list[float]], bound: float) -> None:
        """Set labels aside that are of no use, given how far they lie above `bound`."""
        gap = self.upper - bound - EPSILON
        if gap <= 0:
            return
        for i, prices in above.items():
            if max(prices) >= gap:
                labels = self.network.labels[i]
                left = [(bound + price, key) for price, key in zip(prices, labels, strict=True) if price >= gap]
                self._aside[i] += [(floor, self._candidate(i, key)) for floor, key in left]
                self.network.keep(i, [price < gap for price in prices])

    def _more(self, i: int, span: float) -> bool:
        """Replace the label for routes not spelled out by the next of them."""
        known = len(self._catalogue.candidates[i])
        self._catalogue.spell_out(i, span)
        self._extend(i, self._spelled(i, known))
        if len(self.network.labels[i]) == 1:
            self._extend(i, [self.chosen[i]], True)
        labels = self.network.labels[i]
        rest = labels.index(_REST)
        self.network.keep(i, [n != rest for n in range(len(labels))])
        return True

    def _extend(self, i: int, more: list[Candidate], always: bool = False) -> None:
        """Add routes of link i to the network, unless they prove of no use at once."""
        network = self.network
        bound = network.bound() - min(network.own[i])
        tables: dict[int, Table] = {}
        prices = [a.static for a in more]
        joined = network.tables[i]
        slack = sum(min(network.share[j][i]) for j in joined)
        for j in joined:
            back = network.share[j][i]
            slack -= min(back)
            tables[j] = rows = self._pairs.table(i, more, j, self._routes(j))
            network.work += 4 * len(rows) * len(back)
            prices = [price + min(map(add, row, back)) for price, row in zip(prices, rows, strict=True)]
            useful = [bound + price + slack < self.upper - EPSILON for price in prices]
            if not all(useful) and not always:
                left = zip(more, prices, useful, strict=True)
                self._aside[i] += [(bound + price + slack, a) for a, price, use in left if not use]
                more = [a for a, use in zip(more, useful, strict=True) if use]
                prices = [price for price, use in zip(prices, useful, strict=True) if use]
                tables = {k: [row for row, use in zip(t, useful, strict=True) if use] for k, t in tables.items()}
            if not more:
                return
        network.extend(i, [a.key for a in more], [a.static for a in more], tables)

    def _spelled(self, i: int, start: int) -> list[Candidate]:
        """Routes of link i from number `start` on, and what stands for those not spelled out."""
        own = self._catalogue.candidates[i][start:]
        self._known.update((a.key, a) for a in own)
        return [*own, self._candidate(i, _REST)] if self._catalogue.hidden[i] < FAR else own

    def _candidate(self, i: int, key: int) -> Candidate:
        return self._known[key] if key else unknown(self._catalogue.hidden[i])

    def _routes(self, i: int) -> list[Candidate]:
        return [self._candidate(i, key) for key in self.network.labels[i]]

    def _restore(self) -> None:
        """Take back labels set aside that may be of use now."""
        for i in self.members:
            back = [a for floor, a in self._aside[i] if floor < self.upper - EPSILON]
            if back:
                self._aside[i] = [entry for entry in self._aside[i] if entry[0] >= self.upper - EPSILON]
                self._extend(i, sorted(back, key=lambda a: a.key or FAR))

    def _read(self) -> bool:
        """Read off a choice, and join the pairs in which it conflicts; returns whether there are any new ones."""
        network = self.network
        costs = {i: [self._known[k].static if k else FAR for k in network.labels[i]] for i in self.members}
        chosen = polish(network, costs, self.members, read(network, self.members))
        if any(network.labels[i][a] == _REST for i, a in chosen.items()):
            return False
        return self._try({i: self._known[network.labels[i][a]] for i, a in chosen.items()})

    def _try(self, chosen: dict[int, Candidate]) -> bool:
        price = sum(a.static for a in chosen.values())
        new = []
        for i, j in combinations(self.members, 2):
            cost = self._pairs.cost(i, chosen[i], j, chosen[j])
            if cost:
                price += cost
                if j not in self.network.tables[i]:
                    new.append((i, j))
        if price < self.upper - EPSILON:
            self.upper, self.chosen = price, chosen
        for i, j in new:
            self.join(i, j)
        return bool(new)

    def _search(self, limit: float) -> dict[int, int] | None:
        """A choice that costs less than `limit` in the network; raises the bound in any case."""
        part = self.network.part(self.members)
        for way in (self.members[::-1], self.members):
            gap = limit - part.bound() - EPSILON
            drop(part, part.sweep(way), gap)
        self._thin(part)
        branching = Branching(self.members, limit, self._budget.left)
        self.lower = min(max(self.lower, branching.search(part, {})), self.upper)
        self._budget.left = branching.work
        return branching.choice

    def _branch(self) -> bool:
        """Search; returns whether the network has to grow for what was found.

        What is found may leave open which of the routes not spelled out a link takes; those are spelled out next.
        """
        reach = _REACH
        choice = None
        while choice is None:
            if self.upper - self.lower <= EPSILON or self._budget.left <= 0:
                return False
            choice = self._search(min(self.upper, self.lower + reach))
            reach *= 2
        found = {i: self._known[key] for i, key in choice.items() if key != _REST}
        for i in self.members:
            if i not in found:
                self._more(i, _STEP)
        if len(found) == len(self.members):
            return self._try(found)
        for i, j in combinations([i for i in self.members if i in found], 2):
            if self._pairs.cost(i, found[i], j, found[j]):
                self.join(i, j)
        return True
