"""A way out for walled-in nodes: the shortest route with any number of bends (Dijkstra over the grid)."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from rambu.diagram.routing.candidate import Points
from rambu.diagram.routing.grid import Grid
from rambu.diagram.routing.problem import Node, Side

Place = tuple[int, int]
_STEP: dict[Side, Place] = {"N": (-1, 0), "E": (0, 1), "S": (1, 0), "W": (0, -1)}
_OPPOSITE: dict[Side, Side] = {"N": "S", "E": "W", "S": "N", "W": "E"}


def escape_routes(grid: Grid, source: int, target: int, sides: frozenset[Side]) -> Iterator[Points]:
    """The route of least bends, then least steps, for each side in `sides` at which the source may be left."""
    nodes = grid.problem.nodes
    for side in ("S", "E", "W", "N"):
        if side in sides:
            points = _shortest(grid, nodes[source], nodes[target], side, source == target)
            if points is not None:
                yield points


def _shortest(grid: Grid, source: Node, target: Node, leaves: Side, same: bool) -> Points | None:
    goals: dict[tuple[Place, Side], None] = {}
    for side in ("N", "E", "W", "S"):
        if side in target.sides and not (same and side == leaves):
            goals[(_door(target, side), _OPPOSITE[side])] = None
    start = (_door(source, leaves), leaves)
    if not _inside(grid, start[0]):
        return None
    came: dict[tuple[Place, Side], tuple[Place, Side] | None] = {start: None}
    best = {start: (0, 0)}
    heap: list[tuple[int, int, Place, Side]] = [(0, 0, *start)]
    while heap:
        bends, steps, place, heading = heappop(heap)
        if best[place, heading] < (bends, steps):
            continue
        if (place, heading) in goals:
            return _points(came, (place, heading), source, target)
        for nxt, turn, cost in _moves(grid, place, heading):
            total = (bends + cost, steps + 1 - cost)
            if total < best.get((nxt, turn), (10**9, 0)):
                best[nxt, turn] = total
                came[nxt, turn] = (place, heading)
                heappush(heap, (*total, nxt, turn))
    return None


def _door(node: Node, side: Side) -> Place:
    """The first place outside of the node."""
    h = 2 * node.row + 1
    doors = {"N": (h - 1, node.line), "S": (h + 1, node.line), "E": (h, node.last + 1), "W": (h, node.first - 1)}
    return doors[side]


def _inside(grid: Grid, place: Place) -> bool:
    h, v = place
    return 0 <= h <= grid.last_h and 0 <= v < grid.lines and grid.is_free(h, v)


def _moves(grid: Grid, place: Place, heading: Side) -> Iterator[tuple[Place, Side, int]]:
    dh, dv = _STEP[heading]
    ahead = (place[0] + dh, place[1] + dv)
    if _inside(grid, ahead):
        yield ahead, heading, 0
    if not grid.room[place[1]]:
        return
    for turn in ("N", "S") if dv else ("E", "W"):
        yield place, turn, 1


def _points(
    came: dict[tuple[Place, Side], tuple[Place, Side] | None], last: tuple[Place, Side], source: Node, target: Node
) -> Points:
    points = [(2 * target.row + 1, target.line)]
    state: tuple[Place, Side] | None = last
    while state is not None:
        before = came[state]
        if before is not None and before[1] != state[1]:
            points.append(state[0])
        state = before
    points.append((2 * source.row + 1, source.line))
    return tuple(reversed(points))
