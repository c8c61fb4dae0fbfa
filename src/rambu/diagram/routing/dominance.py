"""Labels that another label of the same variable can always stand in for (dead ends: Goldstein 1994)."""

from __future__ import annotations

from collections.abc import Mapping
from operator import sub

from rambu.diagram.routing.network import Network

_RIVALS = 4
_BEST = 2
"""A label is compared with this many of the best."""
_SLACK = 1e-9


def drop_dominated(network: Network, i: int, kinds: Mapping[int, int]) -> bool:
    """Drop labels of variable i that could be replaced in any choice without loss; returns whether there were any.

    `kinds` sorts labels by name: those of one kind are likely to replace each other.
    """
    own, tables, share = network.own[i], network.tables[i], network.share[i]
    bare = [price + sum(share[j][a] for j in tables) for a, price in enumerate(own)]
    ranked = sorted(range(len(own)), key=bare.__getitem__)
    wanted = [True] * len(own)
    best: list[int] = []
    alike: dict[int, list[int]] = {}
    for b in ranked:
        rivals = alike.setdefault(kinds[network.labels[i][b]], [])
        for a in (*rivals[:_RIVALS], *best):
            gain = bare[b] - bare[a]
            for table in tables.values():
                if table[a] is not table[b]:
                    gain += min(map(sub, table[b], table[a]))
                    network.work += len(table[b])
            if gain >= -_SLACK:
                wanted[b] = False
                break
        else:
            rivals.append(b)
            if len(best) < _BEST:
                best.append(b)
    if all(wanted):
        return False
    network.keep(i, wanted)
    return True
