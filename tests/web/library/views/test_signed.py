"""The pages of SOPs that were signed before they came here."""

from __future__ import annotations

import io

import pytest
from django.test import Client

from rambu.web.jobs.models import Job
from rambu.web.library.models import Document
from tests.support.cast import Cast
from tests.support.library import open_for, put_in_force, work
from tests.support.scans import enter_for, scanned
from tests.support.visitors import Visitor


@pytest.fixture
def entered(cast: Cast) -> Document:
    """Entered by the coordinator."""
    return enter_for(cast, cast.koordinator)


def upload(content: bytes, name: str = "pindaian.pdf") -> io.BytesIO:
    file = io.BytesIO(content)
    file.name = name
    return file


def test_the_form_takes_the_file_and_the_sop_is_in_force(cast: Cast, koordinator: Visitor) -> None:
    data = {
        "unit": cast.unit.pk,
        "title": "SOP Legalisasi Ijazah (contoh)",
        "number": "B-9/contoh",
        "legalised": "2024-02-01",
        "position": "Kepala Kantor",
        "name": "Budi Contoh",
    }
    page = koordinator.send("/pustaka/bertanda-tangan/", **data, file=upload(b"bukan pdf"))
    assert "Berkas ini bukan PDF." in page
    assert not Document.objects.everywhere(reason="test").exists()
    page = koordinator.send("/pustaka/bertanda-tangan/", **data, file=upload(scanned()))
    assert "dimasukkan dan berlaku" in page
    assert "Urungkan" in page
    for words in ("belum terstruktur", "halaman 3", "Susun dari berkas ini", "Berkas bertanda tangan"):
        assert words in page
    for words in ("Temuan</h2>", "Alurnya dalam kata", "Pakai juga di unit kami", "sop.yaml"):
        assert words not in page


def test_the_list_counts_and_filters_them(cast: Cast, entered: Document, koordinator: Visitor) -> None:
    put_in_force(open_for(cast, cast.pegawai))
    page = koordinator.text("/pustaka/")
    assert "2 SOP" in page
    assert page.count("belum terstruktur") == 1
    assert "1 SOP sesuai saringan" in " ".join(koordinator.text("/pustaka/?bentuk=belum").split())
    assert "belum terstruktur" not in koordinator.text("/pustaka/?bentuk=tabel").replace("Belum", "")


def test_the_file_is_served_as_a_file_only(cast: Cast, entered: Document, pegawai: Visitor) -> None:
    answer = pegawai.client.get(f"/pustaka/{entered.pk}/bertanda-tangan/1/")
    assert answer.content == scanned()
    assert answer["content-disposition"].startswith("attachment;")
    assert answer["x-content-type-options"] == "nosniff"
    assert answer["content-security-policy"] == "sandbox; default-src 'none'"
    assert pegawai.client.get(f"/pustaka/{entered.pk}/unduh/1/pdf/").content == scanned()
    assert pegawai.status(f"/pustaka/{entered.pk}/unduh/1/xlsx/") == 404


def test_its_pages_are_pictures(cast: Cast, entered: Document, pegawai: Visitor) -> None:
    answer = pegawai.client.get(f"/pustaka/{entered.pk}/bertanda-tangan/1/2.png")
    assert answer["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")
    assert pegawai.status(f"/pustaka/{entered.pk}/bertanda-tangan/1/9.png") == 404
    assert pegawai.status(f"/pustaka/{entered.pk}/bertanda-tangan/7/") == 404


def test_strangers_find_nothing(cast: Cast, entered: Document, stranger: Visitor) -> None:
    for address in ("", "bertanda-tangan/1/", "bertanda-tangan/1/1.png", "unduh/1/pdf/"):
        assert stranger.status(f"/pustaka/{entered.pk}/{address}") == 404
    assert stranger.status("/pustaka/bertanda-tangan/") == 404
    assert Client().get(f"/pustaka/{entered.pk}/bertanda-tangan/1/").status_code == 302


def test_a_draft_begins_from_it_and_takes_its_place(cast: Cast, entered: Document, koordinator: Visitor) -> None:
    assert "Menyusun naskah terstruktur" in koordinator.text(f"/pustaka/{entered.pk}/revisi/")
    koordinator.send(f"/pustaka/{entered.pk}/revisi/", reason="Menyusun naskah terstruktur")
    assert "Nyatakan sama dengan berkas" in koordinator.text(f"/pustaka/{entered.pk}/")
    editor = koordinator.text(f"/pustaka/{entered.pk}/susun/")
    assert f'src="/pustaka/{entered.pk}/bertanda-tangan/1/3.png"' in editor
    page = koordinator.send(f"/pustaka/{entered.pk}/sama/")
    assert "masih kosong" in page


def test_in_an_archive_it_is_its_file(cast: Cast, entered: Document, pegawai: Visitor) -> None:
    pegawai.client.post(f"/pustaka/bersama/unduh/?sop={entered.pk}", {"formats": ["xlsx"]})
    work()
    job = Job.objects.everywhere(reason="test").get(kind="library.files")
    assert job.words == "1 berkas dari 1 SOP."
    assert "Belum ada SOP yang dipilih" in pegawai.text(f"/pustaka/bersama/buku/?sop={entered.pk}")
