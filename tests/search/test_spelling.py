"""Slips are found, and only near ones."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.search.spelling import Vocabulary, correct, slips, slips_allowed
from tests.search.families import SAME
from tests.support.thorough import examples

WORDS = SAME.split()
VOCABULARY = Vocabulary(WORDS)

SLIPS: list[Callable[[str, int], str]] = [
    lambda word, at: word[:at] + word[at + 1 :],
    lambda word, at: word[:at] + word[at] + word[at:],
    lambda word, at: word[:at] + ("a" if word[at] != "a" else "i") + word[at + 1 :],
    lambda word, at: word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("penrimaan", "penerimaan"),
        ("pendafataran", "pendaftaran"),
        ("surta", "surat"),
        ("disposiis", "disposisi"),
        ("legalisai", "legalisasi"),
        ("keputsan", "keputusan"),
        ("ekvaluasi", "evaluasi"),
    ],
)
def test_usual_slips(typed: str, meant: str) -> None:
    known = Vocabulary([*WORDS, "legalisasi"])
    assert known.near(typed)[0] == meant
    assert correct([typed], known) == (meant,)


def test_known_words_stay() -> None:
    assert correct(["penerimaan", "surat"], VOCABULARY) is None
    assert correct(["xyzzyx"], VOCABULARY) is None
    assert correct(["penerimaan", "suart"], VOCABULARY) == ("penerimaan", "surat")


def test_a_known_word_that_leads_nowhere_is_a_slip_and_no_answer() -> None:
    known = Vocabulary(["penerimaan", "penerimaa", "penerimaam"])
    assert correct(["penerimaa"], known, usable=lambda word: word == "penerimaan") == ("penerimaan",)
    assert correct(["penerimaa"], known, usable=lambda _word: False) is None


def test_short_words_and_numbers_are_left_alone() -> None:
    assert slips_allowed("kua") == slips_allowed("2025") == 0
    assert Vocabulary(["kua"]).near("kuo") == []


def test_words_can_be_added() -> None:
    vocabulary = Vocabulary()
    vocabulary.add(["arsip", "arsip"])
    assert len(vocabulary) == 1
    assert "arsip" in vocabulary


@given(st.sampled_from([word for word in WORDS if len(word) >= 5]), st.sampled_from(SLIPS), st.data())
@examples(300)
def test_one_slip_never_hides_a_word(word: str, slip: Callable[[str, int], str], data: st.DataObject) -> None:
    typed = slip(word, data.draw(st.integers(0, len(word) - 2)))
    if typed not in VOCABULARY and len(typed) >= 4:
        assert word in VOCABULARY.near(typed)


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
@examples(300)
def test_slips_are_counted_both_ways_alike(one: str, other: str) -> None:
    assert slips(one, other, 2) == slips(other, one, 2)
    assert (slips(one, other, 2) == 0) == (one == other)
