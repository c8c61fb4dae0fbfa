"""The cast with a service in force (public by its kind) and an internal procedure."""

from __future__ import annotations

import pytest
from django.test import Client

from rambu.sop import Sop, loads
from rambu.web.library.models import Document
from tests.support.cast import Cast, make_cast
from tests.support.library import SURAT, open_for, put_in_force

NIP = "196801012000031001"
LEGALISASI = """
rambu: 1
judul: SOP Pelayanan Legalisasi Ijazah (contoh)
unit: Seksi Pendidikan Madrasah
jenis: [pelayanan]
janji: {waktu: 1 hari kerja, biaya: Tanpa biaya}
peringatan: ["Diperiksa oleh Budi Contoh, NIP 19680101 200003 1 001"]
pelaksana: [{nama: Pemohon, jenis: luar}, Pengadministrasi, Kepala Seksi]
kegiatan:
  - teks: Menyerahkan fotokopi ijazah
    pelaksana: Pemohon
    kelengkapan: [Ijazah asli, Fotokopi ijazah]
    waktu: 5 menit
    output: [Permohonan]
  - teks: Mencocokkan fotokopi
    pelaksana: Pengadministrasi
    keputusan: {ya: 3, tidak: 1}
    kelengkapan: [Buku induk]
    waktu: 10 menit
    output: [Hasil]
  - {teks: Menandatangani fotokopi, pelaksana: Kepala Seksi, waktu: 5 menit, output: [Fotokopi terlegalisasi]}
"""


@pytest.fixture
def cast(db: None) -> Cast:
    """Invented people in two offices beside each other."""
    return make_cast()


@pytest.fixture
def text() -> Sop:
    """A service; a NIP stands in one of its texts."""
    return loads(LEGALISASI)


@pytest.fixture
def service(cast: Cast, text: Sop) -> Document:
    """The service in force."""
    document = open_for(cast, cast.pegawai, text)
    put_in_force(document)
    return document


@pytest.fixture
def internal(cast: Cast) -> Document:
    """A procedure in force that is nobody's service."""
    document = open_for(cast, cast.pegawai, loads(SURAT))
    put_in_force(document, "B-2/contoh")
    return document


@pytest.fixture
def citizen() -> Client:
    """Somebody from the street."""
    return Client()


def member(cast: Cast, name: str) -> Client:
    """A member of the cast at the pages."""
    client = Client()
    client.force_login(cast.fresh(name))
    return client
