import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.rules.lexicon.pairs import NOUN_OF, VERB_OF
from rambu.rules.lexicon.verbs import form, is_action_noun, is_active

FORMS = {
    "active": """menerima mencatat memeriksa mengirim menyusun mengecek memproses mengonsep melapor merekap menyanyi
        mewakili meyakinkan menginput mengunggah mensosialisasikan menerjemahkan memfasilitasi memvalidasi
        berkoordinasi berdiskusi bertanya belajar scan unduh catat siapkan sampaikan serahkan umumkan jadwalkan
        menge-print""",
    "passive": "diterima diperiksa dikembalikan disetujui ditandatangani diserahkan dimusnahkan diunggah",
    "noun": "penerimaan pemeriksaan pengelolaan penyusunan pelayanan perizinan kelengkapan keputusan keabsahan",
    "other": """media meja menteri memo mekanisme metode menurut melalui berkas berita beberapa berdasarkan surat
        arsip rapat dinas disposisi direktur digital diklat rekan bukan perempuan pedoman""",
}


@pytest.mark.parametrize(("expected", "word"), [(f, w) for f, words in FORMS.items() for w in words.split()])
def test_the_form_of_office_words(expected: str, word: str) -> None:
    assert form(word) == expected


def test_the_end_of_something_is_no_act() -> None:
    assert not is_active("berakhirnya")


def test_pairs_are_verbs_and_nouns() -> None:
    assert all(form(verb) == "active" and is_action_noun(noun) for verb, noun in NOUN_OF.items())
    assert all(form(verb) == "active" for verb in VERB_OF.values())


@given(st.text(max_size=40))
def test_every_text_has_a_form(word: str) -> None:
    assert form(word) in ("active", "passive", "noun", "other")
