"""Suggestions come from what the person may read, with their source."""

from __future__ import annotations

from datetime import timedelta
from typing import cast as taken_as

import pytest
from django.test import Client

from rambu.sop import SetKegiatan, loads
from rambu.web.editor.models import Phrase
from rambu.web.editor.suggesting.keeping import keep_late_ones
from rambu.web.jobs.report import Report
from rambu.web.library import actions
from rambu.web.library.models import Document
from tests.support.cast import Cast, tenure_of
from tests.support.editor import ask, change, client_of
from tests.support.library import SURAT, open_for, put_in_force

pytestmark = pytest.mark.django_db
ALL = {"reason": "test"}


@pytest.fixture
def others(cast: Cast) -> list[Document]:
    """Three SOPs in force in the office, and a foreign draft."""
    made = []
    for n, text in enumerate(["Menerima surat masuk", "Menerima surat masuk", "Penerimaan surat masuk"]):
        sop = loads(SURAT.replace("Menerima surat", text).replace("waktu: 5 menit", "waktu: 7 menit"))
        made.append(open_for(cast, cast.fresh("pegawai"), sop))
        put_in_force(made[-1], number=f"B-{n}/contoh")
    return made


def texts(client: Client, document: Document, kind: str, text: str, **more: str) -> list[str]:
    status, said = ask(client, "suggestions", document, apa=kind, teks=text, **more)
    assert status == 200
    return [one["text"] for one in said["suggestions"]]


def test_activities_with_their_source(pegawai: Client, document: Document, others: list[Document]) -> None:
    _status, said = ask(pegawai, "suggestions", document, apa="kegiatan", teks="menerima su")
    (one,) = said["suggestions"]
    assert (one["text"], one["times"]) == ("Menerima surat masuk", 2)
    assert one["source"]["title"] == "SOP Pelayanan Surat Masuk (contoh)"
    assert one["source"]["address"].startswith("/pustaka/")
    assert texts(pegawai, document, "kegiatan", "surat mas") == ["Menerima surat masuk", "Penerimaan surat masuk"]
    assert texts(pegawai, document, "kegiatan", "100% _") == []


def test_times_of_the_same_activity_in_other_words(pegawai: Client, document: Document, others: list[Document]) -> None:
    assert texts(pegawai, document, "waktu", "", kegiatan="Menerima surat masuk") == ["7 menit"]
    assert texts(pegawai, document, "waktu", "3", kegiatan="Menerima surat masuk") == []
    assert texts(pegawai, document, "waktu", "", kegiatan="") == []


def test_performers_begin_with_the_positions_of_the_office(
    pegawai: Client, document: Document, others: list[Document]
) -> None:
    assert texts(pegawai, document, "pelaksana", "")[0] == "Analis Kurikulum"
    assert texts(pegawai, document, "pelaksana", "kep") == ["Kepala Seksi"]
    assert texts(pegawai, document, "dokumen", "ars") == ["Arsip"]
    assert texts(pegawai, document, "hukum", "") == []


def test_an_unknown_kind_is_refused(pegawai: Client, document: Document) -> None:
    assert ask(pegawai, "suggestions", document, apa="gaji", teks="")[0] == 422


def test_drafts_of_others_stay_theirs(cast: Cast, document: Document, koordinator: Client) -> None:
    own = open_for(cast, cast.fresh("koordinator"))
    assert texts(koordinator, own, "kegiatan", "menerima") == ["Menerima surat"]
    stranger = cast.fresh("stranger")
    theirs = actions.open_document(by=stranger, unit=tenure_of(stranger).position.unit, title="SOP lain")
    client = client_of(stranger)
    assert texts(client, theirs, "kegiatan", "menerima") == []
    assert texts(client, theirs, "dokumen", "arsip") == []


def test_a_draft_is_kept_up_with_now_and_then(document: Document, pegawai: Client) -> None:
    rows = Phrase.objects.everywhere(**ALL).filter(document=document)
    assert rows.count() == 3
    change(pegawai, document, SetKegiatan("k1", "teks", "Mencatat surat masuk"))
    assert not rows.filter(text="Mencatat surat masuk").exists(), "typing is not worth the trouble"
    keep_late_ones(taken_as(Report, None), day="2026-01-01")
    assert rows.filter(text="Mencatat surat masuk").exists()
    first = rows.order_by("at").first()
    assert first
    rows.update(at=first.at - timedelta(hours=1))
    change(pegawai, document, SetKegiatan("k1", "teks", "Membuka surat masuk"), base=1, key="b")
    assert rows.filter(text="Membuka surat masuk").exists()
