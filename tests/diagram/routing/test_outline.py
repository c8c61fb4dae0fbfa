"""Ports lie on the outline of their symbols."""

import pytest

from rambu.diagram.routing import Node, NodeKind, Side
from rambu.diagram.routing.outline import port_range, reach_of_side


@pytest.mark.parametrize("kind", ["process", "decision", "terminator", "connector"])
@pytest.mark.parametrize("side", ["N", "E", "S", "W"])
def test_the_middle_of_a_side_is_its_extreme(kind: NodeKind, side: Side) -> None:
    node = Node(0, 1, 1, 1, kind, 40.0, 20.0)
    assert reach_of_side(node, side, 0.0) == (10.0 if side in "NS" else 20.0)
    low, high = port_range(node, side)
    assert low <= 0 <= high


def test_a_port_beside_the_tip_of_a_decision_lies_on_the_slant() -> None:
    node = Node(0, 1, 1, 1, "decision", 40.0, 20.0)
    assert reach_of_side(node, "N", 10.0) == 5.0


def test_the_ends_of_a_capsule_are_round() -> None:
    node = Node(0, 1, 1, 1, "terminator", 40.0, 20.0)
    assert reach_of_side(node, "E", 6.0) == 18.0
    assert reach_of_side(node, "N", 16.0) == 8.0


def test_an_upright_capsule_has_straight_sides() -> None:
    node = Node(0, 1, 1, 1, "terminator", 14.0, 20.0)
    assert reach_of_side(node, "E", 2.5) == 7.0
    assert reach_of_side(node, "N", 0.0) == 10.0


def test_ports_on_neighbouring_sides_of_a_decision_never_meet() -> None:
    node = Node(0, 1, 1, 1, "decision", 14.0, 27.0)
    left, top = port_range(node, "N")[0], port_range(node, "W")[0]
    assert left < -reach_of_side(node, "W", top) + 7.0 or -reach_of_side(node, "N", left) < top
