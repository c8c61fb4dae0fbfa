"""Who is here, and what they changed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rambu.sop import SetField
from rambu.web.editor.models import Presence
from rambu.web.library.models import Document
from tests.support.editor import change, send

pytestmark = pytest.mark.django_db
ALL = {"reason": "test"}


def test_two_see_each_other_and_where_they_write(pegawai: Client, koordinator: Client, document: Document) -> None:
    send(pegawai, "pulse", document, version=0, session="a", place={"kegiatan": "k2", "field": "waktu"})
    status, said = send(koordinator, "pulse", document, version=0, session="b", place=None)
    assert (status, said["version"]) == (200, 0)
    assert "changes" not in said
    own, other = said["people"]
    assert own["mine"]
    assert (other["name"], other["initials"]) == ("Wati Pegawai", "WP")
    assert other["place"] == {"kegiatan": "k2", "field": "waktu"}
    send(pegawai, "pulse", document, version=0, session="a", place={"kegiatan": 3, "field": ["x"]})
    assert send(koordinator, "pulse", document, version=0, session="b")[1]["people"][1]["place"] is None


def test_who_leaves_is_forgotten(pegawai: Client, koordinator: Client, document: Document) -> None:
    for who, session in ((pegawai, "a"), (koordinator, "b")):
        send(who, "pulse", document, version=0, session=session)
    send(pegawai, "pulse", document, version=0, session="a", leaving=True)
    assert len(send(koordinator, "pulse", document, version=0, session="b")[1]["people"]) == 1
    Presence.objects.everywhere(**ALL).update(at=timezone.now() - timedelta(minutes=1))
    assert [one["mine"] for one in send(pegawai, "pulse", document, version=0, session="a")[1]["people"]] == [True]
    assert Presence.objects.everywhere(**ALL).count() == 1


def test_news_come_with_the_pulse(pegawai: Client, koordinator: Client, document: Document) -> None:
    change(koordinator, document, SetField("judul", "SOP Surat"))
    status, said = send(pegawai, "pulse", document, version=0, session="a")
    assert (status, said["version"], said["sop"]["judul"]) == (200, 1, "SOP Surat")
    assert said["changes"][0]["told"]
    assert said["pages"]["order"]


def test_a_foreign_window_cannot_be_taken_over(pegawai: Client, koordinator: Client, document: Document) -> None:
    send(pegawai, "pulse", document, version=0, session="a")
    send(koordinator, "pulse", document, version=0, session="a", place={"kegiatan": "k1", "field": "teks"})
    row = Presence.objects.everywhere(**ALL).get()
    assert (str(row.person), row.kegiatan) == ("Wati Pegawai", "")
