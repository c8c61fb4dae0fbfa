"""Elbow connectors run where the line of the scene runs."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rambu.exchange.openxml.routes import Place, Route, free, route, straightened

_NEAR = 1270
"""A tenth of a point: adjustments are rounded shares of a box."""


def drawn(way: Route) -> list[Place]:
    """The corners as Excel draws a preset: in its own frame, then mirrored, then turned clockwise."""
    shares = [share / 100_000 for share in way.adjust]
    along = [0.0, *shares[0::2], 1.0]
    across = [0.0, *shares[1::2], 1.0]
    corners = [(0.0, 0.0)]
    if way.preset == "straightConnector1":
        corners.append((1.0, 1.0))
    else:
        bends = int(way.preset[-1]) - 1
        u, v = iter(along[1:]), iter(across[1:])
        for n in range(bends + 1):
            last = corners[-1]
            corners.append((next(u), last[1]) if n % 2 == 0 else (last[0], next(v)))
    return [_placed(way, u * way.width, v * way.height) for u, v in corners]


def _placed(way: Route, u: float, v: float) -> Place:
    u = way.width - u if way.flip_h else u
    v = way.height - v if way.flip_v else v
    dx, dy = u - way.width / 2, v - way.height / 2
    if way.turned:
        dx, dy = -dy, dx
    return round(way.x + way.width / 2 + dx), round(way.y + way.height / 2 + dy)


@st.composite
def lines(draw: st.DrawFn) -> list[Place]:
    """Orthogonal lines of up to six segments; every second segment runs upright."""
    place = st.integers(0, 800).map(lambda value: value * 9525)
    x, y, upright = draw(place), draw(place), draw(st.booleans())
    points = [(x, y)]
    for _ in range(draw(st.integers(1, 6))):
        x, y = (x, draw(place)) if upright else (draw(place), y)
        points.append((x, y))
        upright = not upright
    return points


@given(lines())
def test_a_preset_draws_the_line(points: list[Place]) -> None:
    corners = straightened(points)
    assume(len(corners) > 1 and corners[0] != corners[-1])
    way = route(points)
    if not way.preset:
        assert len(corners) > 6
        return
    found = drawn(way)
    assert len(found) == len(corners)
    for mine, wanted in zip(found, corners, strict=True):
        assert abs(mine[0] - wanted[0]) <= _NEAR
        assert abs(mine[1] - wanted[1]) <= _NEAR
    assert all(abs(share) < 2**31 for share in way.adjust)


@given(lines())
def test_a_free_path_holds_the_corners(points: list[Place]) -> None:
    way = free(points)
    assert tuple((way.x + x, way.y + y) for x, y in way.path) == straightened(points)
    assert not way.preset


@pytest.mark.parametrize(
    ("points", "preset"),
    [
        ([(0, 0), (0, 90_000)], "straightConnector1"),
        ([(0, 0), (0, 40_000), (0, 90_000)], "straightConnector1"),
        ([(0, 0), (90_000, 0), (90_000, 90_000)], "bentConnector2"),
        ([(0, 0), (0, 40_000), (90_000, 40_000), (90_000, 90_000)], "bentConnector3"),
        ([(0, 0), (-40_000, 0), (-40_000, 90_000), (0, 90_000)], "bentConnector3"),
    ],
)
def test_presets(points: list[Place], preset: str) -> None:
    assert route(points).preset == preset
