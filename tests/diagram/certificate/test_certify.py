"""Each planted fault is found under its code, and its look-alike is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from rambu.diagram.certificate import certify
from rambu.diagram.scene import Box, Line, Page, Proof, Scene, Shape
from tests.support.scenes import (
    connector,
    edge,
    label,
    one_page,
    shape,
    small_sop,
    text,
    two_pages,
    with_line,
    with_page,
)

Fault = Callable[[], Scene]


def codes(scene: Scene) -> set[str]:
    return set(certify(scene).by_code)


def changed(scene: Scene, change: Callable[[Page], Page], number: int = 1) -> Scene:
    return with_page(scene, change(scene.pages[number - 1]))


def line(*points: tuple[float, float]) -> Line:
    """A new course of the line 2→3."""
    return edge("2", "3", *points)


def shifted(scene: Scene, number: int, dx: float, dy: float) -> Scene:
    """A symbol moved without its lines."""
    page = scene.pages[0]
    box = page.shapes[number].box
    moved = replace(page.shapes[number], box=Box(box.x + dx, box.y + dy, box.width, box.height))
    return with_page(scene, replace(page, shapes=(*page.shapes[:number], moved, *page.shapes[number + 1 :])))


def test_the_hand_drawn_scenes_are_clean() -> None:
    assert certify(one_page(), small_sop()).violations == ()
    assert certify(two_pages(), small_sop()).violations == ()


FAULTS: dict[str, tuple[str, Fault]] = {
    "diagonal": ("diagonal-piece", lambda: with_line(one_page(), 1, line((350, 255), (352, 321.2)))),
    "no length": ("line-without-length", lambda: with_line(one_page(), 1, line((350, 255), (350, 255), (350, 320)))),
    "turns back": (
        "turns-back",
        lambda: with_line(one_page(), 1, line((350, 255), (350, 290), (350, 280), (350, 320))),
    ),
    "outside": (
        "line-outside-chart",
        lambda: with_line(one_page(), 1, line((380, 240), (505, 240), (505, 300), (350, 300), (350, 320))),
    ),
    "through symbol": (
        "line-through-symbol",
        lambda: with_line(one_page(), 4, edge("1", "4", (250, 155), (250, 240), (450, 240), (450, 425))),
    ),
    "through own symbol": (
        "line-through-symbol",
        lambda: with_line(one_page(), 1, line((350, 225), (350, 320))),
    ),
    "along another symbol": (
        "line-through-symbol",
        lambda: with_line(one_page(), 4, edge("1", "4", (250, 155), (250, 190), (380, 190), (380, 300), (450, 300))),
    ),
    "through label": (
        "line-through-text",
        lambda: with_line(one_page(), 4, edge("1", "4", (260, 155), (260, 332), (450, 332), (450, 425))),
    ),
    "shared": (
        "shared-piece",
        lambda: with_line(one_page(), 4, edge("1", "3", (250, 155), (250, 300), (350, 300), (350, 320))),
    ),
    "too close": (
        "lines-too-close",
        lambda: with_line(one_page(), 4, edge("1", "3", (252.5, 155), (252.5, 300), (340, 300), (340, 325))),
    ),
    "touching": (
        "lines-touch",
        lambda: with_line(one_page(), 4, edge("1", "4", (220, 140), (210, 140), (210, 300), (350, 300), (350, 290))),
    ),
    "crosses itself": (
        "line-crosses-itself",
        lambda: with_line(one_page(), 1, line((380, 240), (390, 240), (390, 280), (370, 280), (370, 260), (395, 260))),
    ),
    "detached start": ("detached-end", lambda: with_line(one_page(), 1, line((350, 257), (350, 320)))),
    "detached end": ("detached-end", lambda: with_line(one_page(), 1, line((350, 255), (350, 318)))),
    "off the diamond": ("detached-end", lambda: with_line(one_page(), 1, line((360, 255), (360, 320)))),
    "no head": ("head-missing", lambda: with_line(one_page(), 1, replace(line((350, 255), (350, 320)), arrow=False))),
    "head on a link": (
        "head-superfluous",
        lambda: with_line(one_page(), 4, replace(edge("1", "1", (240, 155), (240, 165)), kind="link")),
    ),
    "short last piece": (
        "last-piece-short",
        lambda: with_line(one_page(), 1, line((350, 255), (350, 280), (354, 280), (354, 318), (350, 318), (350, 320))),
    ),
    "label far": ("label-far", lambda: changed(one_page(), lambda p: relabelled(p, 392, 310))),
    "label of nothing": ("label-without-line", lambda: changed(one_page(), lambda p: relabelled(p, 392, 328, exit_=7))),
    "label on symbol": ("label-on-symbol", lambda: changed(one_page(), lambda p: relabelled(p, 374, 328))),
    "label outside": ("label-outside-chart", lambda: changed(one_page(), lambda p: relabelled(p, 496, 336))),
    "labels overlap": (
        "labels-overlap",
        lambda: changed(one_page(), lambda p: replace(p, labels=(*p.labels, p.labels[0]))),
    ),
    "label cramped": (
        "label-larger-than-box",
        lambda: changed(one_page(), lambda p: replace(p, labels=(replace(p.labels[0], box=Box(392, 328, 3, 10)),))),
    ),
    "nearer to another": (
        "label-nearer-to-another",
        lambda: with_line(one_page(), 4, edge("1", "4", (260, 155), (260, 170), (405, 170), (405, 425))),
    ),
    "outside column": ("symbol-outside-column", lambda: shifted(one_page(), 1, -25, 0)),
    "outside row": ("symbol-outside-row", lambda: shifted(one_page(), 1, 0, 40)),
    "overlap": (
        "symbols-overlap",
        lambda: changed(one_page(), lambda p: replace(p, shapes=(*p.shapes, shape("process", 2, "B", 250.0)))),
    ),
    "text too wide": (
        "symbol-smaller-than-text",
        lambda: changed(one_page(), lambda p: replace(p, shapes=(*p.shapes[:3], inscribed(p.shapes[3], "x" * 30)))),
    ),
    "cell text": ("text-outside-cell", lambda: changed(one_page(), lambda p: retold(p, "x" * 60))),
    "cells overlap": (
        "cells-overlap",
        lambda: changed(one_page(), lambda p: replace(p, cells=(*p.cells, p.cells[-1]))),
    ),
    "table off page": (
        "outside-page",
        lambda: changed(one_page(), lambda p: replace(p, width=610.0)),
    ),
    "cell off table": (
        "cell-outside-table",
        lambda: changed(one_page(), lambda p: replace(p, table=Box(40, 40, 550, 450))),
    ),
    "rows overlap": (
        "rows-overlap",
        lambda: changed(one_page(), lambda p: replace(p, rows=(*p.rows[:3], replace(p.rows[3], y=380.0)))),
    ),
    "header": (
        "header-differs",
        lambda: changed(two_pages(), lambda p: replace(p, cells=p.cells[6:]), 2),
    ),
    "no line": (
        "connector-without-line",
        lambda: changed(two_pages(), lambda p: replace(p, shapes=(*p.shapes, connector("C", 470.0, 150.0)))),
    ),
    "letter twice": (
        "connector-letter-doubled",
        lambda: changed(two_pages(), lambda p: replace(p, shapes=(*p.shapes, connector("A", 470.0, 150.0)))),
    ),
    "no partner": (
        "connector-unpaired",
        lambda: changed(two_pages(), lambda p: replace(p, shapes=p.shapes[:3], lines=p.lines[:2])),
    ),
    "not continued": (
        "line-not-continued",
        lambda: with_line(two_pages(), 0, edge("2", "3", (350, 105), (350, 120), letter="A", exit_=3), 2),
    ),
    "no connector": (
        "connector-missing",
        lambda: with_line(two_pages(), 0, edge("1", "2", (280, 140), (350, 140), (350, 225), letter="Q")),
    ),
}  # fmt: skip


def relabelled(page: Page, x: float, y: float, exit_: int = 0) -> Page:
    return replace(page, labels=(label("3", "4", "ya", x, y, exit_), *page.labels[1:]))


def inscribed(shape_: Shape, words: str) -> Shape:
    return replace(shape_, text=text(words, shape_.box.x + 1, shape_.box.center[1]))


def retold(page: Page, words: str) -> Page:
    cell = page.cells[7]
    return replace(page, cells=(*page.cells[:7], replace(cell, text=text(words, 62, cell.box.y + 20)), *page.cells[8:]))


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(name: str) -> None:
    code, plant = FAULTS[name]
    found = certify(plant()).violations
    assert code in {v.code for v in found}
    assert all(v.message.endswith(".") and "{" not in v.message for v in found)


def turned(words: str) -> Scene:
    """The header of column A, 100 wide and 50 high, with a text that runs upwards."""

    def change(page: Page) -> Page:
        cell = replace(page.cells[2], text=text(words, 2, 20), turned=True)
        return replace(page, cells=(*page.cells[:2], cell, *page.cells[3:]))

    return changed(one_page(), change)


def test_a_turned_text_is_measured_along_the_height() -> None:
    assert codes(turned("Kepala")) == set()
    assert codes(turned("Kepala Kantor Wilayah")) == {"text-outside-cell"}


LOOK_ALIKES: dict[str, Fault] = {
    # in the bounding box of the diamond, but not in the diamond
    "past a diamond's corner": lambda: with_line(
        one_page(), 4, edge("1", "4", (240, 155), (240, 300), (380, 300), (380, 325), (440, 325), (440, 425))
    ),
    "a plain crossing": lambda: with_line(
        one_page(), 4, edge("1", "4", (240, 155), (240, 290), (440, 290), (440, 425))
    ),
    "side by side at 3 pt": lambda: with_line(
        one_page(), 4, edge("1", "3", (253, 155), (253, 300), (360, 300), (360, 325.72))
    ),
    "redundant point": lambda: with_line(one_page(), 1, line((350, 255), (350, 270), (350, 320))),
    "both on one trunk": lambda: changed(with_line(one_page(), 1, edge("2", "3", (350, 255), (350, 290))), trunked),
}  # fmt: skip


def trunked(page: Page) -> Page:
    trunk = replace(edge("2", "3", (350, 290), (350, 320)), kind="trunk")
    feeder = edge("1", "3", (240, 155), (240, 290), (350, 290))
    lines = (page.lines[0], replace(page.lines[1], arrow=False), *page.lines[2:], trunk, replace(feeder, arrow=False))
    return replace(page, lines=lines)


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_a_look_alike_is_not_found(name: str) -> None:
    assert certify(LOOK_ALIKES[name]()).violations == ()


def test_figures_are_counted_over_pages() -> None:
    crossing = with_line(one_page(), 4, edge("1", "4", (240, 155), (240, 290), (440, 290), (440, 425)))
    report = certify(crossing)
    assert (report.crossings, report.bends, report.cost, report.gap) == (3, 5, 3.0, 0.0)
    worse = certify(changed(crossing, lambda p: replace(p, proof=Proof(3.3, 3.0))))
    assert worse.gap == pytest.approx(0.1)


def test_the_json_form_is_plain() -> None:
    told = json.loads(json.dumps(certify(FAULTS["detached end"][1]()).to_dict()))
    assert told["clean"] is False
    assert told["violations"][0]["names"] == ["2→3", "3"]
    assert told["pages"][0]["page"] == 1
