"""Buckets and sweeps find exactly what comparing everything with everything finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.certificate.buckets import Buckets, inside, overlapping_pairs
from rambu.diagram.scene import Box

coordinates = st.integers(-20, 300).map(float)
boxes = st.lists(
    st.builds(Box, coordinates, coordinates, st.integers(0, 120).map(float), st.integers(0, 90).map(float)), max_size=25
)


def within(a: Box, b: Box, reach: float) -> bool:
    return (
        a.x - reach <= b.right and b.x <= a.right + reach and a.y - reach <= b.bottom and b.y <= a.bottom + reach
    )  # fmt: skip


@given(boxes, st.builds(Box, coordinates, coordinates, st.just(30.0), st.just(0.0)), st.sampled_from((0.0, 4.0)))
def test_near_finds_all_within_reach_in_order(many: list[Box], asked: Box, reach: float) -> None:
    found = [number for _box, number in Buckets((box, n) for n, box in enumerate(many)).near(asked, reach)]
    assert found == [n for n, box in enumerate(many) if within(asked, box, reach)]


@given(boxes)
def test_the_sweep_finds_every_overlapping_pair(many: list[Box]) -> None:
    naive = {
        (i, j)
        for j in range(len(many))
        for i in range(j)
        if min(many[i].right, many[j].right) - max(many[i].x, many[j].x) > 0.5
        and min(many[i].bottom, many[j].bottom) - max(many[i].y, many[j].y) > 0.5
    }
    swept = list(overlapping_pairs(many, 0.5))
    assert len(swept) == len(set(swept))
    assert {pair for pair in swept if _solid(many, pair)} == {pair for pair in naive if _solid(many, pair)}


def _solid(many: list[Box], pair: tuple[int, int]) -> bool:
    """Boxes thinner than the tolerance cannot cover anything; none occur in a table."""
    return all(many[n].width > 1 and many[n].height > 1 for n in pair)


def test_inside_forgives_the_tolerance() -> None:
    assert inside(Box(0, 0, 10, 10), Box(0.02, 0, 10, 10), 0.03)
    assert not inside(Box(0, 0, 10, 10), Box(0.05, 0, 10, 10), 0.03)
