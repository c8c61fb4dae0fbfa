from __future__ import annotations

from itertools import combinations
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.pages.breaks import Pages, Paging, breaks, least_pages, page_cost
from rambu.diagram.pages.cuts import Span

ROOM = 400.0


@st.composite
def pagings(draw: st.DrawFn) -> Paging:
    heights = tuple(draw(st.lists(st.sampled_from((40.0, 45.0, 60.0, 90.0, 150.0, 500.0)), min_size=1, max_size=9)))
    rows = st.integers(-1, len(heights))
    ends = draw(st.lists(st.tuples(rows, rows), max_size=6))
    spans = tuple(Span(n, a, b, 0) for n, (a, b) in enumerate([*((r, r + 1) for r in range(len(heights) - 1)), *ends]))
    chosen = st.frozensets(st.integers(1, max(1, len(heights) - 1)), max_size=2)
    return Paging(
        heights, spans, draw(st.integers(1, 4)), ROOM, draw(st.sampled_from((ROOM, 380.0))), draw(chosen), draw(chosen)
    )


def cost(paging: Paging, pages: Pages) -> float:
    parts = [page_cost(paging, first, end) for first, end in pages]
    return inf if None in parts else sum(part for part in parts if part is not None)


def all_pages(paging: Paging) -> list[Pages]:
    rows = len(paging.heights)
    inner = range(1, rows)
    forced = {n for n in paging.forced if n < rows}
    chosen = [set(c) | forced for size in range(rows) for c in combinations(inner, size)]
    return [tuple(zip([0, *sorted(c)], [*sorted(c), rows], strict=True)) for c in chosen]


@given(pagings())
def test_no_other_breaks_cost_less(paging: Paging) -> None:
    best = min(cost(paging, pages) for pages in all_pages(paging))
    assert abs(cost(paging, breaks(paging)) - best) < 1e-6


@given(pagings())
def test_pages_follow_one_another_and_honour_forced_breaks(paging: Paging) -> None:
    pages = breaks(paging)
    assert [pages[0][0], *(end for _, end in pages)] == [*(first for first, _ in pages), len(paging.heights)]
    starts = {first for first, _ in pages}
    assert all(n in starts for n in paging.forced if n < len(paging.heights))


def test_a_short_chart_is_one_page() -> None:
    assert breaks(Paging((40.0,) * 5, (), 3, ROOM, ROOM)) == ((0, 5),)


def test_breaks_where_no_loop_is_cut() -> None:
    """Rows 0-6 hold a loop, so do 7-11: the break falls between them although the first page could hold nine rows."""
    onward = tuple(Span(n, n, n + 1, 0) for n in range(11))
    loops = (Span(20, 6, 0, 0), Span(21, 11, 7, 0))
    assert breaks(Paging((40.0,) * 12, onward + loops, 3, ROOM, ROOM)) == ((0, 7), (7, 12))


def test_merged_cells_stay_together_if_that_costs_little() -> None:
    paging = Paging((40.0,) * 12, (), 3, ROOM, ROOM, merged=frozenset({9}))
    assert all(first != 9 for first, _ in breaks(paging))


def test_a_row_taller_than_a_page_stands_alone() -> None:
    assert breaks(Paging((40.0, 900.0, 40.0), (), 3, ROOM, ROOM)) == ((0, 1), (1, 2), (2, 3))


def test_a_chart_without_rows_has_a_page() -> None:
    assert breaks(Paging((), (), 1, ROOM, ROOM)) == ((0, 0),)


@given(pagings())
def test_no_breaks_give_fewer_pages_than_the_rows_fill(paging: Paging) -> None:
    assert least_pages(paging) <= len(breaks(paging))
