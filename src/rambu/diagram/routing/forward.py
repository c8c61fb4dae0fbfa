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

    __slots__ = ("_catalogue", "_known", "_members", "_pairs", "_rest", "_tops")

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
        self._members = members
        self._rest = rest
        self._known = known
        self._tops = [catalogue.tops[i] for i in members]

    def bound(self, depth: int, above: Sequence[Candidate]) -> float:
        """What the links from `depth` on cost at least, what they cost against the routes `above` included."""
        counter, bottom = 0, 0
        for a in above:
            counter |= a.counter
            bottom = max(bottom, a.bottom)
        best, spent = self._rest[depth], 0.0
        for d in range(depth, len(self._members)):
            if self._tops[d] > bottom:
                break
            i = self._members[d]
            first = self._catalogue.candidates[i][0]
            if first.mask & counter:
                spent += self._least(i, above)
                best = max(best, spent + self._rest[d + 1])
            else:
                spent += first.static
        return best

    def _least(self, i: int, above: Sequence[Candidate]) -> float:
        """The least that a route of link i costs; what was found once for the same routes above still holds."""
        top = self._catalogue.tops[i]
        near = [a for a in above if a.bottom >= top]
        key = (i, *[a.key for a in near])
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._cheapest(i, near)
        return known

    def _cheapest(self, i: int, above: Sequence[Candidate]) -> float:
        """The same, found out; routes not spelled out count with what they cost at least."""
        cost, best = self._pairs.cost, self._catalogue.hidden[i]
        counter = 0
        for b in above:
            counter |= b.counter
        for a in self._catalogue.candidates[i]:
            price = a.static
            if price >= best:
                break
            mask = a.mask
            if mask & counter:
                for b in above:
                    if mask & b.counter:
                        price += cost(a, b)
                        if price >= best:
                            break
            if price < best:
                best = price
        return best
