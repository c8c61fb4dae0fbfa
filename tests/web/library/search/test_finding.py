"""Who finds what, in which order, and what slips lead to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from rambu.search import Query, ask, document_tokens, rows_matching
from rambu.sop import Kegiatan, Sop
from rambu.sop.model import Bagan
from rambu.web.library.models import Document
from rambu.web.library.search.finding import find
from rambu.web.library.search.models import SearchRow
from tests.support.cast import Cast, make_cast
from tests.support.library import open_for, put_in_force
from tests.support.thorough import examples

pytestmark = pytest.mark.django_db


def titled(cast: Cast, title: str, *rows: str, force: bool = True) -> Document:
    kegiatan = tuple(Kegiatan(f"k{n}", text) for n, text in enumerate(rows, 1))
    document = open_for(cast, cast.pegawai, Sop(judul=title, bagan=(Bagan("b1", kegiatan=kegiatan),)))
    if force:
        put_in_force(document)
    return document


def found(who: object, text: str, *, typing: bool = False) -> list[int]:
    return [hit.document for hit in find(who, text, typing=typing).hits]


def test_a_title_comes_before_a_row_and_words_side_by_side_before_words_apart(cast: Cast) -> None:
    apart = titled(cast, "SOP Rapat", "Mengirim surat", "Mencatat yang masuk")
    beside = titled(cast, "SOP Rapat Dinas", "Membaca surat masuk")
    long = titled(cast, "SOP Pengelolaan Surat Masuk dan Surat Keluar di Kantor")
    short = titled(cast, "SOP Surat Masuk")
    wanted = [short.pk, long.pk, beside.pk, apart.pk]
    assert found(cast.fresh("pegawai"), "surat masuk") == wanted


def test_only_what_a_person_may_read_is_found(cast: Cast) -> None:
    public = titled(cast, "SOP Legalisasi Ijazah")
    draft = titled(cast, "SOP Legalisasi Rapor", force=False)
    assert found(cast.fresh("pegawai"), "legalisasi") == [draft.pk, public.pk]
    assert found(cast.fresh("koordinator"), "legalisasi") == [draft.pk, public.pk]
    assert found(cast.fresh("stranger"), "legalisasi") == []


def test_what_is_seen_is_what_documents_and_drafts_say(cast: Cast) -> None:
    from rambu.web.library.models import Draft

    titled(cast, "SOP Legalisasi Ijazah")
    titled(cast, "SOP Legalisasi Rapor", force=False)
    for name in ("admin", "koordinator", "pegawai", "stranger"):
        who = cast.fresh(name)
        rows = SearchRow.objects.for_person(who)
        documents, drafts = Document.objects.for_person(who), Draft.objects.for_person(who)
        assert {row.document_id for row in rows} == {one.pk for one in documents}
        assert {row.draft_id for row in rows if row.draft_id} == {one.pk for one in drafts.open()}


def test_a_thrown_away_sop_is_not_found(cast: Cast) -> None:
    from rambu.web.library import actions

    document = titled(cast, "SOP Legalisasi Rapor", force=False)
    actions.discard_document(by=None, document=document)
    assert found(cast.fresh("pegawai"), "legalisasi") == []


@pytest.mark.parametrize("text", ["diterima", "kantor urusan agama", "KUA", "PMA 20/2019", "penerimaan berkas"])
def test_other_forms_and_short_forms_are_found(cast: Cast, nikah: Sop, text: str) -> None:
    document = open_for(cast, cast.pegawai, nikah)
    assert found(cast.fresh("pegawai"), text) == [document.pk]


def test_the_last_word_may_be_begun(cast: Cast, nikah: Sop) -> None:
    document = open_for(cast, cast.pegawai, nikah)
    who = cast.fresh("pegawai")
    assert found(who, "berkas pend", typing=True) == [document.pk]
    assert found(who, "berkas pend") == []
    assert found(who, "peneri", typing=True) == []
    assert found(who, "mener", typing=True) == [document.pk]


def test_a_slip_is_mended_where_that_leads_to_something(cast: Cast, nikah: Sop) -> None:
    open_for(cast, cast.pegawai, nikah)
    answer = find(cast.fresh("pegawai"), "pendafataran nikah")
    assert (answer.meant, len(answer.hits)) == ("pendaftaran nikah", 1)
    nobody = find(cast.fresh("stranger"), "pendafataran nikah")
    assert (nobody.meant, nobody.hits) == ("", ())


def test_half_a_word_that_was_once_saved_is_still_a_slip(cast: Cast, nikah: Sop) -> None:
    from rambu.web.library.search.models import SearchWord

    open_for(cast, cast.pegawai, nikah)
    SearchWord.objects.create(word="pendaftarn", key="pendaftarn")
    assert find(cast.fresh("pegawai"), "pendaftarn").meant == "pendaftaran"


def test_filters_narrow(cast: Cast, nikah: Sop) -> None:
    document = open_for(cast, cast.pegawai, nikah)
    who = cast.fresh("pegawai")
    everything = Document.objects.for_person(who)
    assert [hit.document for hit in find(who, "nikah", among=everything).hits] == [document.pk]
    assert find(who, "nikah", among=everything.exclude(pk=document.pk)).hits == ()


@pytest.mark.parametrize("text", ["", "dan", "SOP", "'", '"', "* NEAR( OR", "a:b -c ^d", "\\", "x" * 500])
def test_any_question_is_answered(cast: Cast, nikah: Sop, text: str) -> None:
    open_for(cast, cast.pegawai, nikah)
    assert found(cast.fresh("pegawai"), text) == []


WORDS = st.lists(
    st.sampled_from(
        ["surat", "Surat masuk", "KUA", "menerima", "penerimaan", "C.01.03", "35/2012", "ß", "日本", "Qur’an", "é"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


class Agreement(TestCase):
    """Both engines give what comparing every text in plain Python gives; the suite runs on both."""

    def setUp(self) -> None:
        self.cast = make_cast()

    @given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, max_size=3), WORDS)
    @examples(25)
    def test_the_engine_finds_exactly_the_texts_that_hold_every_word(
        self, titles: list[str], rows: list[str], asked: str
    ) -> None:
        documents = {titled(self.cast, title, *rows, force=False).pk: title for title in titles}
        query = ask(asked)
        wanted = {pk for pk, title in documents.items() if query.terms and holds(Sop(judul=title), rows, query)}
        answer = find(self.cast.fresh("pegawai"), asked)
        assert {hit.document for hit in answer.hits} & set(documents) == wanted


def holds(sop: Sop, rows: list[str], query: Query) -> bool:
    whole = replace(sop, bagan=(Bagan("b1", kegiatan=tuple(Kegiatan(f"k{n}", row) for n, row in enumerate(rows))),))
    met = frozenset(number for match in rows_matching(whole, query) for number in match.met)
    assert (len(met) == len(query.terms)) == (set(query.keys) <= set(document_tokens(whole).split()))
    return len(met) == len(query.terms)
