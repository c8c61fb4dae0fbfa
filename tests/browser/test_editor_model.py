"""The browser applies edits as the server does: the same values, the same refusals, the same checksums."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.templatetags.static import static
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from playwright.sync_api import Page

from rambu.sop import Edit, EditError, Sop, apply, to_json
from rambu.sop.edits import SetField, SetKegiatan
from rambu.sop.edits.values import encode
from rambu.web.editor.whole import checksum, whole
from tests.support.edits import ALL, edits_of
from tests.support.sops import sops
from tests.support.thorough import TIMES

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

IN_BROWSER = """([sop, edits]) => {
    const { apply, checksum, complete, EditError } = window.model;
    const whole = complete(sop);
    const before = JSON.stringify(whole);
    try {
        const after = apply(whole, edits);
        return { sop: after, sum: checksum(after), untouched: JSON.stringify(whole) === before };
    } catch (error) {
        if (!(error instanceof EditError)) throw error;
        return { refused: error.message, untouched: JSON.stringify(whole) === before };
    }
}"""


@pytest.fixture
def browser_model(page: Page) -> Page:
    page.goto("/luring/")
    page.evaluate("async (address) => { window.model = await import(address); }", static("editor/model.js"))
    return page


@st.composite
def any_edit(draw: st.DrawFn, sop: Sop) -> Edit:
    """One that fits, or one of any kind that may not."""
    if draw(st.integers(0, 3)):
        return draw(edits_of(sop))
    try:
        return draw(st.sampled_from(ALL))(draw, sop)
    except InvalidArgument:
        return SetField("unit", "x")


@st.composite
def stories(draw: st.DrawFn) -> tuple[Sop, list[Edit]]:
    """A text and edits one after another, of which the last may not fit."""
    sop = now = draw(sops())
    edits: list[Edit] = []
    for _turn in range(draw(st.integers(1, 4))):
        edits.append(draw(any_edit(now)))
        try:
            now = apply(now, edits[-1])
        except EditError:
            break
    return sop, edits


def compare(page: Page, sop: Sop, edits: list[Edit], sent: Any = None) -> None:
    found = page.evaluate(IN_BROWSER, [encode(sop), sent or [to_json(edit) for edit in edits]])
    assert found["untouched"]
    try:
        expected = whole(apply(sop, edits))
    except EditError:
        assert "refused" in found, edits
        return
    assert found.get("sop") == expected, (edits, found.get("refused"))
    assert found["sum"] == checksum(expected)


@settings(max_examples=60 * TIMES, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(stories())
def test_edits_lead_to_the_same_text(browser_model: Page, story: tuple[Sop, list[Edit]]) -> None:
    compare(browser_model, *story)


@settings(max_examples=20 * TIMES, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(stories())
def test_values_may_be_given_in_full(browser_model: Page, story: tuple[Sop, list[Edit]]) -> None:
    sop, edits = story
    full = [{"edit": type(edit).__name__, **whole(edit)} for edit in edits]
    compare(browser_model, sop, edits, full)


def test_values_of_another_type_are_refused(browser_model: Page) -> None:
    sop = Sop()
    wrong: list[tuple[str, Any]] = [
        ("judul", 3),
        ("judul", None),
        ("judul", "\ud800"),
        ("tanggal", "2025"),
        ("tanggal.revisi.hari", "1"),
        ("tanggal", {"lain": "1"}),
        ("bagan", []),
        ("id", "x"),
        ("__proto__", {}),
        ("kualifikasi", "S1"),
        ("tampilan.kapsul", "bulat"),
        ("tampilan.judul_kolom", [["no"]]),
    ]
    for field, value in wrong:
        text = json.dumps({"edit": "SetField", "field": field, "value": value})
        found = browser_model.evaluate(f"(raw) => ({IN_BROWSER})([{{}}, [JSON.parse(raw)]])", text)
        assert "refused" in found, field
    compare(browser_model, sop, [SetKegiatan("k1", "teks", "x")])
