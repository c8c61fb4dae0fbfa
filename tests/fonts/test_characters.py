from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.metrics import SUBSTITUTE, printable, runs
from rambu.fonts.faces import face


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Surat masuk", "Surat masuk"),
        ("satu\tdua\u3000tiga", "satu dua tiga"),
        ("a\r\nb\u2028c\vd", "a\nb\nc\nd"),
        ("sel\u00adesai\u200b\ufeff", "selesai"),
        ("\u202eterbalik\u202c", "terbalik"),
        ("e\u0301", "é"),
        ("q\u0301", "q"),
        ("👍 baik", f"{SUBSTITUTE} baik"),
        ("\ue000漢", SUBSTITUTE * 2),
        ("\ud800", SUBSTITUTE),
        ("\x00\x07x", "x"),
        ("\uf0b7 butir ✓", "• butir √"),
        ("\ufe8d\ufedf\ufedf\ufeea", "الله"),
    ],
)
def test_what_is_printed(typed: str, printed: str) -> None:
    assert printable(typed) == printed


@given(st.text(st.characters(exclude_categories=())))
def test_everything_printed_has_a_glyph_and_printing_twice_changes_nothing(text: str) -> None:
    printed = printable(text)
    assert set(printed) <= set(face("sans").advances) | {"\n"}
    assert printable(printed) == printed
    assert unicodedata.is_normalized("NFC", printed)


@given(st.text())
def test_runs_lose_nothing(text: str) -> None:
    printed = printable(text)
    for font in ("sans", "bookman"):
        assert "".join(part for _family, part in runs(printed, font)) == printed
