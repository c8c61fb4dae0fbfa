"""The cost of a pair of routes: crossings, tightness, and the conventions about the sides of a shared symbol."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache, reduce
from operator import or_

from rambu.diagram.routing.candidate import SIDE_PAIRS, Candidate, Piece
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.meeting import crosses_beside, shared_runs

_SPAN = 1 << 24
_AROUND = 1e9
Table = list[list[float]]
_Meeting = tuple[float, float, float, float]
"""What links cost each other that leave by one side, enter by one, and enter where the other leaves (both ways)."""


class Pairs:
    """Costs of pairs of candidates."""

    __slots__ = ("_beside_known", "_exits_apart", "_known", "_links", "_manners", "_room", "_weights")

    def __init__(self, catalogue: Catalogue) -> None:
        self._weights = catalogue.weights
        self._links = [(link.source, link.target) for link in catalogue.links]
        self._room = catalogue.grid.room
        self._known: dict[int, float] = {}
        self._beside_known: dict[tuple[Piece, Piece], float] = {}
        self._manners: dict[tuple[int, int], Table | None] = {}
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

    def cost(self, i: int, a: Candidate, j: int, b: Candidate) -> float:
        """Cost that the routes a of link i and b of link j cause each other."""
        crossed = a.over & b.under
        cost = self._weights.cross * crossed.bit_count() if crossed else 0.0
        if a.along & b.along:
            cost += self._sharing(a, b)
        manners = self._manners_of(i, j)
        return cost + manners[a.sides][b.sides] if manners else cost

    def table(self, i: int, first: Sequence[Candidate], j: int, second: Sequence[Candidate]) -> Table:
        """Costs of all routes `first` of link i (rows) with all routes `second` of link j. Rows may be one object."""
        under, along = reduce(or_, (b.under for b in second)), reduce(or_, (b.along for b in second))
        manners, cross = self._manners_of(i, j), self._weights.cross
        none = [0.0] * len(second)
        table = []
        for a in first:
            row, over = none, a.over
            if over & under:
                row = [cross * (over & b.under).bit_count() for b in second]
            if a.along & along:
                row = self._beside(a, second, row)
            if manners:
                own = manners[a.sides]
                row = [price + own[b.sides] for price, b in zip(row, second, strict=True)]
            table.append(row)
        return table

    def _beside(self, a: Candidate, others: Sequence[Candidate], row: list[float]) -> list[float]:
        along = a.along
        return [price + self._sharing(a, b) if along & b.along else price for price, b in zip(row, others, strict=True)]

    def _sharing(self, a: Candidate, b: Candidate) -> float:
        """What routes that share a stretch cost apart from straight crossings."""
        key = a.key * _SPAN + b.key if a.key < b.key else b.key * _SPAN + a.key
        cost = self._known.get(key)
        if cost is None:
            cost = self._known[key] = self._price_shared(a, b)
        return cost

    def _price_shared(self, a: Candidate, b: Candidate) -> float:
        cost, other, known = 0.0, b.pieces, self._beside_known
        for line, own in a.pieces.items():
            if line in other:
                for p in own:
                    for q in other[line]:
                        price = known.get((p, q), -1.0)
                        if price < 0.0:
                            price = known[p, q] = self._price_beside(p, q)
                        cost += price
        return cost if cost < _AROUND else self._around(a, b)

    def _price_beside(self, p: Piece, q: Piece) -> float:
        """What two segments on one line cost; `_AROUND` if that cannot be told from them alone."""
        if p[1] >= q[2] or q[1] >= p[2]:
            return 0.0
        crosses = crosses_beside(p, q)
        if crosses is None:
            return _AROUND
        return self._weights.cross * crosses + self._tightness(p[0])

    def _tightness(self, line: int) -> float:
        room = 3 if line & 1 else self._room[line >> 1]
        w = self._weights
        return w.share + (0.0 if room > 2 else w.full if room <= 1 else w.tight)

    def _around(self, a: Candidate, b: Candidate) -> float:
        """The same where a run goes on around a corner."""
        crossings, shared = shared_runs(a, b)
        lines = (2 * line + flat for flat, line in (a.segments[i][:2] for i, _ in shared))
        return self._weights.cross * crossings + sum(map(self._tightness, lines))

    def _manners_of(self, i: int, j: int) -> Table | None:
        """Costs by the sides of two links at the symbols that they share; None if they share none."""
        key = i, j
        if key not in self._manners:
            (source, target), (source_b, target_b) = self._links[i], self._links[j]
            w = self._weights
            meeting = (
                self._exits_apart[source] if source == source_b else 0.0,
                w.in_in if target == target_b else 0.0,
                w.in_out if target == source_b else 0.0,
                w.in_out if source == target_b else 0.0,
            )
            self._manners[key] = _by_sides(meeting) if any(meeting) else None
        return self._manners[key]


@lru_cache(maxsize=64)
def _by_sides(meeting: _Meeting) -> Table:
    """Costs by the numbers of both pairs of sides; those not known cost nothing."""
    out, into, in_out, out_in = meeting
    by_sides = [
        [
            (leaves == leaves_b) * out + (enters == enters_b) * into
            + (enters == leaves_b) * in_out + (leaves == enters_b) * out_in
            for leaves_b, enters_b in SIDE_PAIRS
        ]
        for leaves, enters in SIDE_PAIRS
    ]  # fmt: skip
    return [*([*row, 0.0] for row in by_sides), [0.0] * (len(SIDE_PAIRS) + 1)]
