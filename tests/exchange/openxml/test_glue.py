from __future__ import annotations

from dataclasses import replace

from rambu.diagram.scene import Box, Line, Page, Shape
from rambu.exchange.openxml.glue import BOTTOM, LEFT, RIGHT, TOP, glued_lines
from tests.support.scenes import one_page

UPPER = Shape("process", "1", "a", 1, 1, ("A",), Box(100.0, 100.0, 40.0, 20.0))
LOWER = Shape("decision", "2", "b", 1, 2, ("B",), Box(200.0, 160.0, 40.0, 30.0))


def page(*lines: Line) -> Page:
    return replace(one_page().pages[0], shapes=(UPPER, LOWER), lines=lines, labels=())


def test_sites_follow_the_direction_of_the_line() -> None:
    across = Line("edge", "1", "2", ((140.0, 110.0), (220.0, 110.0), (220.0, 160.0)))
    back = Line("edge", "2", "1", ((200.0, 175.0), (120.0, 175.0), (120.0, 120.0)))
    first, second = glued_lines(page(across, back))
    assert (first.source, first.source_site, first.target, first.target_site) == (0, RIGHT, 1, TOP)
    assert (second.source, second.source_site, second.target, second.target_site) == (1, LEFT, 0, BOTTOM)


def test_a_line_that_ends_on_a_trunk_follows_it() -> None:
    trunk = Line("trunk", "1", "2", ((150.0, 130.0), (220.0, 130.0), (220.0, 160.0)), arrow=False)
    edge = Line("edge", "1", "2", ((120.0, 120.0), (120.0, 140.0), (180.0, 140.0), (180.0, 130.0)))
    (found,) = glued_lines(page(trunk, edge))
    assert found.points == (*edge.points, (220.0, 130.0), (220.0, 160.0))
    assert (found.target, found.target_site) == (1, TOP)


def test_without_shapes_there_is_nothing_to_glue() -> None:
    lonely = Line("edge", "1", "2", ((0.0, 0.0), (10.0, 0.0)))
    assert not list(glued_lines(replace(page(lonely), shapes=())))
