"""The candidates of every link, produced lazily: more bends only when a conflict could be worth them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from rambu.diagram.routing.candidate import Candidate, Points, box_of, segments_of
from rambu.diagram.routing.escape import escape_routes
from rambu.diagram.routing.families import four_bends, simple_routes, three_bends
from rambu.diagram.routing.grid import Grid
from rambu.diagram.routing.problem import Link, Side
from rambu.diagram.routing.weights import Weights

MOST_BENDS = 4
_ALL: frozenset[Side] = frozenset(("N", "E", "S", "W"))


class Catalogue:
    """Candidates by link, cheapest first; `bends[i]` says up to how many bends link i has been spelled out."""

    __slots__ = ("_next", "bends", "candidates", "floor", "grid", "links", "weights")

    def __init__(self, grid: Grid, weights: Weights) -> None:
        self.grid = grid
        self.weights = weights
        self.links = grid.problem.links
        self.candidates: list[list[Candidate]] = [[] for _ in self.links]
        self.bends = [2] * len(self.links)
        self.floor = [self._shortest(link) for link in self.links]
        self._next = 0
        for i, link in enumerate(self.links):
            a, b = grid.reaches[link.source], grid.reaches[link.target]
            self._extend(i, simple_routes(grid, a, b))
            while self.bends[i] < MOST_BENDS and self._may_be_cheapest(i):
                self._more(i)
            if not self.candidates[i]:
                self._escape(i)

    def spell_out(self, i: int, limit: float) -> bool:
        """Spell out all routes of link i that may cost up to `limit`; whether any came new."""
        known = len(self.candidates[i])
        while self.bends[i] < MOST_BENDS and self.weights.bend * (self.bends[i] + 1) + self.floor[i] < limit:
            self._more(i)
        return len(self.candidates[i]) > known

    def _may_be_cheapest(self, i: int) -> bool:
        own = self.candidates[i]
        return not own or own[0].static > self.weights.bend * (self.bends[i] + 1) + self.floor[i]

    def _more(self, i: int) -> None:
        link = self.links[i]
        family = three_bends if self.bends[i] == 2 else four_bends
        self.bends[i] += 1
        self._extend(i, family(self.grid, self.grid.reaches[link.source], self.grid.reaches[link.target]))

    def _escape(self, i: int) -> None:
        link = self.links[i]
        sides = self.grid.problem.nodes[link.source].sides
        wanted = frozenset((link.side,)) & sides if link.side else sides
        self._extend(i, escape_routes(self.grid, link.source, link.target, wanted))
        if not self.candidates[i]:
            self.links = (*self.links[:i], _unhinted(link), *self.links[i + 1 :])
            self._extend(i, escape_routes(self.grid, link.source, link.target, sides))
        if not self.candidates[i]:
            raise ValueError(f"link {i}: no route from node {link.source} to node {link.target}")

    def _extend(self, i: int, routes: Iterable[Points]) -> None:
        link, own = self.links[i], self.candidates[i]
        for points in routes:
            leaves, enters = heading(points[0], points[1]), heading(points[-1], points[-2])
            if link.side is None or leaves == link.side:
                static = self._static(link, points, leaves, enters)
                own.append(Candidate(self._next, points, leaves, enters, static, segments_of(points), box_of(points)))
                self._next += 1
        own.sort(key=_by_cost)

    def _shortest(self, link: Link) -> float:
        """Least cost of length of any route."""
        geometry, nodes = self.grid.problem.geometry, self.grid.problem.nodes
        a, b = nodes[link.source], nodes[link.target]
        across = abs(geometry.x[a.line] - geometry.x[b.line])
        return self.weights.length * (across + abs(geometry.y[2 * a.row + 1] - geometry.y[2 * b.row + 1]))

    def _static(self, link: Link, points: Points, leaves: Side, enters: Side) -> float:
        w = self.weights
        xs, ys = self.grid.problem.geometry.x, self.grid.problem.geometry.y
        length = 0.0
        ph, pv = points[0]
        for h, v in points:
            length += abs(ys[h] - ys[ph]) + abs(xs[v] - xs[pv])
            ph, pv = h, v
        cost = w.bend * (len(points) - 2) + w.length * length
        if leaves == "N":
            cost += w.leave_top
        if enters == "S":
            cost += w.enter_bottom
        elif enters != "N":
            cost += w.enter_side
        return cost + self._manners(link, points, leaves)

    def _manners(self, link: Link, points: Points, leaves: Side) -> float:
        """What the conventions say about the whole line: `ya` goes on, loops stay outside."""
        w = self.weights
        (h1, v1), (h2, v2) = points[0], points[-1]
        cost = 0.0
        if link.favoured and (leaves == "N" or (leaves == "W" and v2 >= v1)):
            cost += w.unfavoured
        if h2 < h1 and len(points) > 2:
            low, high = (v1, v2) if v1 < v2 else (v2, v1)
            if any(low < a[1] < high and a[1] == b[1] for a, b in pairwise(points)):
                cost += w.inner_loop
        return cost


def heading(start: tuple[int, int], to: tuple[int, int]) -> Side:
    """The side of `start` on which `to` lies."""
    if start[0] == to[0]:
        return "E" if to[1] > start[1] else "W"
    return "S" if to[0] > start[0] else "N"


def _by_cost(candidate: Candidate) -> tuple[float, int]:
    return candidate.static, candidate.key


def _unhinted(link: Link) -> Link:
    return Link(link.source, link.target, link.label, None, link.favoured)
