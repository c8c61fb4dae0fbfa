"""Changes on a picture: attributes for programs, marks for eyes, and the rest as it was."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from rambu import loads
from rambu.diagram import draw
from rambu.diagram.marks import Marks
from rambu.exchange.svg import write_screen, write_svg
from tests.exchange.svg.test_write import ROWS, of_class

SCENE = draw(loads(ROWS))
MARKS = Marks(
    shapes={(1, "1"): "added", (1, "2"): "changed"},
    lines={(1, "1", "2", 0): "added", (1, "2", "1", 1): "removed"},
    cells={("k2", "kegiatan"): "changed"},
    rows={"k2": "changed", "k3": "moved"},
)


def test_symbols_and_lines_say_what_became_of_them() -> None:
    root = ET.fromstring(write_svg(SCENE, SCENE.pages[0], MARKS))
    symbols = {e.get("data-symbol"): (e.get("class"), e.get("data-change")) for e in of_class(root, "symbol")}
    assert symbols == {
        "1": ("symbol terminator added", "added"),
        "2": ("symbol decision changed", "changed"),
        "3": ("symbol terminator same", "same"),
    }
    lines = {(e.get("data-from"), e.get("data-to")): e.get("data-change") for e in of_class(root, "edge")}
    assert lines == {("1", "2"): "added", ("2", "3"): "same", ("2", "1"): "removed"}


def test_marks_need_no_style_sheet() -> None:
    for text in (write_svg(SCENE, SCENE.pages[0], MARKS), write_screen(SCENE, SCENE.pages[0], MARKS)):
        marks = of_class(ET.fromstring(text), "mark")
        assert len(marks) == 1 + 2 * 3 + 2 * 3 + 2
        assert all(e.get("stroke") or e.get("fill") for e in marks)
        dashed = {name for e in marks if e.get("stroke-dasharray") for name in e.get("class", "").split()}
        assert dashed == {"mark", "changed", "removed"}


def test_without_marks_nothing_is_added() -> None:
    plain = write_svg(SCENE, SCENE.pages[0])
    assert "data-change" not in plain
    marked = write_svg(SCENE, SCENE.pages[0], Marks())
    assert re.sub(r' same"|" data-change="same"', '"', marked).replace('""', '"') == plain.replace('""', '"')
