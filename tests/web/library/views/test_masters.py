"""The pages of names."""

from __future__ import annotations

import re

from rambu.web.library.models import Master
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for, put_in_force
from tests.support.visitors import Visitor

RENAME = "/pustaka/acuan/ganti/?jenis=jabatan&kunci=kepala+seksi"


def test_every_number_opens_its_rows(cast: Cast, pegawai: Visitor) -> None:
    open_for(cast, cast.pegawai)
    page = pegawai.text("/pustaka/acuan/?jenis=jabatan&cari=kepala")
    (address,) = set(re.findall(r'href="(/pustaka/acuan/dipakai/[^"]+)"', page))
    assert "SOP Pelayanan Surat Masuk" in pegawai.text(address.replace("&amp;", "&"))
    assert "Ganti nama" not in page
    assert pegawai.status("/pustaka/acuan/dipakai/?jenis=jabatan&kunci=tidak+ada") == 404


def test_renaming_shows_what_it_will_do_and_what_it_did(cast: Cast, koordinator: Visitor) -> None:
    document, in_force = open_for(cast, cast.pegawai), open_for(cast, cast.pegawai)
    put_in_force(in_force)
    assert "1 draf yang dapat diganti" in koordinator.text(RENAME)
    page = koordinator.send(RENAME, new="Kasi Pendidikan", office=cast.kota.pk)
    assert "Diganti di 1 draf" in page
    assert "Berlaku dengan nama lama" in page
    assert draft_of(document).sop.bagan[0].pelaksana[1].nama == "Kasi Pendidikan"
    addresses = re.findall(r'action="(/pustaka/acuan/penggantian/\d+/urungkan/)"', page)
    page = koordinator.send(addresses[0])
    assert "diurungkan" in page
    assert draft_of(document).sop.bagan[0].pelaksana[1].nama == "Kepala Seksi"


def test_nothing_chosen_is_said(koordinator: Visitor) -> None:
    assert "Centang nama" in koordinator.text("/pustaka/acuan/ganti/?jenis=jabatan")


def test_a_name_is_kept_and_dropped(cast: Cast, koordinator: Visitor) -> None:
    page = koordinator.send("/pustaka/acuan/tambah/?jenis=regulasi", name="UU 43/2009", office=cast.kota.pk)
    assert "UU 43/2009" in page
    row = Master.objects.everywhere(reason="test").get()
    koordinator.send(f"/pustaka/acuan/{row.pk}/keluarkan/")
    assert not Master.objects.everywhere(reason="test").exists()


def test_suggestions_are_data(cast: Cast, pegawai: Visitor, stranger: Visitor) -> None:
    open_for(cast, cast.pegawai)
    address = "/pustaka/acuan/saran/?jenis=dokumen&q=ars"
    assert pegawai.client.get(address).json() == {"names": [{"name": "Arsip", "acuan": "", "count": 1}]}
    assert stranger.client.get(address).json() == {"names": []}
