"""How places that answer are told."""

from __future__ import annotations

from rambu.search import Text, ask
from rambu.search.matching import match_text
from rambu.web.library.search.templatetags.library_search import _FIELDS, excerpt, place_words


def test_every_field_has_words() -> None:
    from typing import get_args

    from rambu.search.places import Field

    assert set(get_args(Field)) - set(_FIELDS) == {"kegiatan"}


def test_places_are_told_by_their_row() -> None:
    assert place_words(Text("kegiatan", "x", "b1", "k3", 3)) == "Kegiatan 3"
    assert place_words(Text("output", "x", "b1", "k3", 3)) == "Kegiatan 3, output"
    assert place_words(Text("dasar_hukum", "x")) == "Dasar hukum"


def test_a_long_text_is_shown_around_its_first_mark() -> None:
    match = match_text(Text("peringatan", "kata lain " * 50 + "arsip musnah " + "sesudah itu " * 50), ask("arsip"))
    assert match is not None
    shown = excerpt(match)
    text = "".join(piece for piece, _hit in shown)
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert "arsip musnah" in text
    assert len(text) < 300
