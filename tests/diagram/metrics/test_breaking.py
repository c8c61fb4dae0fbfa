from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.metrics import longest_piece, measure, printable, wrap
from rambu.diagram.metrics.breaking import TOLERANCE

TEXTS = st.text(st.sampled_from("abMi é-/–  \n. 09(),\tبس漢👍"), max_size=80)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 50, ()),
        (" \n ", 50, ()),
        ("Memeriksa   kelengkapan berkas", 100, ("Memeriksa kelengkapan", "berkas")),
        ("satu\n\ndua", 100, ("satu", "", "dua")),
        ("permohonan/usulan", 60, ("permohonan/", "usulan")),
        ("pegawai non-ASN", 55, ("pegawai non-", "ASN")),
        ("kirim e-mail", 30, ("kirim", "e-mail")),
        ("berkas ke-12", 50, ("berkas", "ke-12")),
        ("kira-kira 2-3 hari", 60, ("kira-kira 2-3", "hari")),
        ("Pertanggungjawaban", 40, ("Pertangg", "ungjawab", "an")),
        ("lihat Pertanggungjawaban ya", 40, ("lihat", "Pertangg", "ungjawab", "an ya")),
        ("10\u00a0menit saja", 40, ("10\u00a0menit", "saja")),
    ],
)
def test_lines(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, width, 9) == lines


@given(TEXTS, st.floats(4, 200), st.sampled_from([7.0, 9.0, 11.5]), st.booleans())
def test_every_line_fits_and_nothing_is_lost(text: str, width: float, size: float, bold: bool) -> None:
    lines = wrap(text, width, size, bold=bold, font="bookman")
    for line in lines:
        assert len(line) <= 1 or measure(line, size, bold=bold, font="bookman") <= width + TOLERANCE + 1e-6
    assert "".join("".join(lines).split()) == "".join(printable(text).split())


@given(TEXTS, st.floats(20, 200))
def test_no_line_could_take_the_first_word_of_the_next(text: str, width: float) -> None:
    flat = " ".join(text.split())
    lines = wrap(flat, width, 9)
    for line, following in pairwise(lines):
        word = following.split(" ")[0]
        if f"{line} {word}" in printable(flat):
            assert measure(f"{line} {word}", 9) > width


@given(TEXTS)
def test_the_longest_piece_is_never_broken(text: str) -> None:
    width = longest_piece(text, 9)
    pieces = {word for line in wrap(text, width, 9) for word in line.split(" ")}
    assert all(measure(piece, 9) <= width + TOLERANCE for piece in pieces)


def test_size_and_boldness_scale_the_width() -> None:
    assert measure("surat", 18) == pytest.approx(2 * measure("surat", 9))
    assert measure("surat", 9, bold=True) > measure("surat", 9)
    assert measure("", 9) == 0
