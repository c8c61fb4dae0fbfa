"""Iterated best response: each link in turn takes its best route against the others, until none changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
            better = _better(candidates[members[k]], pairs, now, k)
            if better is not None:
                now[k] = better
                waiting.update(q for q in range(len(members)) if q != k)
    return now


def _better(own: Sequence[Candidate], pairs: Pairs, now: Sequence[Candidate], k: int) -> Candidate | None:
    cost = pairs.cost
    others = [other for q, other in enumerate(now) if q != k]
    counter = union(others)
    mask, best = now[k].mask, now[k].static - EPSILON
    if mask & counter:
        best = now[k].static + sum(cost(now[k], other) for other in others if mask & other.counter) - EPSILON
    found = None
    for a in own:
        price = a.static
        if price >= best:
            break
        mask = a.mask
        for other in others if mask & counter else ():
            if mask & other.counter:
                price += cost(a, other)
                if price >= best:
                    break
        else:
            best, found = price - EPSILON, a
    return found


def union(routes: Iterable[Candidate]) -> int:
    """Everything that may meet any of the routes, as bits."""
    counter = 0
    for a in routes:
        counter |= a.counter
    return counter


def total(pairs: Pairs, chosen: Sequence[Candidate]) -> float:
    """Cost of a choice: its routes and all their pairs."""
    price = sum(a.static for a in chosen)
    counter = 0
    for k, a in enumerate(chosen):
        if a.mask & counter:
            price += sum(pairs.cost(a, b) for b in chosen[:k])
        counter |= a.counter
    return price
