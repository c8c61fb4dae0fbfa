"""Who has written and what is missing."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from openpyxl import load_workbook

from rambu.web.coaching import actions
from rambu.web.coaching.progress import progress_of, units_seen
from rambu.web.library.models import Assignment, Document
from rambu.web.notices.models import Notice
from rambu.web.people.models import Person
from tests.support.cast import Cast, unit
from tests.support.library import put_in_force


def test_a_person_with_a_draft_and_who_coaches_him(cast: Cast, document: Document) -> None:
    [row] = progress_of(cast.fresh("koordinator"), [cast.unit])
    [who] = row.people
    assert (who.person, who.mentors, who.share.late) == (cast.pegawai, ["Mira Mentor"], {document.pk})
    assert (row.in_force, row.in_work, row.has_none) == (0, 1, False)
    put_in_force(document)
    [row] = progress_of(cast.fresh("koordinator"), [cast.unit])
    assert (row.in_force, row.in_work) == (1, 0)
    assert row.people[0].share.in_force == {document.pk}


def test_what_is_missing_is_told_and_counts_open_their_rows(cast: Cast, document: Document) -> None:
    unit(cast.kota, "Seksi Kosong")
    client = Client()
    client.force_login(cast.koordinator)
    page = client.get("/kemajuan/").content.decode()
    assert "Unit yang belum mempunyai SOP" in page
    assert "Seksi Kosong" in page
    address = f"/pustaka/?orang={cast.pegawai.pk}&naskah=disusun"
    assert address.replace("&", "&amp;") in page
    assert str(document) in client.get(address).content.decode()


def test_a_mentor_and_a_clerk_have_no_page_of_progress(cast: Cast, mentor: Person) -> None:
    client = Client()
    for one in (mentor, cast.pegawai, cast.stranger):
        client.force_login(one)
        assert client.get("/kemajuan/").status_code == 404


def test_the_sheet_holds_everybody(cast: Cast, document: Document) -> None:
    client = Client()
    client.force_login(cast.koordinator)
    sheet = load_workbook(BytesIO(client.get("/kemajuan/daftar.xlsx").content)).active
    rows = list(sheet.iter_rows(values_only=True))  # type: ignore[union-attr]
    assert rows[0][2] == "Nama"
    assert rows[1][2:6] == ("Wati Pegawai", "Analis Kurikulum", 0, 1)


def test_a_new_task_makes_the_person_penyusun_alone(cast: Cast, mentor: Person) -> None:
    due = date(2027, 1, 31)
    client = Client()
    client.force_login(cast.koordinator)
    address = f"/kemajuan/tugaskan/{cast.unit.pk}/{cast.pegawai.pk}/"
    assert "isi judul SOP baru" in client.post(address, {}).content.decode()
    answer = client.post(address, {"title": "SOP Tugas Baru (contoh)", "due": due.isoformat(), "mentor": mentor.pk})
    assert answer.status_code == 302
    row = Document.objects.everywhere(reason="test").get(title="SOP Tugas Baru (contoh)")
    parts = Assignment.objects.everywhere(reason="test").current().filter(document=row)
    assert set(parts.values_list("person", "part", "due")) == {
        (cast.pegawai.pk, "penyusun", due),
        (mentor.pk, "pendamping", due),
    }
    told = Notice.objects.everywhere(reason="test").filter(kind="coaching.task").values_list("person", flat=True)
    assert set(told) == {cast.pegawai.pk, mentor.pk}


def test_only_who_coordinates_or_leads_gives_tasks(cast: Cast, mentor: Person) -> None:
    with pytest.raises(PermissionDenied):
        actions.give_task(by=cast.fresh("stranger"), person=cast.pegawai, unit=cast.unit, title="SOP X")
    assert not units_seen(mentor).exists()
