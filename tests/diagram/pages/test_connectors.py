from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.pages.connectors import bands, letter
from rambu.diagram.pages.cuts import Cut, Span, cuts


def cut(wire: int, column: int) -> Cut:
    return Cut(wire, True, "bottom", column, False)


@pytest.mark.parametrize(
    ("number", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (702, "AAA")]
)
def test_letters(number: int, name: str) -> None:
    assert letter(number) == name


def test_a_connector_stands_in_the_column_of_its_target() -> None:
    assert bands([cut(0, 2), cut(1, 0)], 3) == (((0, cut(1, 0)), (2, cut(0, 2))),)


def test_a_taken_column_moves_the_connector_beside_it() -> None:
    (band,) = bands([cut(0, 1), cut(1, 1)], 3)
    assert [column for column, _ in band] == [0, 1]


@given(st.lists(st.integers(0, 3), max_size=12), st.integers(1, 4))
def test_as_few_bands_as_there_must_be(columns: Sequence[int], width: int) -> None:
    ends = [cut(n, column % width) for n, column in enumerate(columns)]
    found = bands(ends, width)
    assert len(found) == -(-len(ends) // width)
    assert sorted(c.wire for band in found for _, c in band) == list(range(len(ends)))
    assert all(len({column for column, _ in band}) == len(band) for band in found)


def test_a_line_onward_leaves_at_the_bottom_and_enters_at_the_top() -> None:
    span = Span(7, 3, 4, 1)
    assert list(cuts([span], 0, 4)) == [Cut(7, True, "bottom", 1, True)]
    assert list(cuts([span], 4, 8)) == [Cut(7, False, "top", 1, True)]


def test_a_line_back_uses_the_nearer_edge() -> None:
    assert next(cuts([Span(0, 9, 0, 0)], 0, 8)).edge == "top"
    assert next(cuts([Span(0, 9, 7, 0)], 0, 8)).edge == "bottom"
    assert next(cuts([Span(0, 9, 0, 0)], 8, 16)).edge == "top"
    assert next(cuts([Span(0, 15, 0, 0)], 8, 16)).edge == "bottom"


def test_a_line_within_the_page_or_past_it_is_not_cut() -> None:
    assert not list(cuts([Span(0, 1, 2, 0), Span(1, 0, 9, 0)], 1, 5))
