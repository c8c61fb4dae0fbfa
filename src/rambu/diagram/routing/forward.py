"""A bound that looks forward: what links still to be chosen cost at least, given the routes already chosen.

Each of the next links pays for its own cheapest route in the company of the routes above; the links after those pay
what they cost among themselves. Wherever the one is parted from the other, the sum is a lower bound; the largest
counts. (The dolls alone would pass over what the routes above cost the links to come, until these are reached.)
"""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.pairs import Pairs


class Forward:
    """Bounds for the links `members`; `rest` holds by depth what the links from there on cost among themselves."""

    __slots__ = ("_catalogue", "_known", "_next", "_pairs", "_rest")

    def __init__(
        self,
        catalogue: Catalogue,
        pairs: Pairs,
        members: Sequence[int],
        rest: Sequence[float],
        known: dict[tuple[int, ...], float],
    ) -> None:
        self._catalogue = catalogue
        self._pairs = pairs
        self._rest = rest
        self._known = known
        first = [catalogue.candidates[i][0] for i in members]
        self._next = [
            (catalogue.tops[i], a.mask, a.static, i, d) for d, (i, a) in enumerate(zip(members, first, strict=True), 1)
        ]

    def bound(self, depth: int, above: Sequence[Candidate]) -> float:
        """What the links from `depth` on cost at least, what they cost against the routes `above` included."""
        counter, bottom, rest = 0, 0, self._rest
        for a in above:
            counter |= a.counter
            if a.bottom > bottom:
                bottom = a.bottom
        best, spent = rest[depth], 0.0
        for top, mask, static, i, after in self._next[depth:]:
            if top > bottom:
                break
            if mask & counter:
                spent += self._least(i, top, above)
                if spent + rest[after] > best:
                    best = spent + rest[after]
            else:
                spent += static
        return best

    def _least(self, i: int, top: int, above: Sequence[Candidate]) -> float:
        """The least that a route of link i costs; what was found once for the same routes above still holds."""
        near, key = [], [i]
        for a in above:
            if a.bottom >= top:
                near.append(a)
                key.append(a.key)
        known = self._known.get(tuple(key))
        if known is None:
            known = self._known[tuple(key)] = self._cheapest(i, near)
        return known

    def _cheapest(self, i: int, above: Sequence[Candidate]) -> float:
        """The same, found out; routes not spelled out count with what they cost at least."""
        best, rows = self._catalogue.hidden[i], self._pairs.rows(i, above)
        for n, a in enumerate(self._catalogue.candidates[i]):
            price = a.static
            if price >= best:
                break
            for row, b in rows:
                extra = row[n]
                if extra < 0.0:
                    extra = self._pairs.weigh(row, n, a, b, price, best)
                price += extra
                if price >= best:
                    break
            else:
                best = price
        return best
