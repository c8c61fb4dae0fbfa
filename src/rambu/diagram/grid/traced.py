"""A routed page with coordinates: its lines and the boxes of its labels."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.diagram.grid.leaf import Leaf
from rambu.diagram.routing import Box, Labelled, Plan, Polyline, place, place_labels

_INSIDE = 1.0


@dataclass(frozen=True, slots=True)
class Traced:
    """Coordinates are counted from the upper left corner of the first performer's body."""

    leaf: Leaf
    plan: Plan
    lines: tuple[Polyline, ...]
    labelled: Labelled


def trace(leaf: Leaf, plan: Plan) -> Traced:
    """Give the routes of a page their tracks, and the labels their places."""
    problem = leaf.posed.problem
    lines = place(problem, plan, problem.geometry)
    width, height = leaf.posed.rulers.lefts[-1], leaf.stack.height
    area = Box(_INSIDE, _INSIDE, width - _INSIDE, height - _INSIDE)
    return Traced(leaf, plan, lines, place_labels(problem, plan, problem.geometry, lines, area, _rules(leaf)))


def _rules(leaf: Leaf) -> tuple[Box, ...]:
    """The rules of the table inside the performers' columns."""
    lefts, height = leaf.posed.rulers.lefts, leaf.stack.height
    upright = [Box(x, 0.0, x, height) for x in lefts[1:-1]]
    bands = [level.bottom for level in leaf.stack.levels if level.row is None]
    ends = {bottom for _top, bottom in leaf.stack.row_tops().values()} | set(bands)
    return (*upright, *(Box(0.0, y, lefts[-1], y) for y in sorted(ends) if y < height))
