"""One text for many units."""

from __future__ import annotations

import pytest

from rambu.sop import SetField, SetKegiatan
from rambu.web.library import actions
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused
from tests.support.cast import Cast, unit
from tests.support.library import draft_of, open_for, put_in_force
from tests.support.visitors import Visitor


@pytest.fixture
def source(cast: Cast) -> Document:
    """In force at the city office."""
    document = open_for(cast, cast.pegawai)
    put_in_force(document)
    return document


def adopt(cast: Cast, source: Document) -> Document:
    return actions.adopt_document(by=cast.fresh("koordinator"), source=source, unit=unit(cast.kua, "Pelayanan"))


def revise(source: Document, **changes: str) -> None:
    draft = actions.open_draft(by=None, document=source, reason="Waktu dipercepat")
    first = draft.sop.bagan[0].kegiatan[0].id
    edits = [SetKegiatan(first, name.replace("__", "."), value) for name, value in changes.items()]
    actions.edit_draft(by=None, draft=draft, edits=edits, base=0, key="a")
    put_in_force(source, "B-2/contoh")


def test_many_units_take_a_text_over_at_once(cast: Cast, source: Document, koordinator: Visitor) -> None:
    units = [unit(cast.kua, "Pelayanan"), unit(cast.kua, "Tata Usaha")]
    page = koordinator.send(f"/pustaka/{source.pk}/pakai/", units=[one.pk for one in units])
    assert "2 unit memakai naskah ini" in page
    assert "naskah ini" in page
    adopted = Document.objects.everywhere(reason="test").filter(adopts=source)
    assert {row.unit for row in adopted} == set(units)
    assert {draft_of(row).sop.nomor for row in adopted} == {""}


def test_a_newer_source_is_told_and_taken_with_one_click(cast: Cast, source: Document, koordinator: Visitor) -> None:
    document = adopt(cast, source)
    put_in_force(document, "KUA-1/contoh")
    assert "Naskah asal sudah direvisi" not in koordinator.text(f"/pustaka/{document.pk}/")
    revise(source, waktu__nominal="2 menit")
    page = koordinator.text(f"/pustaka/{document.pk}/")
    assert "Naskah asal sudah direvisi" in page
    assert "Waktu dipercepat" in page
    koordinator.send(f"/pustaka/{document.pk}/perbarui/")
    draft = draft_of(document)
    assert draft.sop.bagan[0].kegiatan[0].waktu.nominal == "2 menit"
    assert draft.sop.nomor == "KUA-1/contoh"
    assert draft.reason == "Naskah asal direvisi: Waktu dipercepat"
    assert "Naskah asal sudah direvisi" not in koordinator.text(f"/pustaka/{document.pk}/")


def test_what_was_changed_here_stays(cast: Cast, source: Document) -> None:
    document = adopt(cast, source)
    own = SetField("peringatan", ("Khusus KUA Contoh",))
    actions.edit_draft(by=None, draft=draft_of(document), edits=[own], base=0, key="a")
    revise(source, teks="Mencatat surat")
    document = Document.objects.everywhere(reason="test").select_related("adopts", "adopted").get(pk=document.pk)
    actions.renew_adoption(by=None, document=document)
    sop = draft_of(document).sop
    assert sop.peringatan == ("Khusus KUA Contoh",)
    assert sop.bagan[0].kegiatan[0].teks == "Mencatat surat"


def test_where_both_changed_the_same_a_person_decides(cast: Cast, source: Document) -> None:
    document = adopt(cast, source)
    draft = draft_of(document)
    own = SetKegiatan(draft.sop.bagan[0].kegiatan[0].id, "teks", "Menampung surat")
    actions.edit_draft(by=None, draft=draft, edits=[own], base=0, key="a")
    revise(source, teks="Mencatat surat")
    document = Document.objects.everywhere(reason="test").select_related("adopts", "adopted").get(pk=document.pk)
    with pytest.raises(Refused):
        actions.renew_adoption(by=None, document=document)
    actions.renew_adoption(by=None, document=document, whole=True)
    assert draft_of(document).sop.bagan[0].kegiatan[0].teks == "Mencatat surat"
