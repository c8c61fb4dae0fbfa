"""How far a segment may stray from the middle of its grid line."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.routing.candidate import Points
from rambu.diagram.routing.catalogue import heading
from rambu.diagram.routing.order import GridLine, Stretch
from rambu.diagram.routing.outline import port_range
from rambu.diagram.routing.problem import Geometry, Node, Problem, Side
from rambu.diagram.routing.weights import HEAD, STUB

Interval = tuple[float, float]


class Limits:
    """Intervals for the segments of given routes, in points."""

    __slots__ = ("_geometry", "_problem", "_routes")

    def __init__(self, problem: Problem, geometry: Geometry, routes: Sequence[Points]) -> None:
        self._problem = problem
        self._geometry = geometry
        self._routes = routes

    def of(self, line: GridLine, stretch: Stretch) -> Interval:
        """Corridor of the line, less what ports and arrow heads at the ends of the segment demand."""
        flat, number = line
        corridor = self._geometry.y_range[number] if flat else self._geometry.x_range[number]
        wanted = corridor
        for interval in self._demands(stretch, flat):
            wanted = (max(wanted[0], interval[0]), min(wanted[1], interval[1]))
        return wanted

    def _demands(self, stretch: Stretch, flat: bool) -> list[Interval]:
        points = self._routes[stretch.link]
        link = self._problem.links[stretch.link]
        source, target = self._problem.nodes[link.source], self._problem.nodes[link.target]
        last = len(points) - 2
        found = []
        if stretch.segment == 0:
            found.append(self._ports(source, heading(points[0], points[1]), flat))
        elif stretch.segment == 1:
            found.append(self._off(source, heading(points[0], points[1]), STUB))
        if stretch.segment == last:
            found.append(self._ports(target, heading(points[-1], points[-2]), flat))
        elif stretch.segment == last - 1:
            found.append(self._off(target, heading(points[-1], points[-2]), HEAD))
        return found

    def _ports(self, node: Node, side: Side, flat: bool) -> Interval:
        low, high = port_range(node, side)
        center = self._geometry.y[2 * node.row + 1] if flat else self._geometry.x[node.line]
        return center + low, center + high

    def _off(self, node: Node, side: Side, length: float) -> Interval:
        """Where the neighbouring segment must lie for the one at the node to be `length` long."""
        if side in "NS":
            center, half = self._geometry.y[2 * node.row + 1], node.height / 2
        else:
            center, half = self._geometry.x[node.line] + node.shift, node.width / 2
        far = 1e9
        return (center + half + length, far) if side in "SE" else (-far, center - half - length)
