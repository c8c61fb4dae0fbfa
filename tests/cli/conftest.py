"""A small SOP file to run the commands on."""

from pathlib import Path

import pytest

SMALL = """\
rambu: 1
judul: SOP Pelayanan Surat Masuk
unit: Subbagian Tata Usaha
pelaksana: [Pengadministrasi, Kasubbag TU]
kegiatan:
  - teks: Menerima surat masuk
    pelaksana: Pengadministrasi
    waktu: 5 menit
    output: [Surat tercatat]
  - teks: Memeriksa kelengkapan surat
    pelaksana: Kasubbag TU
    keputusan: {ya: 3, tidak: 1}
    waktu: 10 menit
    output: [Hasil pemeriksaan]
  - teks: Mengarsipkan surat
    pelaksana: Pengadministrasi
    waktu: 5 menit
    output: [Arsip]
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "surat-masuk.sop.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path
