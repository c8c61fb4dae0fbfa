"""Joint symbols: equal shapes of one row, tied by a line without heads, are one symbol of several performers."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.exchange.drawn.found import Edge, Node


def join(nodes: list[Node], edges: list[Edge]) -> tuple[list[Node], list[Edge]]:
    """Nodes and edges with the parts of each joint symbol made one."""
    parent = list(range(len(nodes)))
    ties: set[int] = set()
    for n, edge in enumerate(edges):
        if _is_tie(edge, nodes):
            ties.add(n)
            first, last = _root(parent, edge.source), _root(parent, edge.target)
            parent[max(first, last)] = min(first, last)
    if not ties:
        return nodes, edges
    kept = [n for n in range(len(nodes)) if _root(parent, n) == n]
    place = {old: new for new, old in enumerate(kept)}
    for n, node in enumerate(nodes):
        into = nodes[_root(parent, n)]
        if into is not node:
            into.columns = tuple(sorted({*into.columns, *node.columns}))
            into.parts.append(node.box)
            into.text = into.text or node.text
            into.method, into.confidence = "joint", min(into.confidence, node.confidence, 0.9)
    rest = [edge for n, edge in enumerate(edges) if n not in ties]
    for edge in rest:
        edge.source, edge.target = place[_root(parent, edge.source)], place[_root(parent, edge.target)]
    return [nodes[n] for n in kept], rest


def _is_tie(edge: Edge, nodes: Sequence[Node]) -> bool:
    first, last = nodes[edge.source], nodes[edge.target]
    if edge.method != "order" or (first.chart, first.row) != (last.chart, last.row) or first.kind != last.kind:
        return False
    same = not first.text or not last.text or first.text == last.text
    return same and not set(first.columns) & set(last.columns) and abs(first.box.center[1] - last.box.center[1]) < 8


def _root(parent: list[int], n: int) -> int:
    while parent[n] != n:
        n = parent[n]
    return n
