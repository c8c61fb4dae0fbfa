"""The house stays small-roomed: sizes, names, and directions."""

import statistics

from tests.support.house import ROOT, modules

NAMELESS = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "tools"}


def sizes() -> dict[str, int]:
    return {str(p.relative_to(ROOT)): len(p.read_text(encoding="utf-8").splitlines()) for p in modules()}


def test_no_file_is_too_long() -> None:
    assert {name: n for name, n in sizes().items() if n > 500} == {}


def test_the_median_file_is_short() -> None:
    assert statistics.median(sizes().values()) <= 100


def test_no_module_is_named_for_nothing_in_particular() -> None:
    assert [p for p in modules() if p.stem in NAMELESS] == []


def test_no_test_pretends() -> None:
    for path in (ROOT / "tests").rglob("test_*.py"):
        text = path.read_text(encoding="utf-8")
        assert "assert " + "True" not in text, path
        assert "time." + "sleep(" not in text, path
