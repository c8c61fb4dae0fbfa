"""The candidates of every link, spelled out lazily: more bends only when a conflict could be worth them.

What is not spelled out yet costs at least `Catalogue.hidden`; a search that spells out whenever that is below its limit
is exact over the whole family.
"""

from __future__ import annotations

from collections.abc import Iterable

from rambu.diagram.routing.candidate import Candidate, Points, segments_of
from rambu.diagram.routing.escape import escape_routes
from rambu.diagram.routing.families import four_bends, simple_routes, three_bends, two_bends
from rambu.diagram.routing.grid import Grid
from rambu.diagram.routing.masks import Masking
from rambu.diagram.routing.problem import Link, Side
from rambu.diagram.routing.spots import CLEAR
from rambu.diagram.routing.weights import Weights

MOST_BENDS = 4
_STRIDE = 0.15
"""Routes are spelled out in batches that span this much cost, half as much again each time."""
_Pending = tuple[float, int, Points, Side, Side]
FAR = 1e18
_SIDES: tuple[Side, ...] = ("N", "E", "S", "W")


class Catalogue:
    """Candidates by link, cheapest first, and by link the least that its routes not yet spelled out can cost."""

    __slots__ = (
        "_barred",
        "_bends", "_ends", "_floor", "_made", "_next", "_pending", "_stride", "candidates", "grid",
        "hidden", "links", "masking", "tops", "weights",
    )  # fmt: skip

    def __init__(self, grid: Grid, weights: Weights, barred: frozenset[tuple[int, Points]] = frozenset()) -> None:
        self._barred = barred
        self.grid = grid
        self.weights = weights
        self.masking = Masking(grid.lines, grid.last_h, len(grid.problem.nodes))
        self.links = grid.problem.links
        self._ends = {(leaves, enters): _of_ends(weights, leaves, enters) for leaves in _SIDES for enters in _SIDES}
        self.candidates: list[list[Candidate]] = [[] for _ in self.links]
        self._bends = [0] * len(self.links)
        self._pending: list[list[_Pending]] = [[] for _ in self.links]
        self._floor = [self._shortest(link) for link in self.links]
        self._stride = [_STRIDE] * len(self.links)
        self.hidden = [FAR] * len(self.links)
        self._made = 0
        self._next = 0
        nodes = grid.problem.nodes
        self.tops = [2 * min(nodes[link.source].row, nodes[link.target].row) for link in self.links]
        """By link the highest horizontal grid line that any of its routes may reach."""
        for i in range(len(self.links)):
            self._begin(i)

    def spell_out(self, i: int) -> bool:
        """Spell out the next cheapest routes of link i; False if there are none left."""
        own, pending = self.candidates[i], self._pending[i]
        while self._bends[i] < MOST_BENDS and (not pending or pending[-1][0] > self._next_static(i)):
            self._more(i)
        self.hidden[i] = FAR
        if not pending:
            return False
        limit = max(pending[-1][0], min(pending[-1][0] + self._stride[i], self._next_static(i)))
        self._stride[i] *= 1.5
        while pending and pending[-1][0] <= limit:
            own.append(self._candidate(i, pending.pop()))
        self.hidden[i] = min(pending[-1][0] if pending else FAR, self._next_static(i))
        return True

    def _begin(self, i: int) -> None:
        self._more(i)
        if self.spell_out(i):
            return
        self.tops[i] = 0
        link = self.links[i]
        sides = self.grid.problem.nodes[link.source].sides
        self._extend(
            i,
            escape_routes(self.grid, link.source, link.target, frozenset((link.side,)) & sides if link.side else sides),
        )
        if not self._pending[i] and link.side is None:
            raise ValueError(f"link {i}: no route from node {link.source} to node {link.target}")
        if not self._pending[i]:
            self.links = (*self.links[:i], _unhinted(link), *self.links[i + 1 :])
            self._bends[i] = 0
            self._begin(i)
        else:
            self.spell_out(i)

    def _next_static(self, i: int) -> float:
        """Least that a route of link i with more bends than those known can cost."""
        return self.weights.bend * (self._bends[i] + 1) + self._floor[i] if self._bends[i] < MOST_BENDS else FAR

    def _more(self, i: int) -> None:
        link = self.links[i]
        self._bends[i] += 1
        family = (simple_routes, two_bends, three_bends, four_bends)[self._bends[i] - 1]
        self._extend(i, family(self.grid, self.grid.reaches[link.source], self.grid.reaches[link.target]))

    def _extend(self, i: int, routes: Iterable[Points]) -> None:
        link, pending = self.links[i], self._pending[i]
        barred = self._barred
        for points in routes:
            leaves, enters = heading(points[0], points[1]), heading(points[-1], points[-2])
            if (link.side is None or leaves == link.side) and not (barred and (i, points) in barred):
                self._made -= 1
                pending.append((self._static(link, points, leaves, enters), self._made, points, leaves, enters))
        pending.sort(reverse=True)

    def _candidate(self, i: int, pending: _Pending) -> Candidate:
        static, _, points, leaves, enters = pending
        self._next += 1
        segments, link = segments_of(points), self.links[i]
        mask, counter = self.masking.masks(segments, link.source, leaves, link.target, enters)
        return Candidate(self._next, i, points, leaves, enters, static, segments, mask, counter, max(points)[0])

    def _gap(self, link: Link) -> float:
        """Distance between two nodes of one row."""
        xs, nodes = self.grid.problem.geometry.x, self.grid.problem.nodes
        a, b = nodes[link.source], nodes[link.target]
        return abs(xs[a.line] - xs[b.line]) - (a.width + b.width) / 2

    def _shortest(self, link: Link) -> float:
        """Least cost of length of any route."""
        geometry, nodes = self.grid.problem.geometry, self.grid.problem.nodes
        a, b = nodes[link.source], nodes[link.target]
        across = abs(geometry.x[a.line] - geometry.x[b.line])
        return self.weights.length * (across + abs(geometry.y[2 * a.row + 1] - geometry.y[2 * b.row + 1]))

    def _static(self, link: Link, points: Points, leaves: Side, enters: Side) -> float:
        w = self.weights
        geometry, length = self.grid.problem.geometry, 0.0
        xs, ys = geometry.x, geometry.y
        ph, pv = points[0]
        for h, v in points:
            length += abs(xs[v] - xs[pv]) if h == ph else abs(ys[h] - ys[ph])
            ph, pv = h, v
        cost = w.bend * (len(points) - 2) + w.length * length + self._ends[leaves, enters]
        if link.label or link.favoured or points[-1][0] < points[0][0]:
            cost += self._manners(link, points, leaves)
        return cost

    def _manners(self, link: Link, points: Points, leaves: Side) -> float:
        """What the conventions say about the whole line: `ya` goes on, loops stay outside."""
        w = self.weights
        (h1, v1), (h2, v2) = points[0], points[-1]
        cost = 0.0
        if link.label and h1 == h2 and len(points) == 2 and self._gap(link) < link.label[0] + 2 * CLEAR:
            cost += w.no_label
        if link.favoured and (leaves == "N" or (leaves == "W" and v2 >= v1)):
            cost += w.unfavoured
        if h2 < h1 and len(points) > 2:
            low, high = (v1, v2) if v1 < v2 else (v2, v1)
            before = v1
            for _, v in points:
                if v == before and low < v < high:
                    return cost + w.inner_loop
                before = v
        return cost


def heading(start: tuple[int, int], to: tuple[int, int]) -> Side:
    """The side of `start` on which `to` lies."""
    if start[0] == to[0]:
        return "E" if to[1] > start[1] else "W"
    return "S" if to[0] > start[0] else "N"


def _of_ends(w: Weights, leaves: Side, enters: Side) -> float:
    cost = w.leave_top if leaves == "N" else 0.0
    return cost + (w.enter_bottom if enters == "S" else w.enter_side if enters != "N" else 0.0)


def _unhinted(link: Link) -> Link:
    return Link(link.source, link.target, link.label, None, link.favoured)
