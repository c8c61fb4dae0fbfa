"""Measures and checks of drawn polylines, by plain geometry and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import hypot

from rambu.diagram.routing import Box, Geometry, Node, Problem

Point = tuple[float, float]
Drawn = Sequence[Sequence[Point]]
Piece = tuple[Point, Point]
CLOSE = 2.98


def faults(problem: Problem, geometry: Geometry, lines: Drawn) -> list[str]:
    """Everything that must never happen in a drawing."""
    found = []
    for n, line in enumerate(lines):
        found += [f"{n}: {what}" for what in _own_faults(line)]
        link = problem.links[n]
        found += [f"{n}: {what}" for what in _ends(problem, geometry, line, link.source, link.target)]
        found += [f"{n} through node {m}" for m in _nodes_met(problem, geometry, line, link.source, link.target)]
    for (n, a), (m, b) in combinations(enumerate(lines), 2):
        if any(_too_close(p, q) for p in pairwise(a) for q in pairwise(b)):
            found.append(f"{n} and {m} too close")
    return found


def _own_faults(line: Sequence[Point]) -> Iterator[str]:
    for (x1, y1), (x2, y2) in pairwise(line):
        if x1 != x2 and y1 != y2:
            yield "diagonal"
        if x1 == x2 and y1 == y2:
            yield "empty piece"
    (x1, y1), (x2, y2) = line[-2:]
    if abs(x1 - x2) + abs(y1 - y2) < 5.99:
        yield "no room for the head"
    if any(_too_close(p, q) for p, q in combinations(list(pairwise(line)), 2)):
        yield "close to itself"


def _upright(piece: Piece) -> bool:
    return piece[0][0] == piece[1][0]


def _too_close(p: Piece, q: Piece) -> bool:
    """Parallel pieces beside each other with less than 3 pt between."""
    if _upright(p) != _upright(q):
        return False
    along = 1 if _upright(p) else 0
    low_p, high_p = sorted((p[0][along], p[1][along]))
    low_q, high_q = sorted((q[0][along], q[1][along]))
    apart = abs(p[0][1 - along] - q[0][1 - along])
    return apart < CLOSE and low_p < high_q + CLOSE and low_q < high_p + CLOSE


def _outline(node: Node, geometry: Geometry, point: Point) -> float:
    """How far (in points, roughly) a point is outside of the outline; 0 on it."""
    dx = abs(point[0] - geometry.x[node.line])
    dy = abs(point[1] - geometry.y[2 * node.row + 1])
    half_w, half_h = node.width / 2, node.height / 2
    if node.kind == "decision":
        return (dx / half_w + dy / half_h - 1) * half_w * half_h / hypot(half_w, half_h)
    if node.kind == "terminator" and dx > half_w - half_h:
        return hypot(dx - half_w + half_h, dy) - half_h
    return max(dx - half_w, dy - half_h)


def _ends(problem: Problem, geometry: Geometry, line: Sequence[Point], source: int, target: int) -> Iterator[str]:
    for point, n, name in ((line[0], source, "start"), (line[-1], target, "end")):
        node = problem.nodes[n]
        if abs(_outline(node, geometry, point)) > 0.02 and node.kind != "connector":
            yield f"{name} off its node by {_outline(node, geometry, point):.2f}"


def _nodes_met(problem: Problem, geometry: Geometry, line: Sequence[Point], source: int, target: int) -> Iterator[int]:
    pieces = list(pairwise(line))
    for m, node in enumerate(problem.nodes):
        x, y = geometry.x[node.line], geometry.y[2 * node.row + 1]
        for k, ((x1, y1), (x2, y2)) in enumerate(pieces):
            if (k == 0 and m == source) or (k == len(pieces) - 1 and m == target):
                continue
            wide, tall = node.width / 2 + 2.9, node.height / 2 + 2.9
            if min(x1, x2) < x + wide and max(x1, x2) > x - wide and min(y1, y2) < y + tall and max(y1, y2) > y - tall:
                yield m
                break


def crossings(lines: Drawn) -> int:
    """Number of crossings of different lines."""
    total = 0
    for a, b in combinations(lines, 2):
        total += sum(_crosses(p, q) for p in pairwise(a) for q in pairwise(b))
    return total


def _crosses(p: Piece, q: Piece) -> bool:
    if _upright(p) == _upright(q):
        return False
    if not _upright(p):
        p, q = q, p
    (x, y1), (_, y2) = p
    (x1, y), (x2, _) = q
    return min(x1, x2) < x < max(x1, x2) and min(y1, y2) < y < max(y1, y2)


def bends(lines: Drawn) -> int:
    """Number of bends of all lines."""
    return sum(len(line) - 2 for line in lines)


def label_faults(problem: Problem, geometry: Geometry, lines: Drawn, boxes: Sequence[Box | None]) -> list[str]:
    """Labels that are missing or touch a line, a node or each other."""
    found = []
    for n, (link, box) in enumerate(zip(problem.links, boxes, strict=True)):
        if link.label is None:
            continue
        if box is None:
            found.append(f"label {n} missing")
            continue
        found += [f"label {n} on line {m}" for m, line in enumerate(lines) if _on_box(line, box)]
        found += [f"label {n} on node {m}" for m, node in enumerate(problem.nodes) if _on_node(node, geometry, box)]
        found += [f"label {n} on label {m}" for m, b in enumerate(boxes[:n]) if b is not None and _overlap(box, b)]
    return found


def _on_box(line: Sequence[Point], box: Box) -> bool:
    return any(
        _overlap(Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)), box) for (x1, y1), (x2, y2) in pairwise(line)
    )


def _overlap(a: Box, b: Box) -> bool:
    return a.left < b.right + 0.5 and b.left < a.right + 0.5 and a.top < b.bottom + 0.5 and b.top < a.bottom + 0.5


def _on_node(node: Node, geometry: Geometry, box: Box) -> bool:
    x, y = geometry.x[node.line], geometry.y[2 * node.row + 1]
    dx, dy = max(box.left - x, x - box.right, 0.0), max(box.top - y, y - box.bottom, 0.0)
    if node.kind == "decision":
        return dx / (node.width / 2) + dy / (node.height / 2) < 1
    return dx < node.width / 2 and dy < node.height / 2
