"""The outlines of box, diamond and capsule."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.certificate.outline import depth, piece_depth
from rambu.diagram.scene import Box, Shape, ShapeKind

KINDS: tuple[ShapeKind, ...] = ("process", "decision", "terminator")
ALL: tuple[ShapeKind, ...] = (*KINDS, "connector")


def symbol(kind: ShapeKind, width: float = 60.0, height: float = 30.0) -> Shape:
    return Shape(kind, "1", "", 1, 1, (), Box(0.0, 0.0, width, height))


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("port", [(30, 0), (60, 15), (30, 30), (0, 15)])
def test_the_middles_of_the_sides_lie_on_every_outline(kind: ShapeKind, port: tuple[float, float]) -> None:
    assert depth(symbol(kind), port) == pytest.approx(0.0)


def test_a_corner_of_the_box_is_outside_of_diamond_and_capsule() -> None:
    assert depth(symbol("process"), (1, 1)) > 0
    assert depth(symbol("decision"), (1, 1)) < 0
    assert depth(symbol("terminator"), (1, 1)) < 0


def test_a_connector_is_a_pentagon_that_points_down() -> None:
    assert depth(symbol("connector"), (1, 1)) > 0
    assert depth(symbol("connector"), (1, 29)) < 0
    assert depth(symbol("connector"), (15, 24)) == pytest.approx(0.0)


def test_an_upright_capsule_is_round_above_and_below() -> None:
    assert depth(symbol("terminator", 20.0, 50.0), (0, 25)) == pytest.approx(0.0)
    assert depth(symbol("terminator", 20.0, 50.0), (1, 1)) < 0


@given(
    st.sampled_from(KINDS), st.floats(10, 90), st.floats(10, 60),
    st.floats(-20, 110), st.floats(-20, 80), st.floats(0, 80), st.booleans(),
)  # fmt: skip
def test_the_depth_of_a_piece_is_that_of_its_deepest_point(
    kind: ShapeKind, width: float, height: float, x: float, y: float, length: float, upright: bool
) -> None:
    shape, end = symbol(kind, width, height), (x, y + length) if upright else (x + length, y)
    samples = [(x + (end[0] - x) * t / 200, y + (end[1] - y) * t / 200) for t in range(201)]
    deepest = max(depth(shape, point) for point in samples)
    step = hypot(end[0] - x, end[1] - y) / 200
    assert deepest - 1e-9 <= piece_depth(shape, (x, y), end) <= deepest + 3 * step + 1e-9


@given(st.floats(-5, 65), st.floats(-10, 40), st.floats(0, 50), st.booleans())
def test_a_piece_enters_a_connector_where_it_is_nearest_to_the_middle(
    x: float, y: float, length: float, upright: bool
) -> None:
    shape, end = symbol("connector"), (x, y + length) if upright else (x + length, y)
    samples = [(x + (end[0] - x) * t / 200, y + (end[1] - y) * t / 200) for t in range(201)]
    if any(depth(shape, point) > 1e-9 for point in samples):
        assert piece_depth(shape, (x, y), end) > 0
