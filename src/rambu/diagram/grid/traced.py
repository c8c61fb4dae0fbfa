"""A routed page with coordinates: its lines and the boxes of its labels."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rambu.diagram.grid.allowance import Allowance
from rambu.diagram.grid.leaf import Leaf
from rambu.diagram.routing import Box, Labelled, Plan, Polyline, Problem, crowded, place, place_labels

_INSIDE = 1.0
_GAP = 14.0
_ROOM = 6.0
"""What a label needs beside its own width."""


@dataclass(frozen=True, slots=True)
class Traced:
    """Coordinates are counted from the upper left corner of the first performer's body."""

    leaf: Leaf
    plan: Plan
    lines: tuple[Polyline, ...]
    labelled: Labelled
    crowded: tuple[int, ...]
    """Vertical grid lines whose tracks lie closer than they may."""


def trace(leaf: Leaf, plan: Plan) -> Traced:
    """Give the routes of a page their tracks, and the labels their places."""
    width, height = leaf.posed.rulers.lefts[-1], leaf.stack.height
    area = Box(_INSIDE, _INSIDE, width - _INSIDE, height - _INSIDE)
    return Traced(leaf, plan, *_placed(leaf.posed.problem, plan, area, _rules(leaf)))


@lru_cache(maxsize=256)
def _placed(
    problem: Problem, plan: Plan, area: Box, rules: tuple[Box, ...]
) -> tuple[tuple[Polyline, ...], Labelled, tuple[int, ...]]:
    """Lines, labels, crowded lines; remembered, as whoever writes changes words more often than places."""
    lines = place(problem, plan, problem.geometry)
    return lines, place_labels(problem, plan, problem.geometry, lines, area, rules), crowded(problem, plan)


def _rules(leaf: Leaf) -> tuple[Box, ...]:
    """The rules of the table inside the performers' columns."""
    lefts, height = leaf.posed.rulers.lefts, leaf.stack.height
    upright = [Box(x, 0.0, x, height) for x in lefts[1:-1]]
    bands = [level.bottom for level in leaf.stack.levels if level.row is None]
    ends = {bottom for _top, bottom in leaf.stack.row_tops().values()} | set(bands)
    return (*upright, *(Box(0.0, y, lefts[-1], y) for y in sorted(ends) if y < height))


def widen_beside(page: Traced, links: Sequence[int], allowance: Allowance) -> bool:
    """Ask for wider channels beside lines whose labels found no good place; returns whether any was."""
    problem, channels = page.leaf.posed.problem, page.leaf.posed.rulers.channels
    asked = []
    for link in links:
        label, points = problem.links[link].label, page.plan.routes[link].points
        if label is None:
            continue
        width = (problem.links[link].narrow or label)[0] + _ROOM
        for column in _beside(channels, points):
            low, high = problem.geometry.x_range[channels[column]]
            (start, _), (end, _) = page.lines[link][:2]
            asked.append(allowance.widen(column, high - low + max(width - abs(end - start), _ROOM), high - low))
            asked.append(_widen_gap(page, column, points, allowance))
    return any(asked)


def part_crowd(page: Traced, allowance: Allowance) -> bool:
    """Ask for wider gaps between the shapes of a cell where lines between them are crowded; returns whether any was."""
    rulers, asked = page.leaf.posed.rulers, False
    for column in range(len(rulers.lefts) - 1):
        middles = rulers.middles(column)
        if len(middles) > 1 and any(line in middles for line in page.crowded):
            allowance.gaps[column] = allowance.gaps.get(column, 0.0) + _GAP
            asked = True
    return asked


def _widen_gap(page: Traced, column: int, points: Sequence[tuple[int, int]], allowance: Allowance) -> bool:
    """Ask for wider gaps between the shapes of one cell of a column whose middles are several."""
    middles = page.leaf.posed.rulers.middles(column) if column < len(page.leaf.posed.rulers.lefts) - 1 else range(0)
    if len(middles) < 2 or not any(vertical in middles for _, vertical in points):
        return False
    allowance.gaps[column] = allowance.gaps.get(column, 0.0) + _GAP
    return True


def _beside(channels: Sequence[int], points: Sequence[tuple[int, int]]) -> set[int]:
    """Columns whose channels lie beside the first upright piece of a line, or the beginning of one that is level."""
    upright = next((a[1] for a, b in pairwise(points) if a[1] == b[1]), points[0][1])
    right = bisect_left(channels, upright)
    return {right} if channels[right] == upright else {right - 1, right}
