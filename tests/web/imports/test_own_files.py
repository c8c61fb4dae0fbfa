"""Edits in files of ours: a proposal on the open draft, else a revision of the SOP in force."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from rambu.exchange.intake import take_in
from rambu.exchange.xlsx import write_xlsx
from rambu.sop import canonical
from rambu.sop.edits import SetKegiatan
from rambu.web.imports import actions
from rambu.web.imports.models import Found
from rambu.web.imports.origin import find_origin
from rambu.web.library import actions as library
from rambu.web.library.models import Change, Document, Draft
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from rambu.web.review.models import Proposal
from tests.support.cast import Cast
from tests.support.edited_files import edited_workbook
from tests.support.library import draft_of, open_for, put_in_force, work
from tests.support.visitors import Visitor
from tests.web.imports.conftest import sent


def test_a_file_of_ours_brings_its_edits_as_a_proposal(cast: Cast) -> None:
    me, document = cast.fresh("pegawai"), open_for(cast, cast.fresh("pegawai"))
    content = edited_workbook(draft_of(document).sop)
    row = draft_of(document).sop.bagan[0].kegiatan[1]
    late = [SetKegiatan(row.id, "teks", "Meneliti surat")]
    library.edit_draft(by=me, draft=draft_of(document), edits=late, base=0, key="a")
    parcel = sent(cast, [("surat.xlsx", content)])
    work()
    found = Found.objects.for_person(me).get()
    assert (found.origin, found.base) == (document, 0)
    with pytest.raises(PermissionDenied):
        actions.take_over(by=cast.fresh("admin"), parcel=parcel, found=[found])
    actions.propose_edits(by=me, found=found)
    proposal = Proposal.objects.for_person(me).get()
    assert len(proposal.told.splitlines()) == 2
    assert "Menerima dan mencatat surat" in proposal.told
    assert "7 menit" in proposal.told
    with pytest.raises(Refused):
        actions.propose_edits(by=me, found=found)


def test_a_file_of_a_sop_that_one_does_not_see_is_any_file(cast: Cast) -> None:
    sop = draft_of(open_for(cast, cast.fresh("pegawai"))).sop
    intake = take_in("surat.xlsx", edited_workbook(sop))
    assert intake.embedded == canonical(sop).decode()
    assert find_origin(cast.fresh("stranger"), intake.embedded, intake.edits) is None
    assert find_origin(cast.fresh("pegawai"), intake.embedded, intake.edits) is not None


def in_force(cast: Cast) -> Document:
    """A SOP of the clerk, legalised."""
    document = open_for(cast, cast.fresh("pegawai"))
    put_in_force(document)
    return document


def found_of(cast: Cast, content: bytes) -> Found:
    """What was found in a workbook of the clerk."""
    sent(cast, [("surat.xlsx", content)])
    work()
    row: Found = Found.objects.for_person(cast.fresh("pegawai")).latest("pk")
    return row


def test_without_a_draft_it_opens_a_revision_with_just_these_edits(cast: Cast) -> None:
    me, document = cast.fresh("pegawai"), in_force(cast)
    assert document.in_force is not None
    old = document.in_force.sop
    found = found_of(cast, edited_workbook(old))
    assert (found.origin, found.base, found.document) == (document, None, None)
    pegawai = Visitor(cast, "pegawai")
    page = pegawai.text(f"/impor-sop/sop/{found.pk}/")
    for words in ("Buka revisi dengan perubahan ini", "<ins>7</ins>", "Bagan sebelumnya", 'class="mark'):
        assert words in page, words
    assert "Tuliskan alasan perubahan." in pegawai.send(f"/impor-sop/sop/{found.pk}/revisi/", alasan=" ")
    assert "dibuka dengan perubahan" in pegawai.send(f"/impor-sop/sop/{found.pk}/revisi/", alasan="Waktu baru")
    draft = draft_of(document)
    rows = draft.sop.bagan[0].kegiatan
    assert (draft.reason, rows[0].teks, rows[2].waktu.nominal) == (
        "Waktu baru",
        "Menerima dan mencatat surat",
        "7 menit",
    )
    change = Change.objects.everywhere(reason="test").get(draft=draft)
    assert len(change.told.splitlines()) == 2
    with pytest.raises(Refused):
        actions.open_revision(by=me, found=found, reason="lagi")


def test_the_revision_is_taken_back_and_the_file_waits_again(cast: Cast) -> None:
    me, document = cast.fresh("pegawai"), in_force(cast)
    assert document.in_force is not None
    found = found_of(cast, edited_workbook(document.in_force.sop))
    undo(by=me, event=actions.open_revision(by=me, found=found, reason="Waktu baru"))
    assert not Draft.objects.everywhere(reason="test").open().exists()
    assert Found.objects.for_person(me).open().count() == 1


def test_edits_of_an_older_text_are_carried_over_what_changed(cast: Cast) -> None:
    """The file was written from the draft; number and dates came with the signature, another row was changed since."""
    me, document = cast.fresh("pegawai"), open_for(cast, cast.fresh("pegawai"))
    content = edited_workbook(draft_of(document).sop)
    row = draft_of(document).sop.bagan[0].kegiatan[1]
    library.edit_draft(
        by=me, draft=draft_of(document), edits=[SetKegiatan(row.id, "teks", "Meneliti surat")], base=0, key="a"
    )
    put_in_force(document)
    found = found_of(cast, content)
    assert (found.origin, found.base) == (document, None)
    actions.open_revision(by=me, found=found, reason="Waktu baru")
    sop = draft_of(document).sop
    assert [one.teks for one in sop.bagan[0].kegiatan][:2] == ["Menerima dan mencatat surat", "Meneliti surat"]
    assert sop.nomor == "B-1/contoh"


def test_what_was_changed_in_the_same_place_is_said(cast: Cast) -> None:
    me, document = cast.fresh("pegawai"), open_for(cast, cast.fresh("pegawai"))
    content = edited_workbook(draft_of(document).sop)
    row = draft_of(document).sop.bagan[0].kegiatan[0]
    late = [SetKegiatan(row.id, "teks", "Menerima surat dari tamu")]
    library.edit_draft(by=me, draft=draft_of(document), edits=late, base=0, key="a")
    put_in_force(document)
    found = found_of(cast, content)
    page = Visitor(cast, "pegawai").text(f"/impor-sop/sop/{found.pk}/")
    assert "berubah di tempat yang sama" in page
    assert "Buka revisi" not in page
    with pytest.raises(Refused):
        actions.open_revision(by=me, found=found, reason="Waktu baru")


def test_who_may_not_revise_it_gets_a_sop_of_his_own(cast: Cast) -> None:
    document = in_force(cast)
    assert document.in_force is not None
    intake = take_in("surat.xlsx", edited_workbook(document.in_force.sop))
    assert find_origin(cast.fresh("pegawai"), intake.embedded, intake.edits) is not None
    document.assignments.everywhere(reason="test").all().delete()
    assert find_origin(cast.fresh("pegawai"), intake.embedded, intake.edits) is None


def test_an_untouched_file_says_so(cast: Cast) -> None:
    document = in_force(cast)
    assert document.in_force is not None
    found = found_of(cast, write_xlsx(document.in_force.sop))
    pegawai = Visitor(cast, "pegawai")
    assert "tidak diubah" in pegawai.text(f"/impor-sop/{found.file.parcel_id}/")
    page = pegawai.text(f"/impor-sop/sop/{found.pk}/")
    assert "Tidak ada yang berubah." in page
    assert "Buka revisi" not in page
