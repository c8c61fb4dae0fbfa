"""Vertical lines hold only so many tracks: routes that do not fit are moved elsewhere, at the least extra cost."""

from __future__ import annotations

from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.improve import improve, total
from rambu.diagram.routing.pairs import Pairs
from rambu.diagram.routing.tracks import Bundle, overfull

_ROUNDS = 60
Barred = tuple[bool, int, int, int]
"""A stretch of a grid line closed to one link, as a segment."""


class Relief:
    """Repairs overfull lines by barring single links from them, one after the other."""

    __slots__ = ("_barred", "_catalogue", "_open", "_pairs", "chosen")

    def __init__(self, catalogue: Catalogue, pairs: Pairs, chosen: list[Candidate]) -> None:
        self._catalogue = catalogue
        self._pairs = pairs
        self._barred: list[list[Barred]] = [[] for _ in chosen]
        self._open = list(catalogue.candidates)
        self.chosen = chosen

    def run(self) -> list[Candidate]:
        """The best drawing met: fewest overfull lines, then least cost."""
        members = range(len(self.chosen))
        best, best_rank = self.chosen, (len(self.overfull()), 0.0)
        for _ in range(_ROUNDS):
            full = self.overfull()
            rank = (len(full), total(self._pairs, self.chosen))
            if rank[0] < best_rank[0]:
                best, best_rank = self.chosen, rank
            if not any(self._move(bundle) for bundle in full):
                break
            self.chosen = improve(self._open, self._pairs, members, self.chosen)
        return best

    def overfull(self) -> list[Bundle]:
        """Bundles without room."""
        return overfull(self._catalogue.grid.problem, tuple(c.points for c in self.chosen))

    def _move(self, bundle: Bundle) -> bool:
        """Move the route of the bundle for which it costs least."""
        offers = []
        for stretch in bundle.stretches:
            barred = (*bundle.line, stretch.low, stretch.high)
            offer = self._elsewhere(stretch.link, barred)
            if offer is not None:
                offers.append((offer[0], stretch.link, barred, offer[1]))
        if not offers:
            return False
        _, link, barred, route = min(offers, key=lambda offer: offer[:2])
        self._barred[link].append(barred)
        self._open[link] = [c for c in self._open[link] if not _uses(c, barred)]
        self.chosen = [route if i == link else c for i, c in enumerate(self.chosen)]
        return True

    def _elsewhere(self, link: int, barred: Barred) -> tuple[float, Candidate] | None:
        """The cheapest route of the link that avoids what is barred, and the extra cost."""
        new = False
        while self._catalogue.spell_out(link):
            new = True
        if new:
            own = self._catalogue.candidates[link]
            self._open[link] = [c for c in own if not any(_uses(c, b) for b in self._barred[link])]
        best: tuple[float, Candidate] | None = None
        for candidate in self._open[link]:
            if best is not None and candidate.static >= best[0]:
                break
            if not _uses(candidate, barred):
                price = candidate.static + self._against(link, candidate)
                if best is None or price < best[0]:
                    best = (price, candidate)
        if best is None:
            return None
        now = self.chosen[link]
        return best[0] - now.static - self._against(link, now), best[1]

    def _against(self, link: int, candidate: Candidate) -> float:
        cost = self._pairs.cost
        return sum(cost(candidate, other) for j, other in enumerate(self.chosen) if j != link)


def relieve(catalogue: Catalogue, pairs: Pairs, chosen: list[Candidate]) -> list[Candidate]:
    """The same routes if all lines have room, else others."""
    relief = Relief(catalogue, pairs, chosen)
    return relief.run() if relief.overfull() else chosen


def _uses(candidate: Candidate, barred: Barred) -> bool:
    flat, line, low, high = barred
    return any(f is flat and n == line and lo < high and low < hi for f, n, lo, hi in candidate.segments)
