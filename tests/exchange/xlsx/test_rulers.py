from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rambu.exchange.xlsx.rulers import EMU, TALLEST, ruler


@given(st.lists(st.integers(0, 100_000).map(lambda value: value / 100), min_size=2, max_size=30))
def test_edges_become_whole_pixels_in_order(edges: list[float]) -> None:
    made = ruler(edges, start=40, first=3)
    assert all(size >= 1 for size in made.sizes)
    for scene, sheet in zip(made.scene, made.sheet, strict=True):
        assert made.place(scene) == sheet * EMU
        assert made.index(scene) == 3 + made.scene.index(scene)


def test_what_lies_between_is_stretched() -> None:
    made = ruler([10.0, 10.9, 30.0])
    assert made.place(10.45) == round(made.sheet[1] * EMU / 2)


def test_edges_that_rounding_set_apart_are_one() -> None:
    assert ruler([10.0, 10.01, 20.0]).scene == (10.0, 20.0)


def test_no_row_is_higher_than_excel_allows() -> None:
    made = ruler([0.0, 1000.0])
    assert len(made.sizes) == 3
    assert max(made.sizes) * 0.75 <= TALLEST
