"""Whatever is moved in a clean drawing is noticed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.certificate import certify
from rambu.diagram.scene import Box, Line, Page, Point, Scene
from tests.support.scenes import one_page, small_sop, two_pages, with_page

SCENES = (one_page(), two_pages())
amounts = st.floats(1.0, 5.0).map(lambda v: round(v, 2)) | st.floats(-5.0, -1.0).map(lambda v: round(v, 2))


@st.composite
def picked(draw: st.DrawFn) -> tuple[Scene, Page]:
    scene = draw(st.sampled_from(SCENES))
    return scene, draw(st.sampled_from(scene.pages))


def replaced(scene: Scene, page: Page, number: int, *points: Point) -> Scene:
    lines = list(page.lines)
    lines[number] = replace(lines[number], points=points)
    return with_page(scene, replace(page, lines=tuple(lines)))


def found(scene: Scene) -> bool:
    return not certify(scene, small_sop()).clean


@given(picked(), st.data(), amounts, st.booleans())
def test_an_end_that_is_moved_along_its_line(
    where: tuple[Scene, Page], data: st.DataObject, by: float, last: bool
) -> None:
    scene, page = where
    number = data.draw(st.integers(0, len(page.lines) - 1))
    points = page.lines[number].points[:: -1 if last else 1]
    away = _along(points[0], points[1], by)
    assert found(replaced(scene, page, number, *(away, *points[1:])[:: -1 if last else 1]))


def _along(end: Point, inner: Point, by: float) -> Point:
    return (end[0], end[1] + by) if abs(end[0] - inner[0]) < 0.01 else (end[0] + by, end[1])


@given(picked(), st.data(), amounts)
def test_one_corner_moved_alone_makes_a_slope(where: tuple[Scene, Page], data: st.DataObject, by: float) -> None:
    scene, page = where
    bent = [n for n, line in enumerate(page.lines) if len(line.points) > 2]
    number = data.draw(st.sampled_from(bent))
    points = list(page.lines[number].points)
    points[1] = (points[1][0] + by, points[1][1] + by)
    assert found(replaced(scene, page, number, *points))


@given(picked(), st.data())
def test_swapped_ends(where: tuple[Scene, Page], data: st.DataObject) -> None:
    scene, page = where
    number = data.draw(st.integers(0, len(page.lines) - 1))
    line: Line = page.lines[number]
    assert found(replaced(scene, page, number, *line.points[::-1]))


@given(picked(), st.data(), st.floats(1.5, 5.0))
def test_a_shrunk_symbol(where: tuple[Scene, Page], data: st.DataObject, by: float) -> None:
    scene, page = where
    number = data.draw(st.integers(0, len(page.shapes) - 1))
    box = page.shapes[number].box
    smaller = replace(page.shapes[number], box=Box(box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by))
    shapes = (*page.shapes[:number], smaller, *page.shapes[number + 1 :])
    assert found(with_page(scene, replace(page, shapes=shapes)))


@given(picked(), st.data())
def test_anything_left_out(where: tuple[Scene, Page], data: st.DataObject) -> None:
    scene, page = where
    part = data.draw(st.sampled_from([p for p in ("shapes", "lines", "labels", "rows") if getattr(page, p)]))
    things = getattr(page, part)
    number = data.draw(st.integers(0, len(things) - 1))
    less = replace(page, **{part: things[:number] + things[number + 1 :]})
    assert found(with_page(scene, less))
