"""A new SOP, from nothing or from a copy."""

from __future__ import annotations

from rambu.web.library.models import Document
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for, put_in_force
from tests.support.visitors import Visitor


def newest() -> Document:
    found: Document = Document.objects.everywhere(reason="test").order_by("-pk")[0]
    return found


def test_a_title_and_a_unit_are_enough(cast: Cast, pegawai: Visitor) -> None:
    page = pegawai.text("/pustaka/baru/")
    assert f'<option value="{cast.unit.pk}" selected>' in page
    data = {"title": "SOP Pelayanan Tamu", "unit": cast.unit.pk, "position": cast.position.pk}
    answer = pegawai.client.post("/pustaka/baru/", data)
    assert answer.status_code == 302
    assert newest().title == "SOP Pelayanan Tamu"
    assert draft_of(newest()).sop.bagan[0].pelaksana[0].nama == "Analis Kurikulum"


def test_a_unit_of_others_is_not_offered_nor_taken(cast: Cast, stranger: Visitor) -> None:
    assert "Seksi Pendidikan Madrasah" not in stranger.text("/pustaka/baru/")
    stranger.client.post("/pustaka/baru/", {"title": "SOP Luar", "unit": cast.unit.pk})
    assert not Document.objects.everywhere(reason="test").filter(title="SOP Luar").exists()


def test_a_copy_takes_the_text_without_what_is_local(cast: Cast, pegawai: Visitor, stranger: Visitor) -> None:
    source = open_for(cast, cast.pegawai)
    put_in_force(source)
    assert "Surat Masuk" in pegawai.text(f"/pustaka/baru/?dari={source.pk}")
    pegawai.client.post(f"/pustaka/baru/?dari={source.pk}", {"title": "SOP Surat Keluar", "unit": cast.unit.pk})
    sop = draft_of(newest()).sop
    assert (sop.judul, sop.nomor, len(sop.bagan[0].kegiatan)) == ("SOP Surat Keluar", "", 3)
    assert stranger.status(f"/pustaka/baru/?dari={source.pk}") == 404


def test_a_sample_can_be_copied(cast: Cast, pegawai: Visitor) -> None:
    assert "arsip-surat-masuk" in pegawai.text("/pustaka/baru/")
    pegawai.client.post("/pustaka/baru/?contoh=arsip-surat-masuk", {"title": "SOP Kami", "unit": cast.unit.pk})
    assert newest().rows > 3
