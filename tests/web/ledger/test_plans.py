"""Who writes which SOP until when, how it is begun, and how obligations become fewer."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from rambu.web.audit.models import Event
from rambu.web.ledger import actions
from rambu.web.ledger.actions import Intent
from rambu.web.ledger.burning import Duedate, burn_down
from rambu.web.ledger.models import Plan
from rambu.web.ledger.progress import burn_of
from rambu.web.library.models import Assignment, Document
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from rambu.web.people.models import Person
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for, put_in_force
from tests.support.owed import ledger, line, spot, states

SOON, PAST = date(2030, 3, 1), date(2026, 1, 15)


def planned(cast: Cast, chief: Person, words: str = "Ijazah", due: date = SOON) -> Plan:
    intent = Intent(owner=cast.pegawai, due=due, volume=12, impact=3, risk=2)
    actions.plan_line(by=chief, spot=spot(cast, words), intent=intent)
    found: Plan = Plan.objects.everywhere(reason="test").get(key=line(cast, words).owed.key)
    return found


def test_a_plan_is_told_and_undone(cast: Cast, chief: Person, client: Client) -> None:
    row = planned(cast, chief)
    client.force_login(cast.pegawai)
    page = client.get("/").content.decode()
    assert f"Susun {row.title}" in page
    event = Event.objects.everywhere(reason="test").filter(action="ledger.planned").get()
    undo(by=chief, event=event)
    row.refresh_from_db()
    assert (row.owner, row.due) == (None, None)
    assert actions.plan_line(by=chief, spot=spot(cast, "Ijazah"), intent=Intent()) is None


def test_the_draft_has_title_unit_and_process(cast: Cast, chief: Person) -> None:
    planned(cast, chief)
    document = actions.begin_line(by=cast.fresh("pegawai"), spot=spot(cast, "Ijazah"), process="C.01.02")
    sop = draft_of(document).sop
    assert (sop.judul, sop.unit, sop.proses) == (spot(cast, "Ijazah").title, cast.unit.name, "C.01.02")
    assert [one.nama for one in sop.bagan[0].pelaksana] == ["Analis Kurikulum"]
    part = Assignment.objects.everywhere(reason="test").get(document=document)
    assert (part.person, part.due) == (cast.pegawai, SOON)
    assert states(cast)[sop.judul] == "disusun"
    with pytest.raises(Refused, match="sudah mulai"):
        actions.begin_line(by=chief, spot=spot(cast, "Ijazah"), process="C.01.02")


def test_who_begins_for_another_is_not_its_penyusun(cast: Cast, chief: Person) -> None:
    planned(cast, chief)
    document = actions.begin_line(by=chief, spot=spot(cast, "Ijazah"), process="C.01.02")
    rows = Assignment.objects.everywhere(reason="test").current().filter(document=document)
    assert [(row.person.pk, row.part) for row in rows] == [(cast.pegawai.pk, "penyusun")]


def test_strangers_plan_and_begin_nothing(cast: Cast, chief: Person) -> None:
    for act in (
        lambda who: actions.plan_line(by=who, spot=spot(cast, "Ijazah"), intent=Intent(due=SOON)),
        lambda who: actions.begin_line(by=who, spot=spot(cast, "Ijazah"), process=""),
    ):
        with pytest.raises(PermissionDenied):
            act(cast.fresh("stranger"))
    with pytest.raises(PermissionDenied):
        actions.plan_line(by=chief, spot=spot(cast, "Ijazah"), intent=Intent(owner=cast.stranger))


def test_the_heaviest_stands_first(cast: Cast, chief: Person, client: Client) -> None:
    planned(cast, chief, "Mutasi")
    client.force_login(cast.koordinator)
    page = client.get(reverse("ledger:plan", args=[cast.kota.pk])).content.decode()
    assert page.index("Rekomendasi Mutasi") < page.index("Legalisasi Ijazah")
    assert "12 × 3 × 2" in page


def test_many_are_planned_at_once(cast: Cast, chief: Person, client: Client) -> None:
    client.force_login(cast.koordinator)
    keys = [one.owed.requirement.key for one in ledger(cast).lines]
    sent = {"baris": keys, "owner": cast.pegawai.pk, "due": "2030-03-01"}
    done = client.post(reverse("ledger:plan_many", args=[cast.kota.pk]), sent, follow=True).content.decode()
    assert "Rencana 3 kewajiban disimpan" in done
    assert Plan.objects.everywhere(reason="test").filter(owner=cast.pegawai, due=SOON).count() == 3


def test_what_is_late_waits_for_the_coordinator(cast: Cast, chief: Person, client: Client) -> None:
    planned(cast, chief, due=PAST)
    client.force_login(cast.koordinator)
    assert "1 kewajiban lewat tenggat" in client.get("/").content.decode()
    document = actions.begin_line(by=cast.fresh("pegawai"), spot=spot(cast, "Ijazah"), process="C.01.02")
    put_in_force(document)
    client.get(reverse("ledger:office", args=[cast.kota.pk]))
    client.force_login(cast.admin)
    client.get(reverse("ledger:overview"))
    client.force_login(cast.koordinator)
    assert "lewat tenggat" not in client.get("/").content.decode()


def test_the_regional_team_sees_all_offices(cast: Cast, chief: Person, client: Client) -> None:
    planned(cast, chief, due=PAST)
    put_in_force(open_for(cast, cast.fresh("pegawai")))
    client.force_login(cast.admin)
    page = client.get(reverse("ledger:overview")).content.decode()
    assert "33 %" in page
    assert "1 dari 3" in page
    assert str(cast.kota) in page
    only = client.get(f"{reverse('ledger:overview')}?lewat=1").content.decode()
    assert str(cast.kota) in only


def test_obligations_become_fewer_month_by_month() -> None:
    lines = [
        Duedate(date(2026, 2, 10), date(2026, 1, 20)),
        Duedate(date(2026, 3, 10), None),
        Duedate(None, date(2026, 2, 15)),
        Duedate(None, None),
    ]
    points = burn_down(lines, date(2026, 2, 20))
    assert [point.day for point in points] == [date(2026, n, 1) for n in (1, 2, 3, 4)]
    assert [point.planned for point in points] == [4, 4, 2, 1]
    assert [point.left for point in points] == [4, 3, 2, None]
    assert burn_down([Duedate(None, None)], date(2026, 2, 20)) == []


def test_the_unit_shows_its_burn_down(cast: Cast, chief: Person, client: Client) -> None:
    planned(cast, chief)
    document: Document = put_in_force(open_for(cast, cast.fresh("pegawai"))).document
    assert document.in_force is not None
    assert burn_of(ledger(cast), ledger(cast).lines)
    client.force_login(cast.pegawai)
    page = client.get(reverse("ledger:unit", args=[cast.unit.pk])).content.decode()
    assert "<svg" in page
    assert "Angka per bulan" in page


def test_the_form_is_filled_changed_and_exported(cast: Cast, chief: Person, client: Client) -> None:
    client.force_login(cast.koordinator)
    place = line(cast, "Ijazah").place
    sent = {"uraian": "Melayani legalisasi (contoh)", "judul": "SOP Pelayanan Legalisasi Ijazah (contoh)"}
    page = client.post(reverse("ledger:form_edit", args=place), sent, follow=True).content.decode()
    assert "Melayani legalisasi (contoh)" in page
    assert "Uraian Tugas" in page
    file = client.get(reverse("ledger:form_export", args=[cast.unit.pk]))
    assert file["content-type"].endswith("sheet")
    event = Event.objects.everywhere(reason="test").filter(action="ledger.identified").get()
    undo(by=chief, event=event)
    assert "Melayani legalisasi" not in client.get(reverse("ledger:form", args=[cast.unit.pk])).content.decode()


def test_the_first_sop_is_chosen_from_what_is_owed(cast: Cast, chief: Person, client: Client) -> None:
    planned(cast, chief)
    actions.plan_line(by=chief, spot=spot(cast, "Mutasi"), intent=Intent(owner=chief))
    client.force_login(cast.pegawai)
    page = client.get(reverse("lessons:begin")).content.decode()
    assert "Legalisasi Ijazah" in page
    assert "Rekomendasi Mutasi" not in page
