"""A draft walks its way, each deed by whom it belongs to."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from rambu.sop import loads
from rambu.web.library import actions
from rambu.web.library.models import Document, Revision
from rambu.web.library.states import OPTIONAL, WAY, State, find_move, next_state
from rambu.web.offices.refusal import Refused
from tests.support.cast import Cast, make_cast
from tests.support.library import SURAT, draft_of, open_for, put_in_force

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    return open_for(cast, cast.pegawai, loads(SURAT))


def test_next_state_leaves_out_what_the_office_leaves_out() -> None:
    assert next_state(State.DRAF, OPTIONAL) == State.SIAP_DISAHKAN
    assert [next_state(state, ()) for state in WAY[:-1]] == list(WAY[1:])
    with pytest.raises(ValueError, match="no stage"):
        next_state(State.MENUNGGU_TANDA_TANGAN, ())


def test_the_author_submits_and_somebody_else_passes_on(cast: Cast, document: Document) -> None:
    author, chief = cast.fresh("pegawai"), cast.fresh("koordinator")
    actions.move_draft(by=author, draft=draft_of(document), move=find_move("submit"))
    assert draft_of(document).state == State.DIPERIKSA
    with pytest.raises(PermissionDenied):
        actions.move_draft(by=author, draft=draft_of(document), move=find_move("initial"))
    with pytest.raises(Refused):
        actions.move_draft(by=chief, draft=draft_of(document), move=find_move("return"))
    actions.move_draft(by=chief, draft=draft_of(document), move=find_move("initial"))
    assert draft_of(document).state == State.DIAJUKAN
    document.refresh_from_db()
    assert document.state == State.DIAJUKAN


def test_nobody_approves_his_own_draft_without_a_reason(cast: Cast) -> None:
    document = open_for(cast, cast.fresh("koordinator"), loads(SURAT))
    chief = cast.fresh("koordinator")
    actions.move_draft(by=chief, draft=draft_of(document), move=find_move("submit"))
    with pytest.raises(Refused):
        actions.move_draft(by=chief, draft=draft_of(document), move=find_move("initial"))
    actions.move_draft(
        by=chief, draft=draft_of(document), move=find_move("initial"), exception="KUA dua orang; direviu Kankemenag"
    )
    assert draft_of(document).state == State.DIAJUKAN


def test_a_plan_of_stages_holds_for_the_offices_below(cast: Cast, document: Document) -> None:
    actions.plan_stages(by=None, office=cast.kanwil, skipped=OPTIONAL)
    actions.move_draft(by=cast.fresh("pegawai"), draft=draft_of(document), move=find_move("submit"))
    assert draft_of(document).state == State.SIAP_DISAHKAN


def test_a_life_from_draft_to_successor_to_revocation(cast: Cast, document: Document) -> None:
    first = put_in_force(document)
    assert document.state == State.BERLAKU
    assert first.sop.nomor == "B-1/contoh"
    assert first.sop.tanggal.revisi == ""
    writer = cast.fresh("pegawai")
    with pytest.raises(Refused):
        actions.open_draft(by=writer, document=document, reason=" ")
    actions.open_draft(by=writer, document=document, reason="Waktu dipercepat")
    assert document.in_force == first
    second = put_in_force(document, "B-2/contoh", date(2026, 3, 2))
    first = Revision.objects.everywhere(reason="test").get(pk=first.pk)
    assert (first.state, first.ended) == (State.DIGANTIKAN, date(2026, 3, 2))
    assert (second.number, second.reason) == (2, "Waktu dipercepat")
    event = actions.revoke_revision(by=None, revision=second, reason="Layanan dihapus", ended=date(2026, 5, 4))
    assert event.content["reason"] == "Layanan dihapus"
    ended = Document.objects.everywhere(reason="test").get(pk=document.pk)
    assert (ended.state, ended.in_force) == (State.DICABUT, None)
    actions.restore_revision(by=None, revision=second)
    document.refresh_from_db()
    assert document.in_force == second


def test_who_sees_what(cast: Cast, document: Document) -> None:
    def seen(who: str) -> bool:
        return Document.objects.for_person(cast.fresh(who)).filter(pk=document.pk).exists()

    assert [seen(who) for who in ("pegawai", "koordinator", "admin", "stranger")] == [True, True, True, False]
    kua_clerk = cast.fresh("pegawai")
    assert seen("pegawai")
    actions.assign(by=None, document=document, person=cast.koordinator, part="penyusun")
    row = document.assignments.everywhere(reason="test").get(person=kua_clerk)
    actions.end_assignment(by=None, assignment=row)
    assert not seen("pegawai")
    put_in_force(document)
    assert seen("pegawai")
    assert not seen("stranger")


def test_a_step_is_taken_back_while_nobody_has_gone_on(cast: Cast, document: Document) -> None:
    author, chief = cast.fresh("pegawai"), cast.fresh("koordinator")
    event = actions.move_draft(by=author, draft=draft_of(document), move=find_move("submit"))
    was, now = (State(name) for name in event.content["states"])
    with pytest.raises(PermissionDenied):
        actions.unmove_draft(by=chief, draft=draft_of(document), was=was, now=now)
    actions.unmove_draft(by=author, draft=draft_of(document), was=was, now=now)
    assert draft_of(document).state == State.DRAF
    actions.move_draft(by=author, draft=draft_of(document), move=find_move("submit"))
    actions.move_draft(by=chief, draft=draft_of(document), move=find_move("return"), reason="Waktu belum ada")
    with pytest.raises(PermissionDenied):
        actions.unmove_draft(by=author, draft=draft_of(document), was=was, now=now)
    assert draft_of(document).passages.everywhere(reason="test").returns().get().reason == "Waktu belum ada"
