"""The sweeps over lines find what comparing all pieces with each other finds."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.certificate.sheet import sheet_of
from rambu.diagram.certificate.tracks import check_meetings, check_tracks
from rambu.diagram.scene import Line, Page, Point
from tests.support.scenes import edge, one_page

Segment = tuple[Point, Point]


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """Orthogonal lines on a coarse grid with offsets that make them nearly touch."""
    x, y = (float(draw(st.integers(20, 45)) * 10) for _ in "xy")
    points = [(x, y)]
    upright = draw(st.booleans())
    for _ in range(draw(st.integers(1, 4))):
        step = draw(st.sampled_from((-40.0, -20.0, -2.0, 2.5, 3.0, 10.0, 30.0, 60.0)))
        x, y = (x, y + step) if upright else (x + step, y)
        points.append((x, y))
        upright = not upright
    name = str(draw(st.integers(1, 99)))
    return edge(name, f"{name}x", *points)


def page_of(drawn: list[Line]) -> Page:
    page = one_page().pages[0]
    return Page(**{**{f: getattr(page, f) for f in page.__slots__}, "lines": tuple(drawn), "labels": ()})


def segments(line: Line) -> list[Segment]:
    return list(pairwise(line.points))


def crossing(a: Segment, b: Segment) -> bool:
    """Whether the insides of two pieces cut each other at a right angle."""
    (ax1, ax2), (ay1, ay2) = (sorted((a[0][i], a[1][i])) for i in (0, 1))
    (bx1, bx2), (by1, by2) = (sorted((b[0][i], b[1][i])) for i in (0, 1))
    if ax1 == ax2 and by1 == by2:
        return bx1 < ax1 < bx2 and ay1 < by1 < ay2
    return ay1 == ay2 and bx1 == bx2 and ax1 < bx1 < ax2 and by1 < ay1 < by2


def too_near(a: Segment, b: Segment) -> bool:
    """Whether two parallel pieces run side by side at less than 3 pt."""
    for axis in (0, 1):
        along = 1 - axis
        if a[0][axis] == a[1][axis] and b[0][axis] == b[1][axis]:
            low = max(min(a[0][along], a[1][along]), min(b[0][along], b[1][along]))
            high = min(max(a[0][along], a[1][along]), max(b[0][along], b[1][along]))
            return high > low and abs(a[0][axis] - b[0][axis]) < 3
    return False


@given(st.lists(lines(), min_size=2, max_size=6))
def test_lines_side_by_side(drawn: list[Line]) -> None:
    found = list(check_tracks(sheet_of(page_of(drawn), "sans")))
    between = any(
        too_near(a, b) for one, two in combinations(drawn, 2) for a in segments(one) for b in segments(two)
    )  # fmt: skip
    own = any(too_near(a, b) for line in drawn for a, b in combinations(segments(line), 2))
    assert bool(found) == (between or own)


@given(st.lists(lines(), min_size=2, max_size=6))
def test_crossings_are_counted(drawn: list[Line]) -> None:
    pairs = [(a, b) for one, two in combinations(drawn, 2) for a in segments(one) for b in segments(two)]
    own = [pair for line in drawn for pair in combinations(segments(line), 2)]
    expected = sum(crossing(a, b) for a, b in pairs + own)
    assert check_meetings(sheet_of(page_of(drawn), "sans")).crossings == expected
