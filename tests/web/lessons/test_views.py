"""The path for the first SOP as somebody walks it who never wrote one."""

from __future__ import annotations

import pytest
from django.test import Client

from rambu.web.lessons import actions
from rambu.web.library.models import Document
from rambu.web.people.models import Person
from tests.support.cast import Cast, make_cast
from tests.support.library import draft_of, open_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def browser(who: Person) -> Client:
    client = Client()
    client.force_login(who)
    return client


def test_from_a_duty_to_a_drawn_chart_and_its_lessons(cast: Cast) -> None:
    actions.keep_duties(
        by=cast.fresh("koordinator"), unit=cast.unit, lines=["Peminjaman kendaraan", "", "Peminjaman kendaraan"]
    )
    client = browser(cast.pegawai)
    assert "Tulis SOP pertama Anda" in client.get("/").content.decode()
    assert "Peminjaman kendaraan" in client.get("/belajar/").content.decode()
    answer = client.post("/belajar/", {"title": "peminjaman kendaraan", "unit": cast.unit.pk})
    document = Document.objects.for_person(cast.fresh("pegawai")).get()
    assert answer["location"] == f"/belajar/{document.pk}/"
    assert document.title == "SOP Peminjaman kendaraan"
    page = f"/belajar/{document.pk}/"
    client.post(page, {"who": "Pengemudi", "what": "Mengajukan peminjaman", "needs": "Formulir", "time": "5 menit"})
    row = draft_of(document).sop.bagan[0].kegiatan[0].id
    client.post(page, {"who": "Kasubbag TU", "what": "Memeriksa jadwal", "otherwise": row, "result": "Persetujuan"})
    text = client.get(page).content.decode()
    assert "<svg" in text
    assert "Langkah ke-3" in text
    client.post(f"{page}batal/")
    assert len(draft_of(document).sop.bagan[0].kegiatan) == 1
    lessons = client.get(f"{page}pelajaran/").content.decode()
    assert "Lebih baik" in lessons
    assert "Di naskah Anda" in lessons


def test_what_is_missing_is_said_and_nothing_is_lost(cast: Cast) -> None:
    document = open_for(cast, cast.fresh("pegawai"))
    answer = browser(cast.pegawai).post(f"/belajar/{document.pk}/", {"who": "Pengemudi", "time": "5 menit"})
    text = answer.content.decode()
    assert answer.status_code == 200
    assert 'value="Pengemudi"' in text
    assert "errorlist" in text


def test_only_who_writes_the_sop_answers(cast: Cast) -> None:
    document = open_for(cast, cast.fresh("pegawai"))
    assert browser(cast.stranger).get(f"/belajar/{document.pk}/").status_code == 404
    assert browser(cast.pegawai).get(f"/belajar/tugas/{cast.unit.pk}/").status_code == 404
    assert browser(cast.koordinator).get(f"/belajar/tugas/{cast.unit.pk}/").status_code == 200
