"""The number of SOPs: added, merged and dropped, with the reason in the ledger."""

from __future__ import annotations

import pytest

from rambu.web.ledger.models import Decision
from rambu.web.library.models import Document
from rambu.web.meeting import actions
from rambu.web.meeting.models import Meeting
from rambu.web.meeting.reading import state_of
from rambu.web.offices.refusal import Refused
from tests.support.cast import Cast
from tests.support.meetings import fresh, running, submitted


def decisions() -> list[Decision]:
    return list(Decision.objects.everywhere(reason="test").filter(ended=None))


def kept(document: Document) -> bool:
    return bool(Document.objects.everywhere(reason="test").kept().filter(pk=document.pk).exists())


def test_an_added_sop_is_opened_and_kept_with_its_reason(cast: Cast, meeting: Meeting) -> None:
    chief = cast.fresh("koordinator")
    with pytest.raises(Refused, match="alasannya"):
        actions.add_sop(by=chief, meeting=meeting, unit=cast.unit, title="SOP Legalisir Ijazah", reason=" ")
    made = actions.add_sop(by=chief, meeting=meeting, unit=cast.unit, title="SOP Legalisir Ijazah", reason="Belum ada")
    [row] = decisions()
    assert (row.kind, row.reason) == ("dipertahankan", "Rapat pleno SOP (contoh): Belum ada")
    document = row.document
    assert document is not None
    assert str(document.pk) in state_of(fresh(meeting)).sops
    actions.undo_decision(by=chief, meeting=meeting, number=made.number, reason="Sudah tercakup")
    assert decisions() == []
    assert not kept(document)


def test_merged_and_dropped_drafts_are_put_away_and_come_back(cast: Cast) -> None:
    one, other = submitted(cast), submitted(cast)
    meeting, chief = running(cast, one, other), cast.fresh("koordinator")
    with pytest.raises(Refused, match="SOP lain"):
        actions.merge_sop(by=chief, meeting=meeting, document=one, into=one, reason="Sama")
    merged = actions.merge_sop(by=chief, meeting=meeting, document=one, into=other, reason="Sama")
    actions.drop_sop(by=chief, meeting=meeting, document=other, reason="Bukan tugas seksi ini")
    assert not kept(one)
    assert not kept(other)
    actions.undo_decision(by=chief, meeting=meeting, number=merged.number, reason="Ternyata berbeda")
    assert kept(one)
    kinds = [row.kind for row in state_of(fresh(meeting)).decisions.values()]
    assert kinds == ["merge", "drop", "undone"]
