"""A text that was legalised for a later day stands beside the one in force until that day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from rambu.web.jobs.schedule import start_due
from rambu.web.library import actions
from rambu.web.library.formats import stem
from rambu.web.library.models import Document, Revision
from rambu.web.library.printing import mark_of, standing_texts
from rambu.web.library.states import State
from rambu.web.notices.models import Notice
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for, put_in_force, work
from tests.support.visitors import Visitor

LATER = timedelta(days=30)


@pytest.fixture
def revised(cast: Cast) -> Document:
    """In force, with a revision that will be in a month."""
    document = open_for(cast, cast.fresh("pegawai"))
    put_in_force(document)
    actions.open_draft(by=None, document=document, reason="Dipercepat")
    put_in_force(document, "B-2/contoh", today(), today() + LATER)
    return document


def texts(document: Document) -> list[tuple[str, int]]:
    rows = document.revisions.everywhere(reason="test").order_by("number")
    return [(row.state, row.number) for row in rows]


def let_the_day_come(document: Document) -> None:
    Revision.objects.everywhere(reason="test").filter(document=document, number=2).update(effective=today())


def test_the_predecessor_stays_in_force_until_the_day(revised: Document) -> None:
    assert texts(revised) == [(State.BERLAKU, 1), (State.AKAN_BERLAKU, 2)]
    assert (revised.number, revised.state, revised.in_force.number) == ("B-1/contoh", State.BERLAKU, 1)  # type: ignore[union-attr]
    assert actions.put_effective(revision=revised.coming) is False
    let_the_day_come(revised)
    assert actions.put_effective(revision=revised.coming) is True
    revised.refresh_from_db()
    assert texts(revised) == [(State.DIGANTIKAN, 1), (State.BERLAKU, 2)]
    assert (revised.number, revised.in_force.ended) == ("B-2/contoh", None)  # type: ignore[union-attr]
    assert revised.revisions.everywhere(reason="test").get(number=1).ended == today()


def test_a_worker_does_it_on_the_day_and_tells_who_worked_on_it(cast: Cast, revised: Document) -> None:
    let_the_day_come(revised)
    assert start_due(timezone.now() + timedelta(days=1)) > 0
    work()
    assert texts(revised) == [(State.DIGANTIKAN, 1), (State.BERLAKU, 2)]
    told = Notice.objects.everywhere(reason="test").filter(person=cast.pegawai).values_list("text", flat=True)
    assert any("mulai berlaku hari ini" in one for one in told)


def test_a_first_text_is_legalised_and_not_yet_in_force(cast: Cast, pegawai: Visitor) -> None:
    document = open_for(cast, cast.fresh("pegawai"))
    put_in_force(document, effective=today() + LATER)
    assert (document.state, document.in_force) == (State.AKAN_BERLAKU, None)
    assert "berlaku mulai" in pegawai.text(f"/pustaka/{document.pk}/")
    assert "Akan berlaku" in pegawai.text("/pustaka/")
    ((_document, standing),) = standing_texts(cast.fresh("pegawai"), [document.pk])
    assert mark_of(standing) == "AKAN BERLAKU"


def test_pages_and_files_name_the_version(revised: Document, pegawai: Visitor) -> None:
    page = f"/pustaka/{revised.pk}/"
    assert "Penggantinya sudah disahkan dan berlaku mulai" in pegawai.text(page)
    assert "Lihat yang berlaku sekarang" in pegawai.text(f"{page}?naskah=2")
    names = [stem(revised, row) for row in revised.revisions.everywhere(reason="test").order_by("number")]
    assert [name.partition("versi-")[2] for name in names] == ["1", "2-akan-berlaku"]
    let_the_day_come(revised)
    actions.put_effective(revision=revised.coming)
    assert "tidak berlaku lagi" in pegawai.text(f"{page}?naskah=1")
    old = revised.revisions.everywhere(reason="test").get(number=1)
    assert stem(revised, old).endswith("versi-1-digantikan")
    assert mark_of(old) == "DIGANTIKAN"


def test_nothing_is_revised_while_a_revision_waits_for_its_day(revised: Document, koordinator: Visitor) -> None:
    with pytest.raises(Refused, match="belum berlaku"):
        actions.open_draft(by=None, document=revised, reason="Lagi")
    assert "Mulai merevisi" not in koordinator.text(f"/pustaka/{revised.pk}/")


def test_what_was_legalised_for_a_later_day_may_be_withdrawn(revised: Document, koordinator: Visitor) -> None:
    page = f"/pustaka/{revised.pk}/batal-berlaku/"
    assert "tidak akan berlaku" in koordinator.send(page, reason="Aturan batal")
    revised.refresh_from_db()
    assert texts(revised) == [(State.BERLAKU, 1), (State.DICABUT, 2)]
    assert revised.state == State.BERLAKU
    latest = revised.revisions.everywhere(reason="test").get(number=2)
    actions.restore_revision(by=None, revision=latest)
    assert texts(revised) == [(State.BERLAKU, 1), (State.AKAN_BERLAKU, 2)]
    assert koordinator.status(f"/pustaka/{revised.pk}/batal-berlaku/") == 200


def test_a_day_in_the_past_replaces_at_once(cast: Cast) -> None:
    document = open_for(cast, cast.fresh("pegawai"))
    put_in_force(document)
    actions.open_draft(by=None, document=document, reason="Dipercepat")
    assert draft_of(document).base is not None
    put_in_force(document, "B-2/contoh", date(2026, 2, 2))
    assert texts(document) == [(State.DIGANTIKAN, 1), (State.BERLAKU, 2)]
