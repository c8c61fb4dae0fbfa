"""Where each segment lies: tracks inside the corridors of the grid lines, in closed form.

In each set of stretches that must keep apart, a stretch with *l* others in its longest chain before it and *r* after it
wants to lie ``(l - r) / 2`` gaps from the middle. It is moved only as far as its corridor and its ports demand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rambu.diagram.routing.candidate import Points
from rambu.diagram.routing.limits import Limits
from rambu.diagram.routing.order import GridLine, Sequenced, Stretch, sequence, stretches_of
from rambu.diagram.routing.problem import Geometry, Problem
from rambu.diagram.routing.weights import LEAST_GAP, WANTED_GAP

_WIDE = (12.0, 10.0, 8.0, 6.5)
"""In a channel between rows that has room to spare lines lie wider apart, and labels fit between them."""
_GAPS = (WANTED_GAP, 4.5, 4.0, 3.5, LEAST_GAP)
_LAST_RESORT = (2.0, 1.0, 0.5, 0.0)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Stretches of one grid line that must keep apart, with the number of tracks before and after each."""

    line: GridLine
    stretches: tuple[Stretch, ...]
    after: tuple[tuple[int, ...], ...]
    order: tuple[int, ...]
    ahead: tuple[int, ...]
    behind: tuple[int, ...]

    @property
    def tracks(self) -> int:
        """Number of tracks side by side."""
        return max(a + b for a, b in zip(self.ahead, self.behind, strict=True)) + 1


@lru_cache(maxsize=64)
def bundles_of(routes: tuple[Points, ...]) -> tuple[Bundle, ...]:
    """All bundles of a drawing, by grid line. Choosing routes, asking for room and placing them begin with these."""
    found: list[Bundle] = []
    ranks: dict[tuple[int, int], int] = {}
    for line, stretches in reversed(stretches_of(routes).items()):
        sequenced = sequence(routes, line[0], stretches, ranks)
        if line[0]:
            ranks.update({(stretches[n].link, stretches[n].segment): k for k, n in enumerate(sequenced.order)})
        found += [_bundle(line, stretches, sequenced, part) for part in _parts(sequenced)]
    return tuple(found)


def _parts(sequenced: Sequenced) -> list[list[int]]:
    """Connected stretches, each part in topological order."""
    mark = list(range(len(sequenced.order)))
    for a in sequenced.order:
        for b in sequenced.after[a]:
            old, new = mark[b], mark[a]
            if old != new:
                mark = [new if m == old else m for m in mark]
    parts: dict[int, list[int]] = {}
    for a in sequenced.order:
        parts.setdefault(mark[a], []).append(a)
    return list(parts.values())


def _bundle(line: GridLine, stretches: Sequence[Stretch], sequenced: Sequenced, part: list[int]) -> Bundle:
    if len(part) == 1:
        return Bundle(line, (stretches[part[0]],), ((),), (0,), (0,), (0,))
    place = {a: n for n, a in enumerate(part)}
    after = tuple(tuple(place[b] for b in sequenced.after[a]) for a in part)
    ahead, behind = [0] * len(part), [0] * len(part)
    for n in range(len(part)):
        for m in after[n]:
            ahead[m] = max(ahead[m], ahead[n] + 1)
    for n in reversed(range(len(part))):
        behind[n] = max((behind[m] + 1 for m in after[n]), default=0)
    own = tuple(stretches[a] for a in part)
    return Bundle(line, own, after, tuple(range(len(part))), tuple(ahead), tuple(behind))


def spread(bundle: Bundle, middle: float, limits: Sequence[tuple[float, float]], gap: float) -> list[float] | None:
    """Positions of the stretches at distance `gap`, within their limits; None if there is no room."""
    count = len(bundle.stretches)
    latest = [high for _, high in limits]
    for n in reversed(range(count)):
        for m in bundle.after[n]:
            latest[n] = min(latest[n], latest[m] - gap)
    at = [low for low, _ in limits]
    for n in range(count):
        if at[n] > latest[n] + 1e-6:
            return None
        wish = middle + (bundle.ahead[n] - bundle.behind[n]) / 2 * gap
        at[n] = max(at[n], min(wish, latest[n]))
        for m in bundle.after[n]:
            at[m] = max(at[m], at[n] + gap)
    return at


def fits(problem: Problem, limits: Limits, bundle: Bundle) -> bool:
    """Whether the bundle has room at the least distance."""
    middle = _middle(problem.geometry, bundle.line)
    return spread(bundle, middle, [limits.of(bundle.line, s) for s in bundle.stretches], LEAST_GAP) is not None


def overfull(problem: Problem, routes: tuple[Points, ...]) -> list[Bundle]:
    """Bundles without room, horizontal channels apart: those grow with the rows."""
    limits = Limits(problem, problem.geometry, routes)
    return [b for b in bundles_of(routes) if not _grows(b.line) and not fits(problem, limits, b)]


def _grows(line: GridLine) -> bool:
    return line[0] and not line[1] & 1


def positions(problem: Problem, geometry: Geometry, routes: tuple[Points, ...]) -> dict[tuple[int, int], float]:
    """Coordinate of every segment (link, segment) across its direction, in points, rounded to 0.01."""
    limits = Limits(problem, geometry, routes)
    found = {}
    for bundle in bundles_of(routes):
        own = [limits.of(bundle.line, s) for s in bundle.stretches]
        middle = _middle(geometry, bundle.line)
        wide = _WIDE if len(own) > 1 and _grows(bundle.line) else ()
        gaps = (*wide, *_GAPS, *_LAST_RESORT) if len(own) > 1 else (0.0,)  # a line alone keeps no distance
        tries = (spread(bundle, middle, own, gap) for gap in gaps)
        at = next((t for t in tries if t is not None), [middle] * len(own))
        for stretch, where in zip(bundle.stretches, at, strict=True):
            found[stretch.link, stretch.segment] = round(where, 2)
    return found


def _middle(geometry: Geometry, line: GridLine) -> float:
    return geometry.y[line[1]] if line[0] else geometry.x[line[1]]
