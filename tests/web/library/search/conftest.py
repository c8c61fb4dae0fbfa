"""The cast with SOPs that can be found."""

from __future__ import annotations

import pytest

from rambu.sop import Sop, loads
from tests.support.cast import Cast, make_cast

NIKAH = """
rambu: 1
judul: SOP Pendaftaran Nikah (contoh)
dasar_hukum: [PMA Nomor 20 Tahun 2019 tentang Pencatatan Pernikahan]
pelaksana: [Petugas Pendaftaran, Kepala KUA]
kegiatan:
  - {teks: Menerima berkas pendaftaran, pelaksana: Petugas Pendaftaran, output: [Berkas diterima]}
  - {teks: Memeriksa surat keterangan, pelaksana: Kepala KUA, output: [Hasil pemeriksaan]}
"""


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def nikah() -> Sop:
    return loads(NIKAH)
