"""A pendampingan from its plan to its report."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from rambu.sop import SetField
from rambu.web.coaching import actions
from rambu.web.coaching.actions import Plan
from rambu.web.coaching.models import Event
from rambu.web.coaching.showing import facts_of
from rambu.web.coaching.snapshot import Snapshot, by_rule
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.notices.models import Notice
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person
from rambu.web.review.models import Question
from tests.support.cast import Cast, person
from tests.support.library import draft_of, open_for


def client_of(one: Person) -> Client:
    client = Client()
    client.force_login(one)
    return client


def plan(event: Event, mentor: Person, *learners: Person, place: str = "Aula", documents: object = ()) -> Plan:
    return Plan(event.title, event.day, place, [mentor], learners, list(documents))  # type: ignore[call-overload]


def test_who_takes_part_is_invited_and_told_of_another_place(cast: Cast, mentor: Person, event: Event) -> None:
    [notice] = Notice.objects.everywhere(reason="test").filter(kind="coaching.invited")
    assert notice.person == cast.pegawai
    actions.change_event(by=mentor, event=event, plan=plan(event, mentor, cast.pegawai, place="Ruang rapat"))
    told = Notice.objects.everywhere(reason="test").filter(kind="coaching.changed")
    assert "Ruang rapat" in told.get().text


def test_who_works_elsewhere_is_told_too(cast: Cast, mentor: Person, event: Event) -> None:
    beside = person(cast.kua, "Karna KUA", "198001012005011010")
    actions.change_event(by=mentor, event=event, plan=plan(event, mentor, cast.pegawai, beside))
    assert Notice.objects.everywhere(reason="test").filter(kind="coaching.invited", person=beside).exists()
    asked = actions.question_event(
        by=Person.objects.everywhere(reason="test").get(pk=beside.pk), event=event, text="Apa?"
    )
    assert asked.office == cast.kota
    client = client_of(mentor)
    client.post(reverse("coaching:answer", args=[event.pk, asked.pk]), {"text": "Begini."})
    assert Notice.objects.everywhere(reason="test").filter(kind="review.answered", person=beside).exists()
    assert "Begini." in client_of(beside).get("/tanya/").content.decode()


def test_what_is_found_before_and_after(cast: Cast, mentor: Person, event: Event, document: Document) -> None:
    draft = draft_of(document)
    library.edit_draft(by=None, draft=draft, edits=[SetField("judul", "")], base=0, key="a")
    actions.begin_event(by=mentor, event=event)
    with pytest.raises(Refused):
        actions.begin_event(by=mentor, event=event)
    library.edit_draft(by=None, draft=draft_of(document), edits=[SetField("judul", "SOP Surat Masuk")], base=1, key="b")
    actions.end_event(by=mentor, event=event)
    [drill] = facts_of(mentor, event)["drills"]
    assert drill.before.wajib > drill.after.wajib
    assert (drill.before.version, drill.after.version) == (1, 2)
    actions.reopen_event(by=mentor, event=event)
    [drill] = facts_of(mentor, event)["drills"]
    assert drill.before is not None
    page = client_of(mentor).get(reverse("coaching:report", args=[event.pk])).content.decode()
    assert "belum ditutup" in page


def test_drafts_of_others_are_only_counted(cast: Cast, mentor: Person, event: Event, document: Document) -> None:
    secret = open_for(cast, cast.koordinator)
    library.edit_draft(by=None, draft=draft_of(secret), edits=[SetField("judul", "SOP Rahasia")], base=0, key="a")
    secret.refresh_from_db()
    actions.add_exercise(by=cast.fresh("koordinator"), event=event, document=secret)
    page = client_of(cast.pegawai).get(reverse("coaching:event", args=[event.pk])).content.decode()
    assert str(document) in page
    assert "SOP Rahasia" not in page
    assert "1 naskah lain" in page


def test_live_questions_go_into_the_answers_of_the_office(cast: Cast, mentor: Person, event: Event) -> None:
    clerk = client_of(cast.pegawai)
    clerk.post(reverse("coaching:question", args=[event.pk]), {"text": "Siapa yang menandatangani?"})
    asked = Question.objects.everywhere(reason="test").get()
    assert "Siapa yang menandatangani?" in clerk.get(reverse("coaching:questions", args=[event.pk])).content.decode()
    assert clerk.post(reverse("coaching:answer", args=[event.pk, asked.pk]), {"text": "Saya"}).status_code == 404
    client_of(mentor).post(reverse("coaching:answer", args=[event.pk, asked.pk]), {"text": "Kepala kantor."})
    assert "Kepala kantor." in clerk.get("/tanya/?cari=menandatangani").content.decode()
    assert "Kepala kantor." in clerk.get(reverse("coaching:report", args=[event.pk])).content.decode()


def test_deeds_by_button_and_their_refusals(cast: Cast, mentor: Person, event: Event) -> None:
    client = client_of(mentor)

    def deed(name: str) -> str:
        return client.post(reverse("coaching:deed", args=[event.pk, name]), follow=True).content.decode()

    assert "dibatalkan" in deed("batal")
    assert "Pendampingan ini dibatalkan." in deed("mulai")
    deed("adakan")
    assert "dimulai" in deed("mulai")
    assert "tidak dapat dibatalkan" in deed("batal")
    client.post(reverse("coaching:notes", args=[event.pk]), {"notes": "Minggu depan selesai."})
    deed("selesai")
    event.refresh_from_db()
    assert (event.state, event.notes) == ("selesai", "Minggu depan selesai.")
    assert client.post(reverse("coaching:deed", args=[event.pk, "lain"])).status_code == 404


def test_who_takes_part_does_not_conduct(cast: Cast, event: Event) -> None:
    clerk = cast.fresh("pegawai")
    with pytest.raises(PermissionDenied):
        actions.begin_event(by=clerk, event=event)
    with pytest.raises(PermissionDenied):
        actions.question_event(by=cast.fresh("stranger"), event=event, text="Apa?")
    assert client_of(cast.stranger).get(reverse("coaching:event", args=[event.pk])).status_code == 404


def test_planning_by_form(cast: Cast, mentor: Person, document: Document) -> None:
    client = client_of(mentor)
    sent = {"title": "Bimtek", "day": "2026-12-01", "mentors": mentor.pk, "learners": cast.pegawai.pk}
    assert "sekaligus" in client.post("/pendampingan/acara/baru/", {**sent, "learners": mentor.pk}).content.decode()
    client.post("/pendampingan/acara/baru/", {**sent, "documents": document.pk})
    row = Event.objects.everywhere(reason="test").get()
    assert (row.office, row.day) == (cast.kota, date(2026, 12, 1))
    assert client.get(reverse("coaching:change", args=[row.pk])).status_code == 200
    assert client_of(cast.pegawai).get("/pendampingan/acara/baru/").status_code == 404


def test_rules_are_counted_over_all_texts() -> None:
    one, two = Snapshot(1, 0, 3, 1, {"a": 2, "b": 1}), Snapshot(0, 0, 3, 2, {"b": 1})
    lines = [(line.rule, line.before, line.after) for line in by_rule([(one, two)], {})]
    assert lines == [("a", 2, 0), ("b", 1, 1)]
    assert [line.after for line in by_rule([(one, None)], {})] == [None, None]
