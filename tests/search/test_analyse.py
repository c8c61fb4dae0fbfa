"""Tokens of texts as offices write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.search.analyse import analyse, keys, written
from rambu.search.lexicon import phrases
from rambu.search.splitting import normal
from tests.support.thorough import examples


def found(text: str) -> set[str]:
    return {token.key for token in analyse(text)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kepala KUA", "kepala Kantor Urusan Agama"),
        ("Kasubbag TU", "Kepala Subbagian Tata Usaha"),
        ("Kasubag TU", "Kepala Sub Bagian Tata Usaha"),
        ("SK Kepala", "Surat Keputusan kepala"),
        ("LPJ kegiatan", "Laporan pertanggungjawaban kegiatan"),
        ("tanda tangan kepala", "penandatanganan oleh Kepala"),
        ("PermenPAN-RB 35/2012", "Peraturan Menteri PAN dan RB Nomor 35 Tahun 2012"),
        ("fotocopy ijasah", "Fotokopi ijazah"),
        ("C.1.3", "C.01.03"),
        ("Kankemenag", "kantor kementerian agama"),
    ],
)
def test_two_ways_to_write_the_same_are_one_question(one: str, other: str) -> None:
    assert set(keys(one)) - {"pan"} == set(keys(other)) - {"pan"}
    assert set(keys(one)) <= found(other) | {"pan"}
    assert set(keys(other)) <= found(one) | {"pan"}


def test_words_of_every_text_are_left_out() -> None:
    assert keys("SOP tentang hal yang ada di dan untuk itu") == ()


def test_a_number_keeps_its_year_apart_from_the_word() -> None:
    assert keys("Nomor 35 Tahun 2012") == ("35", "2012")
    assert keys("laporan tahun anggaran") == ("lapor", "tahun", "anggar")


def test_what_is_implied_is_told_apart() -> None:
    assert [(t.key, t.implied) for t in analyse("KUA")] == [
        ("kua", False),
        ("kantor", True),
        ("urus", True),
        ("agama", True),
    ]


def test_a_phrase_inside_a_longer_one_is_one_with_it() -> None:
    assert keys("kepala kantor kementerian agama kota") == ("kakankemenag", "kota")


def test_the_upper_levels_of_a_code_are_found() -> None:
    assert {"c", "c.1", "c.1.3"} <= found("Proses C.01.03")


@pytest.mark.parametrize("short", sorted({short for short, _long in phrases("short_forms")}))
def test_every_short_form_meets_each_of_its_long_forms(short: str) -> None:
    for name, words in phrases("short_forms"):
        if name == short:
            assert short in found(" ".join(words)), words
            assert set(keys(short)) <= found(" ".join(words))


@given(st.text(max_size=80))
@examples(200)
def test_tokens_stand_in_the_text_and_can_be_stored(text: str) -> None:
    plain = normal(text)
    for token in analyse(text):
        assert 0 <= token.start < token.end <= len(plain)
        assert token.key
        assert all(letter.isalnum() or letter == "." for letter in token.key)
    assert set(written(text)) <= set(analyse(text))


@given(st.text(max_size=80))
@examples(100)
def test_case_makes_no_difference(text: str) -> None:
    if text.isascii():
        assert keys(text.upper()) == keys(text.lower())
