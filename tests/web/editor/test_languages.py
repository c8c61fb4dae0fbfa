"""Everybody reads findings in his own language, and the trail is in that of the office."""

from __future__ import annotations

import pytest
from django.test import Client

from rambu.sop import SetKegiatan
from rambu.web.library.models import Document
from tests.support.editor import ask, change

pytestmark = pytest.mark.django_db


def test_findings_of_one_text_in_two_languages(pegawai: Client, koordinator: Client, document: Document) -> None:
    pegawai.post("/bahasa/", {"bahasa": "en", "next": "/"})
    edit = SetKegiatan("k1", "teks", "Menerima dan mencatat")
    _status, english = change(pegawai, document, edit)
    _status, indonesian = ask(koordinator, "state", document)
    labels = [{one["severity_label"] for one in said["findings"]} for said in (english, indonesian)]
    assert labels[0]
    assert labels[1]
    assert labels[0].isdisjoint(labels[1])
    assert [one["id"] for one in english["findings"]] == [one["id"] for one in indonesian["findings"]]
    assert "diubah" in english["changes"][0]["told"][0]
