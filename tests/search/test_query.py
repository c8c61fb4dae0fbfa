"""Questions."""

import pytest

from rambu.search.query import Term, ask


def test_terms_stand_in_their_order_each_once() -> None:
    assert ask("surat masuk, surat").keys == ("surat", "masuk")


def test_a_phrase_is_asked_for_by_its_short_form() -> None:
    assert ask("kantor urusan agama").keys == ("kua",)


def test_the_last_word_is_open_while_it_is_typed() -> None:
    assert ask("surat mas", typing=True).terms == (Term("surat", "surat"), Term("mas", "mas", prefix=True))
    assert not any(term.prefix for term in ask("surat masuk ", typing=True).terms)
    assert not any(term.prefix for term in ask("surat masuk").terms)


@pytest.mark.parametrize("text", ["", "  ", "—", "SOP", "dan di yang"])
def test_nothing_is_asked_by_words_of_every_text(text: str) -> None:
    assert ask(text).terms == ()
    assert ask(text + " ", typing=True).terms == ()


def test_a_word_in_the_making_may_look_like_such_a_word() -> None:
    assert ask("di", typing=True).terms == ()
    assert ask("dis", typing=True).terms == (Term("dis", "dis", prefix=True),)


def test_a_long_question_is_cut() -> None:
    assert len(ask(" ".join(f"kata{n}" for n in range(40))).terms) == 12
