"""Labels find a place that touches nothing; where there is none, the rows grow until there is."""

import pytest

from rambu.diagram.routing import (
    Box,
    Geometry,
    Labelled,
    Link,
    Needs,
    Node,
    Plan,
    Polyline,
    Problem,
    Route,
    needs,
    place,
    place_labels,
    solve,
)
from tests.support.drawn_lines import faults, label_faults
from tests.support.grid_charts import Shape, chart, grown


def settled(problem: Problem) -> tuple[Geometry, tuple[Polyline, ...], Labelled]:
    """Draw as a layout does: grow rows until every label has a place; after four tries, route the line otherwise."""
    plan = solve(problem, budget=2000)
    wanted = needs(problem, plan)
    barred: list[tuple[int, Route]] = []
    for n in range(16):
        geometry = grown(problem, wanted)
        lines = place(problem, plan, geometry)
        labelled = place_labels(problem, plan, geometry, lines)
        if not labelled.missing:
            break
        if n % 4 == 3:
            barred += [(i, plan.routes[i]) for i in labelled.missing]
            plan = solve(problem, budget=2000, barred=barred)
            wanted = needs(problem, plan)
            continue
        wanted = Needs(wanted.x, tuple(map(max, wanted.y, labelled.wanted.y)))
    return geometry, lines, labelled


@pytest.mark.parametrize("seed", range(10))
def test_labels_touch_nothing(seed: int) -> None:
    problem = chart(seed, Shape(18, 6))
    geometry, lines, labelled = settled(problem)
    assert faults(problem, geometry, lines) == []
    assert label_faults(problem, geometry, lines, labelled.boxes) == []


def test_a_loop_boxed_in_by_another_line_gets_its_label_when_the_row_grows() -> None:
    problem = chart(88, Shape(20, 6))
    geometry, lines, labelled = settled(problem)
    assert labelled.missing == ()
    assert label_faults(problem, geometry, lines, labelled.boxes) == []


def test_a_label_without_room_between_two_lines_makes_its_line_go_elsewhere() -> None:
    problem = chart(215466, Shape(17, 4, column_width=70.0))
    geometry, lines, labelled = settled(problem)
    assert label_faults(problem, geometry, lines, labelled.boxes) == []


def test_unlabelled_links_have_no_box() -> None:
    problem = chart(3, Shape(6, 3))
    _, _, labelled = settled(problem)
    assert [box is None for box in labelled.boxes] == [link.label is None for link in problem.links]


LINE = ((100.0, 20.0), (100.0, 60.0))


def beside(other: float, narrow: tuple[float, float] | None = None) -> Labelled:
    """A label beside an upright line, with another line at `other` and the chart's edge close on the left."""
    nodes = (Node(0, 1, 1, 1, "decision", 20.0, 20.0), Node(1, 1, 1, 1, "process", 20.0, 20.0))
    geometry = Geometry(
        (90.0, 100.0, 190.0),
        ((90.0, 90.0), (100.0, 100.0), (190.0, 190.0)),
        (0.0, 10.0, 40.0, 70.0, 90.0),
        ((0.0, 0.0),) * 5,
    )
    links = (Link(0, 1, (40.0, 8.0), narrow=narrow), Link(0, 1))
    problem = Problem(2, 3, nodes, links, geometry)
    route = Route(((1, 1), (3, 1)), "S", "N")
    lines = (LINE, ((other, 20.0), (other, 60.0)))
    return place_labels(problem, Plan((route, route), 0.0, 0.0), geometry, lines, Box(95.0, 0.0, 200.0, 100.0))


def test_a_label_keeps_further_from_lines_that_are_not_its_own() -> None:
    box = beside(141.5).boxes[0]
    assert box is not None
    assert box.left - 100.0 < 141.5 - box.right
    assert beside(141.2).missing == (0,)


def test_a_label_breaks_where_its_line_is_too_close_to_another() -> None:
    box = beside(140.0, (22.0, 16.5)).boxes[0]
    assert box is not None
    assert (round(box.right - box.left, 2), round(box.bottom - box.top, 2)) == (22.0, 16.5)
