"""Words, numbers and codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.search.splitting import fold, normal, pieces
from tests.support.thorough import examples


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Surat Masuk, arsip", ["surat", "masuk", "arsip"]),
        ("SOP-025/17000/2025", ["sop", "25", "17000", "2025"]),
        ("C.01.03", ["c.1.3"]),
        ("Kk.11.02", ["kk.11.2"]),
        ("NIP 19780512 200501 1 003", ["nip", "197805122005011003"]),
        ("NIP. 197805122005011003", ["nip", "197805122005011003"]),
        ("Rp10.000 atau Rp. 1.250.000", ["10000", "atau", "1250000"]),
        ("S.K. a.n. Kepala", ["sk", "an", "kepala"]),
        ("Qur’an Jum'at", ["quran", "jumat"]),
        ("e-mail, e-Office", ["email", "eoffice"]),
        ("surat-menyurat", ["surat", "menyurat"]),
        ("SP2D MTsN1", ["sp2d", "mtsn1"]),
        ("café", ["cafe"]),
        ("2-3 hari", ["2", "3", "hari"]),
        ("…—!", []),
    ],
)
def test_pieces(text: str, expected: list[str]) -> None:
    assert [piece.text for piece in pieces(normal(text))] == expected


@given(st.text(max_size=80))
@examples(200)
def test_pieces_stand_where_they_say(text: str) -> None:
    plain = normal(text)
    ends = 0
    for piece in pieces(plain):
        assert ends <= piece.start < piece.end <= len(plain)
        assert piece.text
        assert all(letter.isalnum() or letter == "." for letter in piece.text)
        ends = piece.end


@given(st.text(max_size=40))
@examples(200)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
