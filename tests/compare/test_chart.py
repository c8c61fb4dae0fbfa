"""The charts of two versions with marks."""

from __future__ import annotations

from hypothesis import given

from rambu import loads
from rambu.compare import ChartRedline, draw_redline, redline
from rambu.sop.model import Sop
from tests.compare.test_redline import NEW, OLD
from tests.support.sops import sops
from tests.support.thorough import examples


def marked(a: Sop, b: Sop) -> ChartRedline:
    return draw_redline(a, b, redline(a, b))


def test_symbols_and_rows_of_both_versions() -> None:
    charts = marked(loads(OLD), loads(NEW))
    assert {name: change for (_bagan, name), change in charts.after_marks.shapes.items() if change != "same"} == {
        "2": "added",
        "3": "changed",
    }
    assert {name: change for (_bagan, name), change in charts.before_marks.shapes.items() if change != "same"} == {
        "2": "changed",
        "4": "removed",
    }
    assert charts.after_marks.rows == {"k1": "changed", "k2": "added", "k3": "changed", "k4": "same"}
    assert charts.before_marks.cells["k4", "kegiatan"] == "removed"
    assert charts.after_marks.cells["", "pelaksana:p2"] == "changed"
    assert charts.after_marks.cells["k3", "waktu"] == "changed"


def test_lines_of_both_versions() -> None:
    charts = marked(loads(OLD), loads(NEW))
    after = {(a, b): change for (_n, a, b, _exit), change in charts.after_marks.lines.items()}
    assert after == {("1", "2"): "added", ("2", "3"): "added", ("3", "4"): "same", ("3", "2"): "added"}
    assert [(line.source, line.target) for _bagan, line in charts.removed] == [("1", "2"), ("2", "1"), ("3", "4")]


def test_another_label_changes_a_line() -> None:
    charts = marked(loads(OLD), loads(OLD.replace("{ya: 3, tidak: 1}", "{lengkap: 3, tidak: 1}")))
    changed = {key[1:3]: change for key, change in charts.after_marks.lines.items() if change != "same"}
    assert changed == {("2", "3"): "changed"}
    assert charts.removed == ()


@given(sops())
@examples(15)
def test_a_chart_beside_itself_is_the_same(sop: Sop) -> None:
    charts = marked(sop, sop)
    every = (charts.after_marks, charts.before_marks)
    assert {change for one in every for change in (*one.shapes.values(), *one.lines.values())} <= {"same"}
    assert (charts.removed, charts.after_marks.cells) == ((), {})
