"""Seeded charts as routing problems, with the geometry that a layout would give them: rows grow as the plan needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from rambu.diagram.routing import Geometry, Link, Needs, Node, NodeKind, Problem, Side

STUB, HEAD = 4.0, 6.5
TOP = frozenset[Side](("N",))
BOTTOM = frozenset[Side](("S",))


@dataclass(frozen=True, slots=True)
class Shape:
    """What a generated chart may contain."""

    rows: int
    columns: int
    decisions: float = 0.3
    crowded: bool = True
    """Several nodes in rows and cells, joint nodes, connectors."""
    column_width: float = 56.0


class Columns:
    """Vertical lines of the columns: one centre line each, three where two symbols stand in a cell."""

    def __init__(self, count: int, twins: frozenset[int], width: float) -> None:
        self.x: list[float] = [0.0]
        self.ranges: list[tuple[float, float]] = [(-6.0, 6.0)]
        self.centers: list[tuple[int, ...]] = []
        self.symbol = width * 0.62
        for c in range(count):
            wide = width * (2 if c in twins else 1)
            left = self.x_of_edge(c, twins, width)
            steps = (wide * 0.25, wide * 0.5, wide * 0.75) if c in twins else (wide / 2,)
            self.centers.append(tuple(range(len(self.x), len(self.x) + len(steps))))
            for step in steps:
                half = 3.0 if len(steps) == 3 and step == wide * 0.5 else self.symbol / 2 - 3
                self._add(left + step, half)
            self._add(left + wide, width * 0.19 - 3)

    def x_of_edge(self, c: int, twins: frozenset[int], width: float) -> float:
        return sum(width * (2 if k in twins else 1) for k in range(c))

    def _add(self, x: float, half: float) -> None:
        self.x.append(x)
        self.ranges.append((x - half, x + half))


def chart(seed: int, shape: Shape) -> Problem:
    """A chart of `shape`: a main flow down the rows, decisions with loops back and forward jumps."""
    draw = Random(seed)
    twins = frozenset(c for c in range(shape.columns) if shape.crowded and draw.random() < 0.12)
    columns = Columns(shape.columns, twins, shape.column_width)
    nodes: list[Node] = []
    for row in range(shape.rows):
        nodes += _row(draw, shape, columns, row)
    nodes = _with_connectors(draw, shape, columns, nodes)
    links = _links(draw, nodes)
    geometry = geometry_of(shape.rows, nodes, columns.x, columns.ranges, None)
    return Problem(shape.rows, len(columns.x), tuple(nodes), tuple(links), geometry)


def _row(draw: Random, shape: Shape, columns: Columns, row: int) -> list[Node]:
    column = draw.randrange(shape.columns)
    kind: NodeKind = "decision" if draw.random() < shape.decisions and 0 < row < shape.rows - 1 else "process"
    if row in (0, shape.rows - 1):
        kind = "terminator"
    height = {"process": 22.0, "decision": 28.0, "terminator": 16.0}[kind]
    lines = columns.centers[column]
    found = [Node(row, lines[len(lines) // 2], lines[0], lines[-1], kind, columns.symbol, height)]
    if shape.crowded and draw.random() < 0.25:
        found = _crowd(draw, shape, columns, row, column, found[0])
    return found


def _crowd(draw: Random, shape: Shape, columns: Columns, row: int, column: int, node: Node) -> list[Node]:
    lines = columns.centers[column]
    if len(lines) == 3:
        return [replace(node, line=v, first=v, last=v) for v in (lines[0], lines[2])]
    after = column + 1
    if after < shape.columns and draw.random() < 0.4 and len(columns.centers[after]) == 1:
        width = columns.x[lines[0] + 2] - columns.x[lines[0]] + columns.symbol
        return [Node(row, lines[0] + 1, lines[0], lines[0] + 2, "process", width, 22.0)]
    others = [c for c in range(shape.columns) if c != column]
    if not others:
        return [node]
    spot = columns.centers[draw.choice(others)]
    return [node, Node(row, spot[len(spot) // 2], spot[0], spot[-1], "process", columns.symbol, 20.0)]


def _with_connectors(draw: Random, shape: Shape, columns: Columns, nodes: list[Node]) -> list[Node]:
    if not shape.crowded or draw.random() < 0.5 or shape.rows < 3:
        return nodes
    middle = [n for n in nodes if 0 < n.row < shape.rows - 1]
    ends = []
    for row, sides in ((0, BOTTOM), (shape.rows - 1, TOP)):
        for lines in draw.sample(columns.centers, min(3, len(columns.centers))):
            v = lines[len(lines) // 2]
            ends.append(Node(row, v, lines[0], lines[-1], "connector", 16.0, 16.0, sides))
    return [*ends[: len(ends) // 2], *middle, *ends[len(ends) // 2 :]]


def _links(draw: Random, nodes: list[Node]) -> list[Link]:
    links: list[Link] = []
    for n, node in enumerate(nodes):
        if "S" not in node.sides:
            continue
        onward = [m for m in range(n + 1, len(nodes)) if "N" in nodes[m].sides]
        targets = [m for m in range(len(nodes)) if "N" in nodes[m].sides and m != n]
        if onward:
            links.append(_link(draw, n, onward[0], node, True))
        if node.kind == "decision" and targets:
            links.append(_link(draw, n, _second(draw, n, targets), node, False))
            if draw.random() < 0.15:
                links.append(_link(draw, n, _second(draw, n, [*targets, n]), node, False))
    return links


def _second(draw: Random, n: int, targets: list[int]) -> int:
    """Most decisions go back a few steps, some jump forward, a few go anywhere."""
    kind = draw.random()
    span = draw.randint(1, 5)
    wanted = n - span if kind < 0.65 else n + span if kind < 0.92 else draw.choice(targets)
    return min(targets, key=lambda m: (abs(m - wanted), m))


def _link(draw: Random, source: int, target: int, node: Node, favoured: bool) -> Link:
    if node.kind != "decision":
        return Link(source, target)
    side: Side | None = draw.choice(("E", "W", "S")) if draw.random() < 0.08 else None
    return Link(source, target, (8.0, 7.0) if favoured else (16.0, 7.0), side, favoured)


def geometry_of(
    rows: int, nodes: list[Node], x: list[float], ranges: list[tuple[float, float]], needs: Needs | None
) -> Geometry:
    """Rows below each other, each as tall as its symbols, channels between them as wide as needed (at least 4 pt)."""
    y: list[float] = []
    y_range: list[tuple[float, float]] = []
    top = 0.0
    for h in range(2 * rows + 1):
        need = needs.y[h] if needs else 0.0
        if h & 1:
            tall = max([n.height for n in nodes if n.row == h >> 1], default=12.0)
            y.append(top + tall / 2)
            half = max(tall / 2 - 2, need / 2)
            y_range.append((y[-1] - half, y[-1] + half))
            top += tall
        else:
            extent = max(4.0, need)
            y.append(top + STUB + extent / 2)
            y_range.append((top + STUB, top + STUB + extent))
            top += STUB + extent + HEAD
    return Geometry(tuple(x), tuple(ranges), tuple(y), tuple(y_range))


def grown(problem: Problem, needs: Needs) -> Geometry:
    """The geometry of a problem with rows grown to what a plan needs."""
    nominal = problem.geometry
    return geometry_of(problem.rows, list(problem.nodes), list(nominal.x), list(nominal.x_range), needs)
