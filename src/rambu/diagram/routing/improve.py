"""Iterated best response: each link in turn takes its best route against the others, until none changes."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.pairs import Pairs

EPSILON = 1e-9
_SWEEPS = 8


def improve(
    candidates: Sequence[Sequence[Candidate]], pairs: Pairs, members: Sequence[int], chosen: Sequence[Candidate]
) -> list[Candidate]:
    """A choice for the links `members` at least as good as `chosen` (same order as `members`)."""
    now = list(chosen)
    waiting = set(range(len(members)))
    for _ in range(_SWEEPS):
        if not waiting:
            break
        for k in sorted(waiting):
            waiting.discard(k)
            better = _better(candidates[members[k]], pairs, members, now, k)
            if better is not None:
                now[k] = better
                waiting.update(q for q in range(len(members)) if q != k)
    return now


def _better(
    own: Sequence[Candidate], pairs: Pairs, members: Sequence[int], now: list[Candidate], k: int
) -> Candidate | None:
    i, cost = members[k], pairs.cost
    others = [(j, now[q]) for q, j in enumerate(members) if q != k]
    best = now[k].static + sum(cost(i, now[k], j, other) for j, other in others) - EPSILON
    found = None
    for a in own:
        price = a.static
        if price >= best:
            break
        for j, other in others:
            price += cost(i, a, j, other)
            if price >= best:
                break
        else:
            best, found = price - EPSILON, a
    return found


def total(pairs: Pairs, members: Sequence[int], chosen: Sequence[Candidate]) -> float:
    """Cost of a choice: its routes and all their pairs."""
    price = 0.0
    for k, a in enumerate(chosen):
        price += a.static
        for q in range(k):
            price += pairs.cost(members[k], a, members[q], chosen[q])
    return price
