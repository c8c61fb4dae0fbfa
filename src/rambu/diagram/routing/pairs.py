"""The cost of a pair of routes: crossings, tightness, and the conventions about the sides of a shared symbol."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rambu.diagram.routing.candidate import Candidate, Piece, Row, pieces_of
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.meeting import meet

_SPAN = 1 << 24
_UNKNOWN = -5e-324
"""In a row: at least next to nothing. Adding it to a price changes nothing."""


class Pairs:
    """Costs of pairs of candidates, each computed once."""

    __slots__ = (
        "_candidates", "_covers", "_cross", "_crossings", "_exits_apart", "_known", "_links", "_room", "_rows",
        "_stretches", "_weights",
    )  # fmt: skip

    def __init__(self, catalogue: Catalogue) -> None:
        self._candidates = catalogue.candidates
        self._weights = catalogue.weights
        self._crossings = catalogue.masking.crossings
        self._covers = catalogue.masking.covers
        self._cross = catalogue.weights.cross
        self._links = [(link.source, link.target) for link in catalogue.links]
        self._room = catalogue.grid.room
        self._known: dict[int, float] = {}
        self._rows: list[dict[int, Row]] = [{} for _ in self._links]
        self._stretches: dict[tuple[Piece, Piece], float] = {}
        nodes = catalogue.grid.problem.nodes
        leaving = Counter(source for source, _ in self._links)
        coming = Counter(target for _, target in self._links)
        w = self._weights
        self._exits_apart = [
            w.exits_together if node.kind != "decision"
            else w.exits_apart if leaving[n] <= 3 and coming[n] <= 1 and len(node.sides) == 4
            else w.exits_crowded
            for n, node in enumerate(nodes)
        ]  # fmt: skip

    def cost(self, a: Candidate, b: Candidate) -> float:
        """Cost that the routes of two links cause each other."""
        common = a.mask & b.counter
        if common <= self._crossings:
            return self._cross * common.bit_count() if common else 0.0
        key = a.key * _SPAN + b.key if a.key < b.key else b.key * _SPAN + a.key
        known = self._known.get(key)
        return self._work_out(a, b, common, key) if known is None else known

    def rows(self, i: int, routes: Iterable[Candidate]) -> list[tuple[Row, Candidate]]:
        """By route what it costs against each route of link i spelled out so far; below zero: `weigh` must be asked."""
        known, count = self._rows[i], len(self._candidates[i])
        found = []
        for b in routes:
            row = known.get(b.key)
            if row is None:
                row = known[b.key] = [_UNKNOWN] * count
            elif len(row) < count:
                row += [_UNKNOWN] * (count - len(row))
            found.append((row, b))
        return found

    def weigh(self, row: Row, n: int, a: Candidate, b: Candidate, spent: float, limit: float) -> float:
        """The cost of a against b, put down in place n of its row; where `spent` reaches the limit with what they cost
        at least, that is put down and returned instead."""
        least = -row[n]
        if spent + least >= limit:
            return least
        common = a.mask & b.counter
        if common <= self._crossings:
            cost = row[n] = self._cross * common.bit_count() if common else 0.0
            return cost
        key = a.key * _SPAN + b.key if a.key < b.key else b.key * _SPAN + a.key
        known = self._known.get(key)
        if known is None:
            least = self._at_least(a, b, common)
            if spent + least >= limit:
                row[n] = -least
                return least
            known = self._work_out(a, b, common, key)
        row[n] = known
        return known

    def _at_least(self, a: Candidate, b: Candidate, common: int) -> float:
        """The cost of two routes that share a stretch without what they cost beside each other."""
        least = self._cross * (common & self._crossings).bit_count()
        return least + self.conventions(a, b) if common > self._covers else least

    def _work_out(self, a: Candidate, b: Candidate, common: int, key: int) -> float:
        cost = self._meeting(a, b, common)
        if common > self._covers:
            cost += self.conventions(a, b)
        self._known[key] = cost
        return cost

    def _meeting(self, a: Candidate, b: Candidate, common: int) -> float:
        """Price of straight crossings and of all stretches that the two share."""
        cost = self._cross * (common & self._crossings).bit_count()
        shared, known = b.pieces or _pieces(b), self._stretches
        for line, own in (a.pieces or _pieces(a)).items():
            if line in shared:
                for p in own:
                    for q in shared[line]:
                        price = known.get((p, q))
                        if price is None:
                            price = known[p, q] = self._stretch(p, q)
                        if price < 0:
                            return self._round_corners(a, b)
                        cost += price
        return cost

    def _stretch(self, p: Piece, q: Piece) -> float:
        """Price of two pieces of one line; below zero where the two routes go on together round a corner."""
        if p[1] >= q[2] or q[1] >= p[2]:
            return 0.0
        w, low, high = self._weights, _apart(p, q, 1), _apart(p, q, 2)
        if low is None or high is None:
            return -1.0
        return self._beside(p[0]) + (w.cross if low * high < 0 else 0.0)

    def _beside(self, line: int) -> float:
        """Price of running beside each other on a line (twice its number, odd if level)."""
        w, room = self._weights, self._room
        if line & 1 or room[line >> 1] > 2:
            return w.share
        return w.share + (w.full if room[line >> 1] <= 1 else w.tight)

    def _round_corners(self, a: Candidate, b: Candidate) -> float:
        crossings, shared = meet(a, b)
        beside = [self._beside(2 * a.segments[i][1] + a.segments[i][0]) for i, _ in shared]
        return self._weights.cross * crossings + sum(beside)

    def conventions(self, a: Candidate, b: Candidate) -> float:
        """What the sides of symbols that both use cost."""
        (source, target), (source_b, target_b) = self._links[a.link], self._links[b.link]
        w = self._weights
        cost = 0.0
        if source == source_b and a.leaves == b.leaves:
            cost += self._exits_apart[source]
        if target == target_b and a.enters == b.enters:
            cost += w.in_in
        if target == source_b and a.enters == b.leaves:
            cost += w.in_out
        if source == target_b and a.leaves == b.enters:
            cost += w.in_out
        return cost


def _pieces(a: Candidate) -> dict[int, tuple[Piece, ...]]:
    a.pieces = pieces_of(a.points)
    return a.pieces


def _apart(p: Piece, q: Piece, end: int) -> int | None:
    """On which side of piece q piece p lies at the low (1) or high (2) end of what they share.

    The sign is that of the coordinate across the line; 0 where one of them ends there, None where both turn one way.
    """
    turn_p, turn_q = p[end + 2], q[end + 2]
    if p[end] != q[end]:
        return turn_p if (p[end] > q[end]) == (end == 1) else -turn_q
    if turn_p == turn_q != 0:
        return None
    return turn_p if turn_p * turn_q < 0 else 0
