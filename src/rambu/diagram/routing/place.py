"""From a plan to polylines, and what room a plan needs."""

from __future__ import annotations

from rambu.diagram.routing.candidate import Points
from rambu.diagram.routing.outline import reach_of_side
from rambu.diagram.routing.problem import Geometry, Needs, Node, Plan, Problem, Route, Side
from rambu.diagram.routing.tracks import bundles_of, overfull, positions
from rambu.diagram.routing.weights import LEAST_GAP, WANTED_GAP

Polyline = tuple[tuple[float, float], ...]


def needs(problem: Problem, plan: Plan) -> Needs:
    """Least extent of the corridor of each grid line, from its lowest to its highest track, in points.

    Horizontal corridors get the wanted distance, as rows can grow; vertical ones, whose room is given, the least.
    """
    x = [0.0] * problem.lines
    y = [0.0] * (2 * problem.rows + 1)
    for bundle in bundles_of(_points(plan)):
        flat, line = bundle.line
        extent, gap = (y, WANTED_GAP) if flat else (x, LEAST_GAP)
        extent[line] = max(extent[line], (bundle.tracks - 1) * gap)
    return Needs(tuple(x), tuple(y))


def place(problem: Problem, plan: Plan, geometry: Geometry) -> tuple[Polyline, ...]:
    """Orthogonal polylines (x, y), one a link, from the outline of its source to that of its target.

    `geometry` must give every line the extent that `needs` asks for, keep corridors at least 3 pt apart, and channels
    at least 6 pt away from symbols, for the arrow heads.
    """
    routes = _points(plan)
    at = positions(problem, geometry, routes)
    return tuple(
        _polyline(problem, geometry, route, link, [at[link, k] for k in range(len(route.points) - 1)])
        for link, route in enumerate(plan.routes)
    )


def crowded(problem: Problem, plan: Plan) -> tuple[int, ...]:
    """Vertical grid lines beside whose symbols the tracks of the plan lie closer than they may."""
    return tuple({b.line[1]: None for b in overfull(problem, _points(plan)) if not b.line[0]})


def _points(plan: Plan) -> tuple[Points, ...]:
    return tuple(route.points for route in plan.routes)


def _polyline(problem: Problem, geometry: Geometry, route: Route, link: int, at: list[float]) -> Polyline:
    ends = problem.links[link]
    points = [_port(problem.nodes[ends.source], geometry, route.leaves, at[0])]
    for k in range(len(at) - 1):
        flat = route.points[k][0] == route.points[k + 1][0]
        points.append((at[k + 1], at[k]) if flat else (at[k], at[k + 1]))
    points.append(_port(problem.nodes[ends.target], geometry, route.enters, at[-1]))
    return tuple(points)


def _port(node: Node, geometry: Geometry, side: Side, at: float) -> tuple[float, float]:
    x, y = geometry.x[node.line], geometry.y[2 * node.row + 1]
    if side in "NS":
        reach = reach_of_side(node, side, at - x)
        return at, round(y + reach if side == "S" else y - reach, 2)
    reach = reach_of_side(node, side, at - y)
    return round(x + reach if side == "E" else x - reach, 2), at
