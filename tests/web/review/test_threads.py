"""Comments at a place survive what happens to the text; proposals are accepted with one click."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from rambu.sop import RemoveKegiatan, SetKegiatan
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.notices.models import Notice
from rambu.web.offices.refusal import Refused
from rambu.web.review import actions
from rambu.web.review.models import Proposal, Thread
from rambu.web.review.place import Place
from rambu.web.review.showing import threads_of
from tests.support.cast import Cast, make_cast
from tests.support.library import draft_of, open_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    return open_for(cast, cast.pegawai)


def row(document: Document, number: int) -> str:
    return draft_of(document).sop.bagan[0].kegiatan[number - 1].id


def comment(cast: Cast, document: Document, number: int = 2, who: str = "koordinator") -> Thread:
    place = Place(kegiatan=row(document, number), field="waktu")
    return actions.open_thread(by=cast.fresh(who), document=document, place=place, text="Terlalu lama?")


def test_a_comment_points_at_its_place_and_tells_the_author(cast: Cast, document: Document) -> None:
    comment(cast, document)
    [shown] = threads_of(cast.fresh("pegawai"), document, draft_of(document).sop)
    assert shown.found.name == "Kegiatan 2 · Waktu"
    assert shown.found.words == "Memeriksa surat"
    [notice] = Notice.objects.everywhere(reason="test")
    assert notice.person == cast.pegawai
    assert "berkomentar" in notice.text


def test_it_stays_with_its_words_when_the_row_goes(cast: Cast, document: Document) -> None:
    thread = comment(cast, document)
    edit = RemoveKegiatan(row(document, 2))
    library.edit_draft(by=cast.fresh("pegawai"), draft=draft_of(document), edits=[edit], base=0, key="x")
    [shown] = threads_of(cast.fresh("pegawai"), document, draft_of(document).sop)
    assert shown.found.lost
    assert thread.quote == "Memeriksa surat"


def test_only_who_sees_the_draft_talks(cast: Cast, document: Document) -> None:
    with pytest.raises(PermissionDenied):
        comment(cast, document, who="stranger")
    client = Client()
    client.force_login(cast.stranger)
    assert client.get(f"/pustaka/{document.pk}/percakapan/").status_code == 404


def test_a_thread_is_answered_resolved_and_opened_again_by_an_answer(cast: Cast, document: Document) -> None:
    thread = comment(cast, document)
    actions.reply(by=cast.fresh("pegawai"), thread=thread, text="Sudah saya ukur.", mentions=[cast.koordinator])
    mentioned = Notice.objects.everywhere(reason="test").filter(kind="review.mentioned").get()
    assert mentioned.person == cast.koordinator
    actions.resolve_thread(by=cast.fresh("pegawai"), thread=thread)
    assert threads_of(cast.fresh("pegawai"), document, draft_of(document).sop) == []
    actions.reply(by=cast.fresh("koordinator"), thread=thread, text="Berapa menit?")
    assert len(threads_of(cast.fresh("pegawai"), document, draft_of(document).sop)) == 1


def test_ones_own_words_can_be_changed_and_taken_back(cast: Cast, document: Document) -> None:
    said = comment(cast, document).comments.everywhere(reason="test").get()
    actions.change_comment(by=cast.fresh("koordinator"), comment=said, text="Terlalu lama!")
    with pytest.raises(PermissionDenied):
        actions.withdraw_comment(by=cast.fresh("pegawai"), comment=said)
    actions.withdraw_comment(by=cast.fresh("koordinator"), comment=said)
    actions.restore_comment(by=cast.fresh("koordinator"), comment=said)
    assert said.withdrawn is None
    with pytest.raises(Refused):
        actions.change_comment(by=cast.fresh("koordinator"), comment=said, text=" ")


def propose(cast: Cast, document: Document, time: str) -> Proposal:
    edit = SetKegiatan(row(document, 2), "waktu.nominal", time)
    place = Place(kegiatan=row(document, 2), field="waktu")
    return actions.propose(by=cast.fresh("koordinator"), document=document, place=place, edits=[edit])


def test_a_proposal_is_accepted_with_one_click_over_later_changes(cast: Cast, document: Document) -> None:
    proposal = propose(cast, document, "15 menit")
    edit = SetKegiatan(row(document, 1), "teks", "Mencatat surat")
    author = cast.fresh("pegawai")
    library.edit_draft(by=author, draft=draft_of(document), edits=[edit], base=0, key="x")
    client = Client()
    client.force_login(cast.pegawai)
    page = client.get(f"/pustaka/{document.pk}/percakapan/").content.decode()
    assert "15 menit" in page
    assert "Terima usulan" in page
    client.post(f"/usulan/{proposal.pk}/terima/")
    assert draft_of(document).sop.bagan[0].kegiatan[1].waktu.nominal == "15 menit"
    decided = Notice.objects.everywhere(reason="test").filter(kind="review.decided").get()
    assert decided.person == cast.koordinator
    with pytest.raises(Refused):
        actions.accept(by=author, proposal=Proposal.objects.for_person(author).get())


def test_a_proposal_that_meets_a_later_change_is_told_and_waits(cast: Cast, document: Document) -> None:
    proposal = propose(cast, document, "15 menit")
    author = cast.fresh("pegawai")
    edit = SetKegiatan(row(document, 2), "waktu.nominal", "20 menit")
    library.edit_draft(by=author, draft=draft_of(document), edits=[edit], base=0, key="x")
    with pytest.raises(Refused, match="20 menit"):
        actions.accept(by=author, proposal=proposal)
    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.OPEN
    actions.decline(by=author, proposal=proposal, reason="Sudah saya ubah menjadi 20 menit.")
    assert proposal.state == Proposal.State.DECLINED


def test_a_proposal_that_changes_nothing_is_none(cast: Cast, document: Document) -> None:
    with pytest.raises(Refused):
        actions.propose(by=cast.fresh("koordinator"), document=document, place=Place(), edits=[])
