"""Words of one root meet, others stay apart."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.rules.lexicon.pairs import NOUN_OF
from rambu.search.stemming import roots
from tests.search.families import APART, SAME
from tests.support.thorough import examples

FAMILIES = [line.split() for line in SAME.strip().splitlines()]
STRANGERS = [tuple(pair.split()) for pair in APART.replace("\n", " ").split(";")]


def test_the_list_is_long_enough_to_mean_something() -> None:
    assert sum(len(list(combinations(family, 2))) for family in FAMILIES) >= 150


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_the_forms_of_a_word_share_their_root(family: list[str]) -> None:
    assert len({roots(word) for word in family}) == 1, {word: roots(word) for word in family}


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_other_words_keep_apart(one: str, other: str) -> None:
    assert roots(one) != roots(other)


@pytest.mark.parametrize(("verb", "noun"), NOUN_OF.items())
def test_every_verb_that_the_rules_know_meets_its_noun(verb: str, noun: str) -> None:
    assert roots(verb) == roots(noun)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("menandatangani", ("tanda", "tangan")),
        ("pertanggungjawaban", ("tanggung", "jawab")),
        ("ketidaklengkapan", ("lengkap",)),
        ("fotocopy", ("fotokopi",)),
        ("mengecek", ("periksa",)),
        ("pontianak", ("pontianak",)),
        ("2025", ("2025",)),
        ("sp2d", ("sp2d",)),
    ],
)
def test_special_words(word: str, expected: tuple[str, ...]) -> None:
    assert roots(word) == expected


@pytest.mark.parametrize(("active", "passive", "noun"), [("mengglorifikasi", "diglorifikasi", "pengglorifikasian")])
def test_an_unknown_verb_meets_its_own_forms(active: str, passive: str, noun: str) -> None:
    assert roots(active) == roots(passive) == roots(noun)


@given(st.text(max_size=60))
@examples(200)
def test_any_text_has_a_root(text: str) -> None:
    assert all(root for root in roots(text)) or not text
