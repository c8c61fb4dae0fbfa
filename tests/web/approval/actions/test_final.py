"""A draft is *siap disahkan* when nothing is open: corrections, findings, trial, final reading."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from rambu.samples import sample
from rambu.sop import SetField, loads, sha256
from rambu.web.approval import actions, corrections
from rambu.web.approval.actions import Tried
from rambu.web.approval.corrections import OpenCorrection
from rambu.web.approval.models import Trial, Waiver
from rambu.web.approval.readiness import discussed_text, obstacles
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.library.states import State, find_move
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.people import actions as people
from rambu.web.people.models import Role
from tests.support.approval import put_in
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for

FAULTY = """
rambu: 1
judul: SOP Pelayanan Tamu (contoh)
unit: Seksi Pendidikan Madrasah
pelaksana: [Pengadministrasi]
kegiatan:
  - {teks: Menerima tamu, pelaksana: Pengadministrasi, waktu: 5 menit, output: [Tamu], lanjut: []}
  - {teks: Mencatat tamu, pelaksana: Pengadministrasi, waktu: 5 menit, output: [Catatan]}
"""
DAY = date(2026, 3, 2)


@pytest.fixture
def clean(cast: Cast) -> Document:
    """Without findings, in the stage before *siap disahkan*."""
    document = open_for(cast, cast.fresh("pegawai"), sample("arsip-surat-masuk"))
    put_in(document, State.UJI_COBA)
    return document


def in_the_way(document: Document) -> list[str]:
    return list(obstacles(draft_of(document)))


def read_by(cast: Cast, document: Document) -> None:
    draft = draft_of(document)
    actions.confirm_reading(by=cast.fresh("pegawai"), draft=draft, sha=sha256(draft.sop))


def try_by(cast: Cast, document: Document, *, works: bool = True, notes: str = "") -> Trial:
    tried = Tried(DAY, "Pengadministrasi", works, notes)
    actions.record_trial(by=cast.fresh("pegawai"), draft=draft_of(document), tried=tried)
    found: Trial | None = Trial.objects.everywhere(reason="test").first()
    assert found is not None
    return found


def test_it_goes_on_after_a_trial_and_the_final_reading(cast: Cast, clean: Document) -> None:
    chief, move = cast.fresh("koordinator"), find_move("advance")
    assert in_the_way(clean) == [
        "Uji coba belum dicatat.",
        "Unit belum menyatakan naskah ini sudah dibaca terakhir kali.",
    ]
    with pytest.raises(Refused, match="Uji coba belum dicatat"):
        library.move_draft(by=chief, draft=draft_of(clean), move=move)
    try_by(cast, clean)
    read_by(cast, clean)
    library.move_draft(by=chief, draft=draft_of(clean), move=move)
    assert draft_of(clean).state == State.SIAP_DISAHKAN


def test_a_later_change_asks_for_another_reading(cast: Cast, clean: Document) -> None:
    try_by(cast, clean)
    read_by(cast, clean)
    with pytest.raises(Refused, match="sudah dinyatakan"):
        read_by(cast, clean)
    edit = SetField("judul", "SOP Pengelolaan Surat Masuk (contoh)")
    draft = draft_of(clean)
    before = sha256(draft.sop)
    library.edit_draft(by=cast.fresh("pegawai"), draft=draft, edits=[edit], base=draft.version, key="a")
    assert len(in_the_way(clean)) == 1
    with pytest.raises(Refused, match="berubah sejak"):
        actions.confirm_reading(by=None, draft=draft_of(clean), sha=before)


def test_what_did_not_work_is_followed_up(cast: Cast, clean: Document) -> None:
    read_by(cast, clean)
    with pytest.raises(Refused, match="apa yang tidak berjalan"):
        try_by(cast, clean, works=False)
    trial = try_by(cast, clean, works=False, notes="Buku agenda belum ada")
    assert in_the_way(clean) == ["Yang tidak berjalan pada uji coba belum ditindaklanjuti."]
    with pytest.raises(PermissionDenied):
        actions.settle_trial(by=cast.fresh("stranger"), trial=trial, answer="Disediakan")
    actions.settle_trial(by=cast.fresh("pegawai"), trial=trial, answer="Disediakan")
    assert in_the_way(clean) == []


def test_a_day_to_come_and_a_stranger_try_nothing(cast: Cast, clean: Document) -> None:
    later = Tried(today() + timedelta(days=1), "Pengadministrasi", works=True)
    with pytest.raises(Refused, match="belum tiba"):
        actions.record_trial(by=None, draft=draft_of(clean), tried=later)
    tried = Tried(DAY, "Pengadministrasi", works=True)
    with pytest.raises(PermissionDenied):
        actions.record_trial(by=cast.fresh("stranger"), draft=draft_of(clean), tried=tried)


def test_an_evaluator_lets_it_go_on_with_a_reason(cast: Cast) -> None:
    document = open_for(cast, cast.fresh("pegawai"), loads(FAULTY))
    put_in(document, State.UJI_COBA)
    people.give_role(by=None, person=cast.stranger, office=cast.kota, kind=Role.Kind.EVALUATOR)
    judge = cast.fresh("stranger")
    read_by(cast, document)
    with pytest.raises(PermissionDenied):
        actions.waive(by=cast.fresh("pegawai"), draft=draft_of(document), kind="temuan", reason="Mendesak")
    with pytest.raises(Refused):
        actions.waive(by=judge, draft=draft_of(document), kind="temuan", reason=" ")
    assert any("temuan wajib" in one for one in in_the_way(document))
    actions.waive(by=judge, draft=draft_of(document), kind="temuan", reason="Disusun bersama Kanwil")
    actions.waive(by=judge, draft=draft_of(document), kind="uji_coba", reason="Sudah dijalankan dua tahun")
    assert in_the_way(document) == []
    waiver = Waiver.objects.everywhere(reason="test").get(kind="temuan")
    assert waiver.told
    actions.end_waiver(by=judge, waiver=waiver)
    assert any("temuan wajib" in one for one in in_the_way(document))


def test_a_new_finding_is_not_waived_by_an_old_reason(cast: Cast) -> None:
    document = open_for(cast, cast.fresh("pegawai"), loads(FAULTY))
    actions.waive(by=None, draft=draft_of(document), kind="temuan", reason="Disusun bersama Kanwil")
    assert not any("temuan" in one for one in in_the_way(document))
    edit = SetField("judul", "")
    library.edit_draft(by=None, draft=draft_of(document), edits=[edit], base=0, key="a")
    assert any("temuan wajib" in one for one in in_the_way(document))


def test_an_open_correction_stands_in_the_way(cast: Cast, clean: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corrections, "_CORRECTIONS", {})
    corrections.add("test", lambda _draft: [OpenCorrection("Waktu langkah 2 menjadi 10 menit")])
    assert "1 koreksi belum diterapkan." in in_the_way(clean)


def test_an_office_is_not_asked_for_stages_that_it_leaves_out(cast: Cast, clean: Document) -> None:
    library.plan_stages(by=None, office=cast.kota, skipped=[State.UJI_COBA, State.PENYUSUNAN_FINAL])
    assert in_the_way(clean) == []


def test_the_redline_begins_where_the_draft_was_handed_in(cast: Cast) -> None:
    document = open_for(cast, cast.fresh("pegawai"), sample("arsip-surat-masuk"))
    assert discussed_text(draft_of(document)) is None
    before = draft_of(document).sop
    library.move_draft(by=cast.fresh("pegawai"), draft=draft_of(document), move=find_move("submit"))
    put_in(document, State.PENYUSUNAN_FINAL)
    edit = SetField("judul", "SOP Pengelolaan Surat Masuk (contoh)")
    library.edit_draft(by=None, draft=draft_of(document), edits=[edit], base=0, key="a")
    found = discussed_text(draft_of(document))
    assert found is not None
    assert (found[0], found[1].to) == (before, State.DIPERIKSA)
