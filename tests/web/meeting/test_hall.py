"""The pulse costs one row; the log refuses to be changed; the hall shows what is shown."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rambu.web.library.models import Document
from rambu.web.meeting import actions
from rambu.web.meeting.models import Happening, Meeting
from tests.support.cast import Cast
from tests.support.library import draft_of
from tests.support.meetings import fresh
from tests.web.meeting.test_attending import client_of


def test_the_pulse_is_one_query_and_no_session(cast: Cast, meeting: Meeting, document: Document) -> None:
    row = draft_of(document).sop.bagan[0].kegiatan[1].id
    actions.show(by=cast.fresh("koordinator"), meeting=meeting, sop=str(document.pk), kegiatan=row)
    with CaptureQueriesContext(connection) as queries:
        answer = Client().get(f"/rapat/denyut/{meeting.key}/")
    assert len(queries) == 1
    assert "set-cookie" not in {name.lower() for name in answer.headers}
    assert answer.json() == {
        "n": fresh(meeting).number, "sop": str(document.pk), "row": row, "sheet": 0, "state": "berlangsung",
    }  # fmt: skip
    assert Client().get("/rapat/denyut/salah/").status_code == 404


@pytest.mark.parametrize("deed", ["update", "delete"])
def test_the_log_is_append_only(meeting: Meeting, deed: str) -> None:
    rows = Happening.objects.everywhere(reason="test").filter(meeting=meeting)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(by_name="Lain") if deed == "update" else rows._raw_delete(rows.db)


def test_the_sheet_has_places_and_lights(cast: Cast, meeting: Meeting, document: Document) -> None:
    page = client_of(cast.pegawai).get(f"/rapat/{meeting.pk}/naskah/{document.pk}/?v=0")
    assert "max-age=3600" in page["Cache-Control"]
    text = page.content.decode()
    assert text.count('class="light"') == 3
    assert 'class="spot"' in text
    assert "<style" not in text


def test_every_deed_works_without_script(cast: Cast, meeting: Meeting, document: Document) -> None:
    chief, sop = client_of(cast.koordinator), str(document.pk)

    def deed(name: str, /, **sent: object) -> str:
        answer = chief.post(f"/rapat/{meeting.pk}/lakukan/{name}/", {"dari": "pimpin", **sent}, follow=True)
        assert answer.status_code == 200
        return answer.content.decode()

    deed("tahap", stage="presenting")
    deed("tampil", sop=sop)
    assert "Terlalu lama" in deed("masukan", sop=sop, text="Terlalu lama")
    assert "Tuliskan masukannya." in deed("masukan", sop=sop, text=" ")
    deed("catat", text="Doa bersama")
    assert "Tamu Contoh" in deed("hadir-tamu", name="Tamu Contoh")
    quiet = chief.post(f"/rapat/{meeting.pk}/lakukan/masukan/", {"sop": sop, "text": ""}, headers={"X-Hall": "1"})
    assert (quiet.status_code, quiet.json()) == (422, {"sentence": "Tuliskan masukannya."})
    assert chief.post(f"/rapat/{meeting.pk}/lakukan/menari/").status_code == 404
