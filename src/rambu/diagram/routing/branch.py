"""The best full choice of a network: branch and bound, the bound raised by sweeps at every node."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.routing.eliminate import Eliminated, eliminate
from rambu.diagram.routing.network import Network

EPSILON = 1e-9
_SWEEPS = 2
_WORTH = 0.2
"""Sweeps go on while a pair of them closes this share of the gap."""


class Branching:
    """One search for a choice cheaper than `best`; `choice` is the best one found, if any."""

    __slots__ = ("_order", "best", "choice", "work")

    def __init__(self, order: Sequence[int], best: float, work: int) -> None:
        self._order = order
        self.best = best
        self.choice: dict[int, int] | None = None
        self.work = work
        """Table entries that may still be looked at."""

    def search(
        self, network: Network, taken: dict[int, int], spent: float = 0.0, gone: tuple[Eliminated, ...] = ()
    ) -> float:
        """Search all choices that contain `taken`, which together with `gone` costs `spent`; uses the network up.

        Returns a lower bound on all of them, capped by the best known cost.
        """
        order = [i for i in self._order if i in network.own]
        spent += tighten(network, order, self.best - spent, taken)
        if spent + network.bound() < self.best - EPSILON:
            more, newly_gone = eliminate(network, order)
            spent, gone = spent + more, gone + newly_gone
        self.work -= network.work
        network.work = 0
        bound = spent + network.bound()
        if bound >= self.best - EPSILON:
            return min(bound, self.best)
        if not network.own:
            self.best, self.choice = spent, dict(taken)
            for one in reversed(gone):
                self.choice[one.variable] = one.label(self.choice)
            return spent
        return self._branch(network, taken, spent, gone)

    def _branch(self, network: Network, taken: dict[int, int], spent: float, gone: tuple[Eliminated, ...]) -> float:
        i = max(network.own, key=lambda k: (len(network.tables[k]) / len(network.own[k]), -k))
        for j in network.tables[i]:
            network.collect(i, j)
        own = network.own[i]
        bound = spent + network.bound()
        least = min(own)
        found = self.best
        for a in sorted(range(len(own)), key=own.__getitem__):
            floor = bound + own[a] - least
            if floor >= self.best - EPSILON or self.work <= 0:
                found = min(found, floor)
                break
            part = network.part(list(network.own))
            label = part.labels[i][a]
            found = min(found, self.search(part, {**taken, i: label}, spent + part.fix(i, a), gone))
        return min(found, self.best)


def tighten(network: Network, order: list[int], limit: float, taken: dict[int, int]) -> float:
    """Raise the bound, drop labels of no use for a cost below `limit`, and fix variables with a single label left.

    Returns the cost of those fixed, which are added to `taken`.
    """
    spent = 0.0
    last = network.bound()
    for _ in range(_SWEEPS):
        spent += _settle(network, order, taken)
        for way in (order, order[::-1]):
            gap = limit - spent - network.bound() - EPSILON  # of the bound before: later nodes may use the same costs
            drop(network, network.sweep(way), gap)
        now = network.bound() + spent
        if now >= limit - EPSILON or now - last < _WORTH * (limit - now):
            break
        last = now
    return spent + _settle(network, order, taken)


def drop(network: Network, above: dict[int, list[float]], gap: float) -> None:
    """Drop the labels that lie `gap` or more above the bound, unless all do."""
    for i, prices in above.items():
        if max(prices) >= gap > 0:
            network.keep(i, [price < gap for price in prices])


def _settle(network: Network, order: list[int], taken: dict[int, int]) -> float:
    spent = 0.0
    for i in [i for i in order if len(network.own[i]) == 1]:
        taken[i] = network.labels[i][0]
        spent += network.fix(i, 0)
        order.remove(i)
    return spent
