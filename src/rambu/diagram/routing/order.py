"""Which of the lines that share a grid line comes first: from how their routes part, so that no avoidable crossing
appears."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rambu.diagram.routing.candidate import Points, segments_of
from rambu.diagram.routing.meeting import parting, same_way

GridLine = tuple[bool, int]
"""(horizontal?, its number)."""


class Stretch(NamedTuple):
    """A segment of a route on a grid line, with the lowest and highest grid line that it crosses."""

    low: int
    high: int
    link: int
    segment: int


def stretches_of(routes: Sequence[Points]) -> dict[GridLine, list[Stretch]]:
    """All segments by grid line, sorted."""
    found: dict[GridLine, list[Stretch]] = {}
    for link, points in enumerate(routes):
        for k, (flat, line, low, high) in enumerate(segments_of(points)):
            found.setdefault((flat, line), []).append(Stretch(low, high, link, k))
    return {key: sorted(found[key]) for key in sorted(found)}


class Sequenced(NamedTuple):
    """Stretches of one grid line, each before those in its `after`; `order` is a topological order. Acyclic."""

    after: list[list[int]]
    order: list[int]


Ranks = Mapping[tuple[int, int], int]
"""Places of all level segments (link, segment) among those of their grid line, once these are decided."""


def sequence(routes: Sequence[Points], flat: bool, stretches: Sequence[Stretch], ranks: Ranks) -> Sequenced:
    """Order all stretches of a line that overlap or touch corner to corner; `ranks` tells of the lines across."""
    after: list[list[int]] = [[] for _ in stretches]
    for a, first in enumerate(stretches):
        for b in range(a + 1, len(stretches)):
            second = stretches[b]
            if second.low > first.high:
                break
            relation = _relation(routes, flat, first, second, ranks)
            if relation > 0:
                after[a].append(b)
            elif relation < 0:
                after[b].append(a)
    return _acyclic(after)


def _relation(routes: Sequence[Points], flat: bool, s: Stretch, t: Stretch, ranks: Ranks) -> int:
    """1: s has the smaller coordinate; -1: t has; 0: no matter."""
    if s.low < t.high and t.low < s.high:
        if s.link > t.link:
            return -_beside(routes, flat, t, s)
        return _beside(routes, flat, s, t)
    return _corners(routes, flat, s, t, ranks)


def _beside(routes: Sequence[Points], flat: bool, s: Stretch, t: Stretch) -> int:
    a, b = routes[s.link], routes[t.link]
    same = same_way(a, b, s.segment, t.segment)
    side, _ = parting(a, b, s.segment, t.segment, same, -1)
    if not side:
        side, _ = parting(a, b, s.segment, t.segment, same, 1)
    start, end = a[s.segment], a[s.segment + 1]
    forward = end[1] > start[1] if flat else end[0] > start[0]
    # A positive side lies below a line to the east and left of a line to the south.
    larger = ((side or 1) > 0) == (forward if flat else not forward)
    return -1 if larger else 1


def _corners(routes: Sequence[Points], flat: bool, s: Stretch, t: Stretch, ranks: Ranks) -> int:
    """Two stretches that touch end to end, s before t along the line.

    If they bend to opposite sides there, the one that bends to the lower side comes first. If they bend to one side,
    they run on beside each other; only where they do so in the wrong order must they keep apart here too. So must
    upright ones whose level neighbours could not be put in that order.
    """
    axis = 1 if flat else 0
    (turn_s, next_s), (turn_t, next_t) = _bend(routes[s.link], s, s.high, axis), _bend(routes[t.link], t, t.low, axis)
    if turn_s * turn_t == 0:
        return 0
    if not flat:
        overlap = ranks[t.link, next_t] < ranks[s.link, next_s]
        return (1 if turn_s == turn_t else -turn_s) if overlap else 0
    if turn_s != turn_t:
        return (turn_t - turn_s) // 2
    one, other = Stretch(0, 0, s.link, next_s), Stretch(0, 0, t.link, next_t)
    if one.link < other.link:
        return 1 if _beside(routes, not flat, one, other) < 0 else 0
    return 1 if _beside(routes, not flat, other, one) > 0 else 0


def _bend(points: Points, stretch: Stretch, at: int, axis: int) -> tuple[int, int]:
    """Where the route goes from the end of the stretch at `at` (-1 low, 1 high, 0 it ends), and by which segment."""
    k = stretch.segment
    vertex = k if points[k][axis] == at else k + 1
    beyond = vertex - 1 if vertex == k else vertex + 1
    if beyond < 0 or beyond >= len(points):
        return 0, k
    return (1 if points[beyond][1 - axis] > points[vertex][1 - axis] else -1), min(vertex, beyond)


def _acyclic(after: list[list[int]]) -> Sequenced:
    """Topological order; where crossings close a cycle, the pairs in the way are turned round, never dropped."""
    count = len(after)
    if not any(after):
        return Sequenced(after, list(range(count)))
    before: list[list[int]] = [[] for _ in range(count)]
    for a, followers in enumerate(after):
        for b in followers:
            before[b].append(a)
    waiting = [len(own) for own in before]
    left = list(range(count))
    order: list[int] = []
    placed = [False] * count
    while left:
        nxt = min(left, key=lambda k: (waiting[k] > 0, waiting[k], k))
        for late in [a for a in before[nxt] if not placed[a]]:
            after[late].remove(nxt)
            after[nxt].append(late)
            waiting[late] += 1
        placed[nxt] = True
        left.remove(nxt)
        order.append(nxt)
        for b in after[nxt]:
            waiting[b] -= 1
    return Sequenced(after, order)
