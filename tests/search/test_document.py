"""What is stored of a SOP."""

import re

from hypothesis import given

from rambu.search import BREAK, TITLE, ask, document_tokens, document_words, rows_matching, texts, title_keys
from rambu.sop import Bagan, DasarHukum, Kegiatan, Pelaksana, Sop
from tests.support.sops import sops
from tests.support.thorough import examples

SURAT = Sop(
    judul="SOP Pengelolaan Surat Masuk",
    dasar_hukum=(DasarHukum("Peraturan Menteri PAN dan RB Nomor 35 Tahun 2012"),),
    bagan=(
        Bagan(
            "b1",
            pelaksana=(Pelaksana("p1", "Kasubbag TU"),),
            kegiatan=(Kegiatan("k1", "Menerima surat", output=("Surat diterima",)),),
        ),
    ),
)


def test_the_title_is_marked_and_repeated() -> None:
    assert document_tokens(SURAT).split()[:7] == ["=kelola", "=surat", "=masuk", "kelola", "surat", "masuk", BREAK]
    assert title_keys(SURAT) == ("kelola", "surat", "masuk")


def test_short_forms_are_stored_with_what_they_stand_for() -> None:
    assert " kasubbag tu kepala subbagian subbag tata usaha _ " in document_tokens(SURAT)


def test_words_are_kept_as_people_type_them() -> None:
    words = document_words(SURAT)
    assert words["menerima"] == words["diterima"] == "terima"
    assert "35" not in words


@given(sops())
@examples(30)
def test_the_tokens_of_any_sop_can_be_stored(sop: Sop) -> None:
    stored = document_tokens(sop)
    assert stored == document_tokens(sop)
    assert all(re.fullmatch(rf"{TITLE}?[^\W_][\w.]*|{BREAK}", token) for token in stored.split())


@given(sops())
@examples(30)
def test_whatever_is_shown_as_a_match_is_found_in_the_tokens(sop: Sop) -> None:
    stored = set(document_tokens(sop).split())
    for one in list(texts(sop))[:5]:
        query = ask(one.text)
        if query.terms and any(len(match.met) == len(query.terms) for match in rows_matching(sop, query)):
            assert set(query.keys) <= stored
