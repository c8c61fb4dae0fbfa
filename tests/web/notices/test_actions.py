"""Who is told what, and who is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rambu.web.audit.models import Event
from rambu.web.audit.telling import told
from rambu.web.jobs import actions as jobs
from rambu.web.notices import actions
from rambu.web.notices.choosing import chosen
from rambu.web.notices.kinds import Way
from rambu.web.notices.models import Notice
from rambu.web.people.actions import move_person, stop_person
from rambu.web.people.models import Person
from rambu.web.reach import UnscopedQuery
from tests.support.cast import Cast

KIND = "test.mentioned"
Notify = Callable[..., list[Notice]]


def mine(person: Person) -> list[str]:
    return [notice.text for notice in Notice.objects.for_person(person)]


def test_people_of_the_office_are_told(cast: Cast, notify: Notify) -> None:
    notify(cast.admin, cast.koordinator, text="Dua\norang")
    assert mine(cast.admin) == mine(cast.koordinator) == ["Dua orang"]


def test_left_out_are_oneself_strangers_and_who_is_switched_off(cast: Cast, notify: Notify) -> None:
    stop_person(by=cast.admin, person=cast.koordinator)
    assert notify(cast.pegawai, cast.stranger, cast.fresh("koordinator")) == []


def test_who_leaves_the_office_leaves_its_notices_there(cast: Cast, notify: Notify) -> None:
    notify(cast.pegawai, by=None)
    cast.pegawai.tenures.everywhere(reason="test").get().delete()
    move_person(by=None, person=cast.pegawai, office=cast.other)
    assert mine(cast.fresh("pegawai")) == []


def test_the_same_unread_sentence_is_told_once(cast: Cast, notify: Notify) -> None:
    (first,) = notify(cast.koordinator)
    notify(cast.koordinator, text="Lain")
    assert notify(cast.koordinator) == []
    assert mine(cast.koordinator) == [first.text, "Lain"], "it rises to the top"
    actions.mark_read(by=cast.koordinator, notices=Notice.objects.for_person(cast.koordinator))
    assert len(notify(cast.koordinator)) == 1


@pytest.mark.parametrize("address", ["https://contoh.example/", "//contoh.example/", "javascript:alert(1)"])
def test_a_notice_leads_nowhere_else(cast: Cast, notify: Notify, address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        notify(cast.koordinator, address=address)


def test_an_unknown_kind_is_a_fault_of_the_program(cast: Cast) -> None:
    with pytest.raises(ValueError, match=r"test\.unknown"):
        actions.notify(by=None, people=[], kind="test.unknown", text="x", address="/", office=cast.kota)


def test_who_has_looked_at_the_thing_needs_no_notice(cast: Cast, notify: Notify) -> None:
    notify(cast.koordinator, cast.admin, about=cast.unit)
    notify(cast.koordinator, about=cast.position)
    actions.read_about(by=cast.koordinator, about=cast.unit)
    assert Notice.objects.for_person(cast.koordinator).unread().get().about_type == "people.position"
    assert Notice.objects.for_person(cast.admin).unread().count() == 1


def test_marking_all_is_taken_back(cast: Cast, notify: Notify) -> None:
    (old,) = notify(cast.koordinator, text="Lama")
    actions.mark_read(by=cast.koordinator, notices=Notice.objects.for_person(cast.koordinator))
    notify(cast.koordinator, text="Baru")
    moment = actions.mark_read(by=cast.koordinator, notices=Notice.objects.for_person(cast.koordinator))
    assert actions.take_back(by=cast.admin, moment=moment) == 0
    assert actions.take_back(by=cast.koordinator, moment=moment) == 1
    assert [row.text for row in Notice.objects.for_person(cast.koordinator).unread()] == ["Baru"]
    actions.mark_unread(by=cast.koordinator, notice=old)
    assert Notice.objects.for_person(cast.koordinator).unread().count() == 2


def test_nobody_marks_what_others_are_told(cast: Cast, notify: Notify) -> None:
    (notice,) = notify(cast.koordinator)
    actions.mark_read(by=cast.admin, notices=Notice.objects.for_person(cast.koordinator))
    notice.refresh_from_db()
    assert notice.read is None


def test_wishes_are_kept_and_told(cast: Cast) -> None:
    assert chosen(cast.koordinator)[KIND] == Way.AT_ONCE
    event = actions.choose(by=cast.koordinator, ways={KIND: Way.DAILY})
    assert chosen(cast.koordinator)[KIND] == Way.DAILY
    assert chosen(cast.admin)[KIND] == Way.AT_ONCE
    assert "Anda disebut dalam komentar" in told(event).what
    assert actions.choose(by=cast.koordinator, ways={KIND: Way.DAILY}) is None
    assert Event.objects.everywhere(reason="test").filter(action="notices.mail_chosen").count() == 1


def test_an_unscoped_query_does_not_run(cast: Cast) -> None:
    with pytest.raises(UnscopedQuery):
        Notice.objects.filter(pk=1).first()


def test_the_end_of_a_job_is_told_until_it_was_seen(cast: Cast, work: Callable[[], int]) -> None:
    details: dict[str, Any] = {"by": cast.pegawai, "office": cast.kota, "kind": "jobs.clean", "arguments": {}}
    job = jobs.start(title="Cetak contoh", **details)
    work()
    assert mine(cast.pegawai) == ["Cetak contoh: selesai"]
    jobs.mark_seen(by=cast.pegawai, job=job)
    assert not Notice.objects.for_person(cast.pegawai).unread().exists()
