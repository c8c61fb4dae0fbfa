"""Labels beside their lines, touching nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rambu.diagram.routing.obstacles import Obstacles, touches
from rambu.diagram.routing.problem import Geometry, Link, Needs, Plan, Problem
from rambu.diagram.routing.spots import APART, CLEAR, TIGHT, Box, spots

_RULED = 12.0
"""What a rule of the table behind a label costs, in points of distance from the ideal place."""
_NARROW = 8.0
"""What breaking a label into shorter lines costs."""
_KEPT = 6
_FEW = 3
_DISTANCES: Final = ((CLEAR, APART), (CLEAR, CLEAR + 0.1), (TIGHT, TIGHT + 0.1))
"""From its own line and symbols, and from other lines: tried in this order."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Where labels stand."""

    boxes: tuple[Box | None, ...]
    """By link; None for a link without label, or whose label found no place."""
    missing: tuple[int, ...]
    """Links whose label found no place."""
    far: tuple[int, ...]
    """Links whose label stands beside neither their first nor their second segment."""
    wanted: Needs
    """Extent that corridors must have for the missing labels to be tried again; zero where nothing is asked."""


def place_labels(
    problem: Problem,
    plan: Plan,
    geometry: Geometry,
    lines: Sequence[Sequence[tuple[float, float]]],
    area: Box | None = None,
    rules: Sequence[Box] = (),
) -> Labelled:
    """Place every label beside the first or second segment of its line, else beside a later one.

    A label keeps 1.2 pt (0.65 pt where there is no other way) from its line and symbols, more from other lines, and
    stays within `area` (left, top, right, bottom; by default the extent of the corridors). `rules` are ruled lines of
    the table, avoided if possible. Labels in each other's way are moved aside. Lengths are points.
    """
    obstacles = Obstacles(problem, geometry, lines, area or _extent(geometry), rules)
    labelled = [i for i, link in enumerate(problem.links) if link.label is not None]
    options = {i: _options(i, lines[i], problem.links[i], obstacles) for i in labelled}
    chosen = _assign(options)
    missing = tuple(i for i in labelled if i not in chosen)
    boxes = tuple(chosen.get(i) for i in range(len(problem.links)))
    far = tuple(i for i in labelled if i in chosen and not _is_near(lines[i], chosen[i]))
    return Labelled(boxes, missing, far, _wanted(problem, plan, geometry, missing))


def _is_near(line: Sequence[tuple[float, float]], box: Box) -> bool:
    pieces = (Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])) for a, b in pairwise(line[:3]))
    return any(touches(box, piece, CLEAR + 0.2) for piece in pieces)


def _extent(geometry: Geometry) -> Box:
    x, y = geometry.x_range, geometry.y_range
    return Box(x[0][0], y[0][0], x[-1][1], y[-1][1])


def _options(i: int, line: Sequence[tuple[float, float]], link: Link, obstacles: Obstacles) -> list[Box]:
    """Free boxes, best first; a later segment only where the earlier ones offer too few, tightly only if need be."""
    for distances in _DISTANCES:
        ranked = list(_ranked(i, line, link.label or (0.0, 0.0), obstacles, distances))
        if link.narrow and (not ranked or min(ranked)[0] > _NARROW):
            narrow = _ranked(i, line, link.narrow, obstacles, distances)
            ranked += [(penalty + _NARROW, box) for penalty, box in narrow]
        if ranked:
            return [box for _, box in sorted(ranked)]
    return []


def _ranked(
    i: int,
    line: Sequence[tuple[float, float]],
    size: tuple[float, float],
    obstacles: Obstacles,
    distances: tuple[float, float],
) -> Iterator[tuple[float, Box]]:
    clear, apart = distances
    found = 0
    for k in range(len(line) - 1):
        most = found + _KEPT
        for penalty, box in spots(line, k, size, clear):
            if obstacles.free(box, i, clear, apart):
                found += 1
                yield penalty + _RULED * obstacles.ruled(box), box
                if found >= most:
                    break
        if found >= (_FEW if k == 0 else 1):
            break


def _assign(options: dict[int, list[Box]]) -> dict[int, Box]:
    """A box for as many labels as possible, those with the fewest options first."""
    order = sorted((i for i in options if options[i]), key=lambda i: (len(options[i]), i))
    chosen: dict[int, Box] = {}
    for i in order:
        free = next((box for box in options[i] if not any(touches(box, b, TIGHT) for b in chosen.values())), None)
        if free is not None:
            chosen[i] = free
        else:
            _push_aside(i, options, chosen)
    return chosen


def _push_aside(i: int, options: dict[int, list[Box]], chosen: dict[int, Box]) -> None:
    """Give label i a box by moving the labels in its way to other boxes, if they have any."""
    for box in options[i]:
        blocking = [j for j, b in chosen.items() if touches(box, b, TIGHT)]
        trial = {j: b for j, b in chosen.items() if j not in blocking}
        trial[i] = box
        for j in blocking:
            other = next((o for o in options[j] if not any(touches(o, b, TIGHT) for b in trial.values())), None)
            if other is None:
                break
            trial[j] = other
        else:
            chosen.clear()
            chosen.update(trial)
            return


def _wanted(problem: Problem, plan: Plan, geometry: Geometry, missing: Sequence[int]) -> Needs:
    """More room in the channels through or beside which the missing labels' lines run."""
    y = [0.0] * len(geometry.y)
    for i in missing:
        height = (problem.links[i].label or (0.0, 0.0))[1] + 2 * CLEAR
        points = plan.routes[i].points
        for h in sorted({h for start, _ in points for h in (start - 1, start, start + 1) if not h & 1}):
            low, high = geometry.y_range[h]
            y[h] = max(y[h], high - low + height)
    return Needs((0.0,) * len(geometry.x), tuple(y))
