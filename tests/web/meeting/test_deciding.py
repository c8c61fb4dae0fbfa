"""Corrections and what the meeting decides about them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from rambu.meeting import replay
from rambu.sop import RemoveKegiatan, SetField, SetKegiatan
from rambu.web.library import actions as library
from rambu.web.library.actions import possible_moves
from rambu.web.library.models import Document
from rambu.web.library.states import State
from rambu.web.meeting import actions
from rambu.web.meeting.actions import Ruling
from rambu.web.meeting.exporting import record_of
from rambu.web.meeting.hall import proposed
from rambu.web.meeting.models import Meeting, Task
from rambu.web.meeting.reading import state_of
from rambu.web.offices.refusal import Refused
from rambu.web.review.place import Place
from tests.support.cast import Cast
from tests.support.library import draft_of
from tests.support.meetings import fresh


def row_of(document: Document, number: int = 0) -> str:
    return draft_of(document).sop.bagan[0].kegiatan[number].id


def slower(document: Document, time: str = "3 hari kerja") -> list[SetKegiatan]:
    return [SetKegiatan(row_of(document), "waktu.nominal", time)]


def draft(cast: Cast, meeting: Meeting, document: Document, edits: Any, **other: object) -> int:
    made = actions.draft_correction(
        by=cast.fresh("koordinator"),
        meeting=meeting,
        document=document,
        edits=edits,
        **other,  # type: ignore[arg-type]
    )
    return int(made.number)


def decide(cast: Cast, meeting: Meeting, number: int, verdict: str, **other: object) -> int:
    ruling = Ruling(verdict, **other)  # type: ignore[arg-type]
    return int(actions.decide(by=cast.fresh("koordinator"), meeting=meeting, number=number, ruling=ruling).number)


def test_a_submitted_draft_comes_to_the_pleno_and_only_the_meeting_writes_it(
    cast: Cast, meeting: Meeting, document: Document
) -> None:
    assert draft_of(document).state == State.PLENO
    with pytest.raises(Refused, match="tidak dapat diubah"):
        library.edit_draft(
            by=cast.fresh("pegawai"), draft=draft_of(document), edits=[SetField("judul", "X")], base=0, key="a"
        )
    decide(cast, meeting, draft(cast, meeting, document, [SetField("judul", "SOP Surat (contoh)")]), "accepted")
    assert draft_of(document).sop.judul == "SOP Surat (contoh)"


def test_a_remark_becomes_a_correction_with_its_effect_and_place(
    cast: Cast, meeting: Meeting, document: Document
) -> None:
    place = Place(kegiatan=row_of(document), field="waktu")
    said = actions.remark(
        by=cast.fresh("pegawai"), meeting=meeting, document=document, place=place, text="Terlalu cepat"
    )
    number = draft(cast, meeting, document, slower(document), remarks=[said.number])
    found = state_of(fresh(meeting)).corrections[number]
    assert found.where == "Kegiatan 1 · Waktu"
    assert "total waktu 20 menit → 3 hari kerja" in found.effect.replace("Total", "total")
    assert state_of(fresh(meeting)).unanswered() == []
    actions.drop_correction(by=cast.fresh("koordinator"), meeting=meeting, number=number)
    assert [one.text for one in state_of(fresh(meeting)).unanswered()] == ["Terlalu cepat"]


def test_the_same_sending_is_one_entry(cast: Cast, meeting: Meeting, document: Document) -> None:
    for _again in range(2):
        actions.remark(
            by=cast.fresh("pegawai"), meeting=meeting, document=document, place=Place(), text="Sekali", token="t1"
        )
    assert len(state_of(fresh(meeting)).remarks) == 1


def test_corrections_that_meet_are_flagged_and_the_second_is_refused(
    cast: Cast, meeting: Meeting, document: Document
) -> None:
    one = draft(cast, meeting, document, slower(document))
    other = draft(cast, meeting, document, slower(document, "5 hari kerja"))
    apart = draft(cast, meeting, document, [SetField("judul", "SOP Lain (contoh)")])
    state = state_of(fresh(meeting))
    meets = {row.correction.number: list(row.meets) for row in proposed(document, state.open_corrections(), state)}
    assert meets == {one: [other], other: [one], apart: []}
    decide(cast, meeting, one, "accepted")
    with pytest.raises(Refused, match="Dua perubahan bertemu"):
        decide(cast, meeting, other, "accepted")
    decide(cast, meeting, apart, "accepted")
    assert draft_of(document).version == 2


def test_rejecting_needs_a_reason_and_changes_nothing(cast: Cast, meeting: Meeting, document: Document) -> None:
    number = draft(cast, meeting, document, slower(document))
    with pytest.raises(Refused, match="alasan"):
        decide(cast, meeting, number, "rejected")
    decide(cast, meeting, number, "rejected", reason="Sesuai standar pelayanan.", votes={"setuju": 3, "abstain": 1})
    assert draft_of(document).version == 0
    with pytest.raises(Refused, match="sudah diputuskan"):
        decide(cast, meeting, number, "accepted")


def test_undoing_is_a_decision_too(cast: Cast, meeting: Meeting, document: Document) -> None:
    before = draft_of(document).content
    number = draft(cast, meeting, document, [RemoveKegiatan(row_of(document, 2))])
    made = decide(cast, meeting, number, "accepted")
    with pytest.raises(Refused, match="alasan"):
        actions.undo_decision(by=cast.fresh("koordinator"), meeting=meeting, number=made, reason=" ")
    actions.undo_decision(by=cast.fresh("koordinator"), meeting=meeting, number=made, reason="Keliru")
    assert draft_of(document).content == before
    assert state_of(fresh(meeting)).corrections[number].is_open
    decide(cast, meeting, number, "accepted")
    assert len(draft_of(document).sop.bagan[0].kegiatan) == 2
    assert replay(record_of(fresh(meeting))).faults == []


def test_what_is_put_off_waits_for_its_person_and_blocks_the_signature(
    cast: Cast, meeting: Meeting, document: Document
) -> None:
    number = draft(cast, meeting, document, slower(document))
    with pytest.raises(Refused, match="siapa"):
        decide(cast, meeting, number, "deferred")
    decide(cast, meeting, number, "deferred", to=cast.fresh("pegawai"), until=date(2026, 12, 8), reason="Tanya dulu")
    actions.close_meeting(by=cast.fresh("koordinator"), meeting=meeting)
    row = draft_of(document)
    assert row.state == State.PENYUSUNAN_FINAL
    row.state = State.UJI_COBA
    row.save()
    [move] = [one for one in possible_moves(cast.fresh("koordinator"), row) if one.move.name == "advance"]
    assert move.to == State.SIAP_DISAHKAN
    assert "1 koreksi rapat pada naskah ini belum diselesaikan." in move.objections
    task = Task.objects.everywhere(reason="test").get()
    with pytest.raises(PermissionDenied):
        actions.settle_task(by=cast.fresh("stranger"), task=task, outcome="applied")
    actions.settle_task(by=cast.fresh("pegawai"), task=task, outcome="applied")
    assert draft_of(document).sop.bagan[0].kegiatan[0].waktu.nominal == "3 hari kerja"
    [move] = [one for one in possible_moves(cast.fresh("koordinator"), row) if one.move.name == "advance"]
    assert not [one for one in move.objections if "koreksi rapat" in one]


def test_who_only_attends_decides_nothing(cast: Cast, meeting: Meeting, document: Document) -> None:
    number = draft(cast, meeting, document, slower(document))
    for who in ("pegawai", "stranger"):
        with pytest.raises(PermissionDenied):
            actions.decide(by=cast.fresh(who), meeting=meeting, number=number, ruling=Ruling("accepted"))
    with pytest.raises(PermissionDenied):
        actions.remark(by=cast.fresh("stranger"), meeting=meeting, document=document, place=Place(), text="Halo")


def test_sops_without_remarks_are_accepted_together(cast: Cast, meeting: Meeting, document: Document) -> None:
    chief, sop = cast.fresh("koordinator"), str(document.pk)
    said = actions.remark(by=chief, meeting=meeting, document=document, place=Place(), text="Judulnya?")
    with pytest.raises(Refused, match="belum mempunyai catatan"):
        actions.agree(by=chief, meeting=meeting, sops=[sop])
    actions.retract(by=chief, meeting=meeting, number=said.number)
    actions.agree(by=chief, meeting=meeting, sops=[sop, "0"])
    assert state_of(fresh(meeting)).sops[sop].agreed


def test_what_is_changed_outside_is_written_down_so_that_the_replay_stays_exact(cast: Cast, document: Document) -> None:
    from tests.support.meetings import plan_of

    row = draft_of(document)
    row.state = State.PENYUSUNAN_FINAL
    row.save()
    chief = cast.fresh("koordinator")
    plan = plan_of(cast, [document], kind=Meeting.Kind.FINAL)
    meeting = actions.plan_meeting(by=chief, office=cast.kota, plan=plan)
    actions.begin_meeting(by=chief, meeting=meeting)
    number = draft(cast, meeting, document, slower(document))
    author = cast.fresh("pegawai")
    library.edit_draft(by=author, draft=draft_of(document), edits=[SetField("judul", "SOP Baru")], base=0, key="a")
    decide(cast, meeting, number, "accepted")
    library.edit_draft(by=author, draft=draft_of(document), edits=[SetField("judul", "SOP Lagi")], base=2, key="b")
    actions.close_meeting(by=chief, meeting=meeting)
    library.edit_draft(by=author, draft=draft_of(document), edits=[SetField("judul", "Sesudah")], base=3, key="c")
    record = record_of(fresh(meeting))
    assert replay(record).faults == []
    assert [one.kind for one in record.entries].count("changed") == 2
    assert '"SOP Lagi"' in record.texts[0].after
