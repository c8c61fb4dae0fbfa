"""Variables with at most two neighbours are taken out of a network: what is best for them follows from their neighbours
(bucket elimination: Dechter 1999)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import add
from typing import NamedTuple

from rambu.diagram.routing.network import Network, Table

_MOST = 4000
"""Products of numbers of labels up to which it pays."""


class Eliminated(NamedTuple):
    """A variable taken out, with what decides its label once its neighbours have theirs."""

    variable: int
    labels: list[int]
    costs: list[float]
    beside: tuple[tuple[int, list[int], Table], ...]
    """Neighbours with their labels and the table (rows are their labels)."""

    def label(self, taken: Mapping[int, int]) -> int:
        """The best label beside those in `taken`."""
        costs = self.costs
        for j, labels, table in self.beside:
            costs = list(map(add, costs, table[labels.index(taken[j])]))
        return self.labels[costs.index(min(costs))]


def eliminate(network: Network, order: Sequence[int]) -> tuple[float, tuple[Eliminated, ...]]:
    """Take out all variables with few neighbours; returns what they cost at least, and how to find their labels."""
    spent, gone = 0.0, []
    waiting = list(order)
    while waiting:
        i = waiting.pop()
        if i not in network.own or len(network.tables[i]) > 2 or not _pays(network, i):
            continue
        near = list(network.tables[i])
        gone.append(_record(network, i))
        spent += _fold(network, i, near)
        waiting += near
    return spent, tuple(gone)


def _pays(network: Network, i: int) -> bool:
    product = len(network.own[i])
    for j in network.tables[i]:
        product *= len(network.own[j])
    return product <= _MOST


def _record(network: Network, i: int) -> Eliminated:
    costs = network.own[i]
    for share in network.share[i].values():
        costs = list(map(add, costs, share))
    beside = tuple((j, network.labels[j], network.tables[j][i]) for j in network.tables[i])
    return Eliminated(i, network.labels[i], costs, beside)


def _fold(network: Network, i: int, near: Sequence[int]) -> float:
    """Add to the costs of the neighbours what variable i costs at best beside them; it goes."""
    least = min(network.own[i])
    own = [price - least for price in network.own[i]]
    rows = [_reduced(network, j, i) for j in near]
    network.work += sum(len(own) * len(row) for row in rows)
    if len(near) == 1:
        network.own[near[0]] = [
            price + min(map(add, own, row)) for price, row in zip(network.own[near[0]], rows[0], strict=True)
        ]
    if len(near) == 2:
        ahead = [list(map(add, own, row)) for row in rows[0]]
        network.work += len(ahead) * len(rows[1]) * len(own)
        _add(network, near[0], near[1], [[min(map(add, one, row)) for row in rows[1]] for one in ahead])
    for j in near:
        del network.tables[j][i], network.share[j][i]
    del network.labels[i], network.own[i], network.tables[i], network.share[i]
    return least


def _reduced(network: Network, j: int, i: int) -> Table:
    """The table of j and i as it is after all that was moved."""
    back = network.share[i][j]
    return [
        [price + own + other for price, other in zip(row, back, strict=True)]
        for row, own in zip(network.tables[j][i], network.share[j][i], strict=True)
    ]


def _add(network: Network, j: int, k: int, table: Table) -> None:
    known = network.tables[j].get(k)
    if known is None:
        network.join(j, k, table)
        return
    table = [list(map(add, row, more)) for row, more in zip(known, table, strict=True)]
    network.tables[j][k], network.tables[k][j] = table, [list(column) for column in zip(*table, strict=True)]
