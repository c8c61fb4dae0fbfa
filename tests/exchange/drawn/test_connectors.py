"""Page connectors and circles taken out of the flow."""

from __future__ import annotations

from rambu.diagram.scene import Box
from rambu.exchange.drawn.connectors import contract
from rambu.exchange.drawn.found import Edge, Node, Open
from rambu.exchange.drawn.geometry import OutlineKind


def node(kind: OutlineKind, row: int, sheet: int = 1) -> Node:
    return Node(f"n{row}{sheet}{kind}", kind, Box(0, 10.0 * row, 9, 9), sheet, row, (0,))


def edge(source: int, target: int) -> Edge:
    return Edge(source, target, 0.9, "near")


def flow(nodes: list[Node], edges: list[Edge]) -> tuple[list[tuple[int, int]], list[str]]:
    opened: list[Open] = []
    left, ways = contract(nodes, edges, opened)
    return [(left[way.source].row, left[way.target].row) for way in ways], [one.kind for one in left]


def test_empty_circles_that_end_and_begin_lines_join() -> None:
    nodes = [node("process", 0), node("circle", 1), node("circle", 1, 2), node("circle", 2, 2), node("process", 3, 2)]
    assert flow(nodes, [edge(0, 1), edge(3, 4)]) == ([(0, 3)], ["process", "process"])


def test_a_circle_alone_is_a_capsule() -> None:
    nodes = [node("circle", 0), node("process", 1), node("circle", 2)]
    assert flow(nodes, [edge(0, 1), edge(1, 2)]) == ([(0, 1), (1, 2)], ["terminator", "process", "terminator"])


def test_a_line_from_a_connector_to_itself_is_left_out() -> None:
    nodes = [node("process", 0), node("connector", 1), node("connector", 1, 2), node("process", 2, 2)]
    ways = [edge(0, 1), edge(1, 1), edge(2, 3)]
    assert flow(nodes, ways) == ([(0, 2)], ["process", "process"])


def test_an_end_before_a_circle_without_lines_is_doubted() -> None:
    nodes = [node("process", 0), node("circle", 1), node("circle", 2)]
    ways = [edge(0, 1)]
    left, found = contract(nodes, ways, [])
    assert [one.confidence < 0.85 for one in left] == [False, True, True]
    assert [way.confidence < 0.85 for way in found] == [True]
