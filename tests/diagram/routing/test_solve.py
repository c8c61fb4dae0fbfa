"""The chosen routes: drawn expectations, and optimality against all combinations."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rambu.diagram.routing import Link, Node, NodeKind, Problem, Side, solve
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.grid import Grid
from rambu.diagram.routing.improve import total
from rambu.diagram.routing.pairs import Pairs
from rambu.diagram.routing.weights import SOP
from tests.support.grid_charts import Shape, chart, geometry_of

ALL: frozenset[Side] = frozenset(("N", "E", "S", "W"))
X = [0.0, 28.0, 56.0, 84.0, 112.0, 140.0, 168.0]
RANGES = [(x - 7, x + 7) if n % 2 == 0 else (x - 14, x + 14) for n, x in enumerate(X)]


def page(rows: int, nodes: list[Node], links: list[Link]) -> Problem:
    """Three columns with centres on the vertical lines 1, 3 and 5."""
    return Problem(rows, 7, tuple(nodes), tuple(links), geometry_of(rows, nodes, X, RANGES, None))


def node(row: int, line: int, kind: NodeKind = "process", sides: frozenset[Side] = ALL) -> Node:
    return Node(row, line, line, line, kind, 34.0, 28.0 if kind == "decision" else 22.0, sides)


def sides(problem: Problem) -> list[str]:
    return [route.leaves + route.enters for route in solve(problem).routes]


def test_straight_down() -> None:
    # ┌─┐
    # └┬┘
    # ┌▼┐
    # └─┘
    assert sides(page(2, [node(0, 1), node(1, 1)], [Link(0, 1)])) == ["SN"]


def test_next_column_is_entered_from_the_top() -> None:
    # ┌─┐
    # └─┴──┐   (leaves sideways)
    #     ┌▼┐
    #     └─┘
    problem = page(2, [node(0, 1), node(1, 3)], [Link(0, 1)])
    assert solve(problem).routes[0].points == ((1, 1), (1, 3), (3, 3))


def test_a_decision_goes_on_downwards_and_loops_back_sideways() -> None:
    #  ┌─┐◄─┐
    #  └┬┘  │
    #  ╱▼╲  │
    #  ╲┬╱──┘
    #  ┌▼┐
    #  └─┘
    nodes = [node(0, 3), node(1, 3, "decision"), node(2, 3)]
    problem = page(3, nodes, [Link(0, 1), Link(1, 2, (8, 7), favoured=True), Link(1, 0, (16, 7))])
    found = sides(problem)
    assert found[:2] == ["SN", "SN"]
    assert found[2] in ("EE", "WW")


def test_a_line_goes_round_a_node_in_its_way() -> None:
    #   ┌─┐
    #   └─┴─┐
    #   ┌─┐ │
    #   └─┘ │
    #   ┌─┐◄┘   (not through the middle one)
    #   └─┘
    problem = page(3, [node(0, 3), node(1, 3), node(2, 3)], [Link(0, 2)])
    assert len(solve(problem).routes[0].points) == 4


@pytest.mark.parametrize("side", ["N", "E", "S", "W"])
def test_a_hint_is_obeyed(side: Side) -> None:
    problem = page(2, [node(0, 3), node(1, 3)], [Link(0, 1, side=side)])
    assert solve(problem).routes[0].leaves == side


def test_a_hint_to_a_closed_side_is_passed_over() -> None:
    nodes = [node(0, 1, sides=frozenset(("S",))), node(1, 1)]
    assert sides(page(2, nodes, [Link(0, 1, side="E")])) == ["SN"]


def test_a_symbol_may_lead_to_itself() -> None:
    (route,) = solve(page(1, [node(0, 3)], [Link(0, 0)])).routes
    assert route.leaves != route.enters


def test_two_links_between_one_pair_leave_a_decision_on_different_sides() -> None:
    problem = page(2, [node(0, 1, "decision"), node(1, 3)], [Link(0, 1, (8, 7)), Link(0, 1, (16, 7))])
    first, second = solve(problem).routes
    assert first.leaves != second.leaves


def test_a_walled_in_node_finds_a_way_out() -> None:
    # Both may be left and entered sideways only, and both outer sides are far away: more than four bends.
    closed: frozenset[Side] = frozenset(("E",))
    nodes = [node(0, 1, sides=closed), node(0, 3), node(1, 1), node(1, 3, sides=frozenset(("W",)))]
    problem = page(2, nodes, [Link(0, 3)])
    assert solve(problem).routes[0].leaves == "E"


def test_an_unreachable_node_is_an_error() -> None:
    nodes = [node(0, 1, sides=frozenset()), node(1, 1)]
    with pytest.raises(ValueError, match="no route"):
        solve(page(2, nodes, [Link(0, 1)]))


def test_two_runs_are_the_same() -> None:
    problem = chart(5, Shape(15, 6))
    assert solve(problem) == solve(problem)


KINDS: st.SearchStrategy[NodeKind] = st.sampled_from(("process", "decision"))


def cheapest(problem: Problem) -> float:
    """Least cost over all combinations of all routes of the declared family."""
    catalogue = Catalogue(Grid(problem), SOP)
    for i in range(len(problem.links)):
        while catalogue.spell_out(i):
            pass
    pairs = Pairs(catalogue)
    return min(total(pairs, choice) for choice in product(*catalogue.candidates))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_no_combination_of_routes_is_cheaper(data: st.DataObject) -> None:
    spots = data.draw(
        st.lists(st.tuples(st.integers(0, 1), st.sampled_from((1, 3, 5))), min_size=2, max_size=4, unique=True)
    )
    nodes = [node(row, line, data.draw(KINDS)) for row, line in sorted(spots)]
    ends = st.integers(0, len(nodes) - 1)
    pairs = data.draw(st.lists(st.tuples(ends, ends), min_size=2, max_size=2))
    problem = page(2, nodes, [Link(a, b) for a, b in pairs])
    plan = solve(problem, budget=10**6)
    assert plan.bound == pytest.approx(cheapest(problem))
