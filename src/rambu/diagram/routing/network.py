"""Costs of choices and of pairs of choices, moved about so that a lower bound on the least sum shows.

A *variable* has *labels*; each label costs something, and so does each pair of labels of joined variables. Costs may
be moved from a pair of variables to the labels of either and back (``share``); no sum of a full choice changes. As long
as no pair of labels is left with a negative cost, the least costs of all variables add up to a lower bound, and a label
that costs more than the least of its variable by the gap to a known choice is in no better choice. Moving costs in
sweeps raises the bound (sequential tree-reweighted message passing: Kolmogorov 2006; soft arc consistency: Cooper,
Schiex et al. 2010).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import add, neg

Table = list[list[float]]


class Network:
    """Variables by number, each with the costs of its labels and its tables with other variables."""

    __slots__ = ("labels", "own", "share", "tables", "work")

    def __init__(self) -> None:
        self.labels: dict[int, list[int]] = {}
        """Names of the labels, by variable."""
        self.own: dict[int, list[float]] = {}
        """What each label costs now."""
        self.tables: dict[int, dict[int, Table]] = {}
        """Costs of pairs, `tables[i][j][a][b]`, never changed; also kept as `tables[j][i][b][a]`."""
        self.share: dict[int, dict[int, list[float]]] = {}
        """What label a of i has put into its table with j (negative: drawn from it), `share[i][j][a]`."""
        self.work = 0
        """Table entries looked at, a measure of time."""

    def add(self, i: int, labels: list[int], costs: list[float]) -> None:
        """A new variable without joints."""
        self.labels[i], self.own[i], self.tables[i], self.share[i] = labels, costs, {}, {}

    def absorb(self, other: Network) -> None:
        """Take over the variables of another network, which share none with these."""
        self.labels.update(other.labels)
        self.own.update(other.own)
        self.tables.update(other.tables)
        self.share.update(other.share)
        self.work += other.work

    def join(self, i: int, j: int, table: Table) -> None:
        """Join two variables by a table of costs."""
        self.tables[i][j], self.tables[j][i] = table, [list(column) for column in zip(*table, strict=True)]
        self.share[i][j], self.share[j][i] = [0.0] * len(table), [0.0] * len(table[0])

    def collect(self, i: int, j: int) -> None:
        """Move all that the table of i and j can spare to the labels of i."""
        back, was = self.share[j][i], self.share[i][j]
        now = [-min(map(add, row, back)) for row in self.tables[i][j]]
        self.work += len(now) * len(back)
        self.own[i] = [price + a - b for price, a, b in zip(self.own[i], was, now, strict=True)]
        self.share[i][j] = now

    def hand_on(self, i: int, others: Sequence[int], parts: int) -> None:
        """Put one in `parts` of what each label of i costs above the least into each table with `others`."""
        own, share = self.own[i], self.share[i]
        least = min(own)
        extra = [(price - least) / parts for price in own]
        for j in others:
            share[j] = list(map(add, share[j], extra))
        left = 1 - len(others) / parts
        self.own[i] = [least + (price - least) * left for price in own]

    def bound(self) -> float:
        """No full choice costs less."""
        return sum(map(min, self.own.values()))

    def sweep(self, order: Sequence[int]) -> dict[int, list[float]]:
        """Move costs along `order`; returns by variable how far above the bound each of its labels lies at least."""
        place = {i: n for n, i in enumerate(order)}
        above = {}
        for n, i in enumerate(order):
            before = [j for j in self.tables[i] if place[j] < n]
            for j in before:
                self.collect(i, j)
            least = min(self.own[i])
            above[i] = [price - least for price in self.own[i]]
            after = [j for j in self.tables[i] if place[j] > n]
            if after:
                self.hand_on(i, after, max(len(before), len(after)))
        return above

    def keep(self, i: int, wanted: Sequence[bool]) -> None:
        """Keep only some labels of a variable."""
        self.labels[i] = list(compress(self.labels[i], wanted))
        self.own[i] = list(compress(self.own[i], wanted))
        for j in self.tables[i]:
            self.tables[i][j] = list(compress(self.tables[i][j], wanted))
            self.share[i][j] = list(compress(self.share[i][j], wanted))
            self.tables[j][i] = [list(compress(row, wanted)) for row in self.tables[j][i]]

    def extend(self, i: int, labels: Sequence[int], costs: Sequence[float], tables: dict[int, Table]) -> None:
        """More labels for a variable, with their rows in its tables; they collect at once what these can spare."""
        own = list(costs)
        for j, rows in tables.items():
            back = self.share[j][i]
            drawn = [min(map(add, row, back)) for row in rows]
            self.work += 4 * len(rows) * len(back)
            own = list(map(add, own, drawn))
            self.share[i][j] = [*self.share[i][j], *map(neg, drawn)]
            self.tables[i][j] = [*self.tables[i][j], *rows]
            columns = zip(*rows, strict=True)
            self.tables[j][i] = [[*row, *more] for row, more in zip(self.tables[j][i], columns, strict=True)]
        self.labels[i] = [*self.labels[i], *labels]
        self.own[i] = [*self.own[i], *own]

    def fix(self, i: int, a: int) -> float:
        """Take label number a for variable i, which goes; returns what it costs apart from what others now pay."""
        price = self.own[i][a]
        for j, table in self.tables[i].items():
            price += self.share[i][j][a]
            share = self.share[j].pop(i)
            del self.tables[j][i]
            self.own[j] = [x + y + z for x, y, z in zip(self.own[j], table[a], share, strict=True)]
        del self.labels[i], self.own[i], self.tables[i], self.share[i]
        return price

    def part(self, members: Sequence[int]) -> Network:
        """A copy of the given variables, which must not be joined to others."""
        copy = Network()
        for i in members:
            copy.labels[i], copy.own[i] = self.labels[i], self.own[i]
            copy.tables[i], copy.share[i] = dict(self.tables[i]), dict(self.share[i])
        return copy
