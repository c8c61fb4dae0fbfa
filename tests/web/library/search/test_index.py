"""What can be found follows the texts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rambu.sop import Sop
from rambu.sop.edits import SetField
from rambu.web.library import actions
from rambu.web.library.models import Draft
from rambu.web.library.search.finding import find
from rambu.web.library.search.index import build_where_old, rebuild, refresh
from rambu.web.library.search.models import SearchRow, SearchWord
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for, put_in_force

pytestmark = pytest.mark.django_db


def found(who: object, text: str) -> list[str]:
    hits = find(who, text).hits
    rows = SearchRow.objects.everywhere(reason="test").in_bulk([hit.row for hit in hits])
    return [rows[hit.row].title for hit in hits]


def test_a_new_sop_is_found_at_once(cast: Cast, nikah: Sop) -> None:
    open_for(cast, cast.pegawai, nikah)
    assert found(cast.fresh("pegawai"), "nikah") == ["SOP Pendaftaran Nikah (contoh)"]


def test_an_edit_is_found_and_what_it_replaced_is_not(cast: Cast, nikah: Sop) -> None:
    draft = draft_of(open_for(cast, cast.pegawai, nikah))
    edit = SetField("judul", "SOP Pelayanan Rujuk")
    actions.edit_draft(by=None, draft=draft, edits=[edit], base=draft.version, key="a")
    assert found(cast.fresh("pegawai"), "rujuk") == ["SOP Pelayanan Rujuk"]
    assert found(cast.fresh("pegawai"), "contoh") == []


def test_a_revision_and_its_later_draft_are_two_texts(cast: Cast, nikah: Sop) -> None:
    document = open_for(cast, cast.pegawai, nikah)
    put_in_force(document)
    draft = actions.open_draft(by=cast.fresh("pegawai"), document=document, reason="Diperjelas")
    edit = SetField("judul", "SOP Rahasia Nikah")
    actions.edit_draft(by=None, draft=draft, edits=[edit], base=draft.version, key="a")
    rows = SearchRow.objects.everywhere(reason="test").filter(document=document)
    assert sorted(row.title for row in rows) == ["SOP Pendaftaran Nikah (contoh)", "SOP Rahasia Nikah"]
    assert found(cast.fresh("pegawai"), "rahasia") == ["SOP Rahasia Nikah"]
    assert len(find(cast.fresh("pegawai"), "nikah").hits) == 1


def test_what_is_up_to_date_is_left_alone(
    cast: Cast, nikah: Sop, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    document = open_for(cast, cast.pegawai, nikah)
    with django_assert_max_num_queries(5):  # type: ignore[operator]
        refresh(document)


def test_everything_can_be_built_anew(cast: Cast, nikah: Sop) -> None:
    open_for(cast, cast.pegawai, nikah)
    open_for(cast, cast.pegawai, replace(nikah, judul="SOP Rujuk"))
    assert rebuild() == 2
    assert found(cast.fresh("pegawai"), "rujuk") == ["SOP Rujuk"]
    SearchRow.objects.everywhere(reason="test").delete()
    build_where_old()
    assert found(cast.fresh("pegawai"), "rujuk") == ["SOP Rujuk"]


def test_what_an_older_analyser_made_is_made_anew(cast: Cast, nikah: Sop) -> None:
    open_for(cast, cast.pegawai, nikah)
    rows = SearchRow.objects.everywhere(reason="test")
    rows.update(source="d1.0/0-older", title="lama")
    build_where_old()
    assert [row.title for row in rows.all()] == ["SOP Pendaftaran Nikah (contoh)"]
    rows.update(title="tetap")
    build_where_old()
    assert [row.title for row in rows.all()] == ["tetap"]


def test_a_text_that_cannot_be_read_hinders_nobody(cast: Cast, nikah: Sop) -> None:
    broken = open_for(cast, cast.pegawai, nikah)
    whole = open_for(cast, cast.pegawai, replace(nikah, judul="SOP Rujuk"))
    Draft.objects.everywhere(reason="test").filter(document=broken).update(content="{")
    assert rebuild() == 2
    assert [row.document_id for row in SearchRow.objects.everywhere(reason="test")] == [whole.pk]


def test_words_are_kept_with_their_roots(cast: Cast, nikah: Sop) -> None:
    open_for(cast, cast.pegawai, nikah)
    assert SearchWord.objects.get(word="menerima").key == "terima"
