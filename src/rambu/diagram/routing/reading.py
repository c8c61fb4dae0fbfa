"""A good full choice read off a network: label by label along an order, then each label the best beside the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import add

from rambu.diagram.routing.network import Network

EPSILON = 1e-9
_SWEEPS = 10


def read(network: Network, order: Sequence[int]) -> dict[int, int]:
    """Numbers of labels by variable, each the least in costs as they are moved, given those before it in `order`."""
    chosen: dict[int, int] = {}
    for i in order:
        prices = network.own[i]
        for j, share in network.share[i].items():
            if j in chosen:
                beside = network.tables[j][i][chosen[j]]
                prices = [x + y + z for x, y, z in zip(prices, beside, share, strict=True)]
        chosen[i] = prices.index(min(prices))
    return chosen


def polish(
    network: Network, costs: Mapping[int, list[float]], order: Sequence[int], chosen: Mapping[int, int]
) -> dict[int, int]:
    """The same choice made better, one variable at a time; `costs` are those of single labels before any was moved."""
    now = dict(chosen)
    waiting = set(order)
    for _ in range(_SWEEPS):
        if not waiting:
            break
        for i in order:
            if i not in waiting:
                continue
            waiting.discard(i)
            prices = costs[i]
            for j in network.tables[i]:
                prices = list(map(add, prices, network.tables[j][i][now[j]]))
            least = min(prices)
            if least < prices[now[i]] - EPSILON:
                now[i] = prices.index(least)
                waiting.update(network.tables[i])
    return now
