"""A SOP walks its way by buttons and forms, and back by *Urungkan*."""

from __future__ import annotations

import re

import pytest

from rambu.sop import SetField
from rambu.web.library import actions
from rambu.web.library.models import Document
from rambu.web.library.states import State
from rambu.web.people import actions as people
from rambu.web.people.models import Role
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for, put_in_force
from tests.support.visitors import Visitor


@pytest.fixture
def document(cast: Cast) -> Document:
    """Written by the clerk."""
    return open_for(cast, cast.pegawai)


def undo(visitor: Visitor, page: str) -> str:
    """Press *Urungkan*."""
    (address,) = re.findall(r'action="(/kantor/urungkan/\d+/)"', page)
    return visitor.send(address)


def test_submitting_and_taking_it_back(document: Document, pegawai: Visitor) -> None:
    page = pegawai.send(f"/pustaka/{document.pk}/langkah/submit/")
    assert draft_of(document).state == State.DIPERIKSA
    undo(pegawai, page)
    assert draft_of(document).state == State.DRAF


def test_returning_asks_for_a_reason_that_the_author_reads(
    document: Document, pegawai: Visitor, koordinator: Visitor
) -> None:
    pegawai.send(f"/pustaka/{document.pk}/langkah/submit/")
    address = f"/pustaka/{document.pk}/langkah/return/"
    assert 'class="errorlist' in koordinator.send(address, reason=" ")
    koordinator.send(address, reason="Waktu kegiatan 2 belum masuk akal")
    for page in (f"/pustaka/{document.pk}/", "/"):
        assert "Waktu kegiatan 2 belum masuk akal" in pegawai.text(page)
    pegawai.send(f"/pustaka/{document.pk}/langkah/submit/")
    assert "dikembalikan" not in pegawai.text("/")


def test_an_own_draft_passes_only_with_a_recorded_exception(cast: Cast, koordinator: Visitor) -> None:
    own = open_for(cast, cast.fresh("koordinator"))
    koordinator.send(f"/pustaka/{own.pk}/langkah/submit/")
    address = f"/pustaka/{own.pk}/langkah/initial/"
    assert "orang lain yang menyetujuinya" in koordinator.send(address)
    koordinator.send(address, exception="KUA dua orang; direviu Kankemenag")
    assert draft_of(own).state == State.DIAJUKAN
    assert "direviu Kankemenag" in koordinator.text(f"/pustaka/{own.pk}/riwayat/")


def test_what_is_not_possible_is_not_there(document: Document, pegawai: Visitor) -> None:
    assert pegawai.status(f"/pustaka/{document.pk}/langkah/initial/") == 404
    assert pegawai.status(f"/pustaka/{document.pk}/langkah/unknown/") == 404
    assert pegawai.status(f"/pustaka/{document.pk}/sahkan/") == 404


def test_legalising_revising_and_revoking(
    cast: Cast, document: Document, koordinator: Visitor, pegawai: Visitor
) -> None:
    draft = draft_of(document)
    draft.state = State.MENUNGGU_TANDA_TANGAN
    draft.save()
    data = {"number": "B-7/contoh", "position": "Kepala Kantor", "name": "Budi Contoh", "legalised": "2026-01-05"}
    assert "menunggu tanda tangan" in koordinator.text("/")
    page = koordinator.send(f"/pustaka/{document.pk}/sahkan/", **data)
    assert "B-7/contoh" in page
    assert "Pengesahan dicatat" in page
    pegawai.client.post(f"/pustaka/{document.pk}/revisi/", {"reason": "Waktu dipercepat"})
    assert draft_of(document).reason == "Waktu dipercepat"
    page = pegawai.send(f"/pustaka/{document.pk}/revisi/hentikan/")
    undo(pegawai, page)
    assert document.draft is not None
    page = koordinator.send(f"/pustaka/{document.pk}/cabut/", reason="Layanan dihapus", ended="2026-02-02")
    assert "Layanan dihapus" in page
    undo(koordinator, page)
    document.refresh_from_db()
    assert document.state == State.BERLAKU


def test_a_change_is_taken_back_from_the_history(cast: Cast, document: Document, pegawai: Visitor) -> None:
    edit = SetField("judul", "SOP Surat")
    done = actions.edit_draft(by=cast.fresh("pegawai"), draft=draft_of(document), edits=[edit], base=0, key="a")
    assert isinstance(done, actions.Done)
    assert done.change is not None
    assert "Judul" in pegawai.text(f"/pustaka/{document.pk}/riwayat/")
    pegawai.send(f"/pustaka/perubahan/{done.change.pk}/urungkan/")
    assert draft_of(document).sop.judul == "SOP Pelayanan Surat Masuk (contoh)"


def test_an_examiner_sees_what_waits_for_his_paraf(cast: Cast, document: Document, pegawai: Visitor) -> None:
    chief = people.open_position(by=None, unit=cast.unit, name="Kepala Seksi", leads=True, opened=cast.unit.opened)
    people.begin_tenure(by=None, person=cast.admin, position=chief, since=cast.unit.opened)
    people.give_role(by=None, person=cast.pegawai, office=cast.kota, kind=Role.Kind.PENYUSUN)
    pegawai.send(f"/pustaka/{document.pk}/langkah/submit/")
    assert "menunggu paraf" in Visitor(cast, "admin").text("/")


def test_one_number_on_two_sops_is_said(cast: Cast, document: Document, koordinator: Visitor) -> None:
    put_in_force(open_for(cast, cast.pegawai), "B-1/contoh")
    draft = draft_of(document)
    draft.state = State.MENUNGGU_TANDA_TANGAN
    draft.save()
    data = {"number": "B-1 / CONTOH", "position": "Kepala Kantor", "name": "Budi Contoh", "legalised": "2026-01-05"}
    assert "juga dipakai" in koordinator.send(f"/pustaka/{document.pk}/sahkan/", **data)


def test_a_revision_is_read_for_ever(cast: Cast, document: Document, pegawai: Visitor) -> None:
    first = put_in_force(document)
    assert first.sha256 in pegawai.text(f"/pustaka/{document.pk}/riwayat/")
