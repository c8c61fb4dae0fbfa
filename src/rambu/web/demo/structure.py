"""Offices and units of the sample. All invented (contoh)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SampleOffice:
    """An office: key, code of its type, code, name, key of its parent."""

    key: str
    type: str
    code: str
    name: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class SampleUnit:
    """A unit: key, key of its office, code of its type, name, key of the unit around it."""

    key: str
    office: str
    type: str
    name: str
    parent: str = ""


OFFICES = (
    SampleOffice("kanwil", "kanwil", "90", "Kanwil Kementerian Agama Provinsi Contoh"),
    SampleOffice("kota", "kankemenag", "90.71", "Kankemenag Kota Contoh", "kanwil"),
    SampleOffice("utara", "kua", "90.71.01", "KUA Kecamatan Contoh Utara", "kota"),
    SampleOffice("selatan", "kua", "90.71.02", "KUA Kecamatan Contoh Selatan", "kota"),
    SampleOffice("timur", "kua", "90.71.03", "KUA Kecamatan Contoh Timur", "kota"),
    SampleOffice("mtsn", "madrasah", "90.71.11", "MTsN 1 Kota Contoh", "kota"),
    SampleOffice("man", "madrasah", "90.71.12", "MAN 1 Kota Contoh", "kota"),
)

UNITS = (
    SampleUnit("ortala", "kanwil", "bagian", "Bagian Tata Usaha"),
    SampleUnit("pimpinan", "kota", "pimpinan", "Pimpinan Kantor"),
    SampleUnit("tu", "kota", "subbagian", "Subbagian Tata Usaha"),
    SampleUnit("keuangan", "kota", "tim-kerja", "Tim Kerja Perencanaan dan Keuangan", "tu"),
    SampleUnit("kepegawaian", "kota", "tim-kerja", "Tim Kerja Kepegawaian dan Hukum", "tu"),
    SampleUnit("umum", "kota", "tim-kerja", "Tim Kerja Umum, Arsip, dan BMN", "tu"),
    SampleUnit("humas", "kota", "tim-kerja", "Tim Kerja Humas dan Data", "tu"),
    SampleUnit("ptsp", "kota", "tim-kerja", "Tim Kerja Pelayanan Terpadu", "tu"),
    SampleUnit("penmad", "kota", "seksi", "Seksi Pendidikan Madrasah"),
    SampleUnit("pakis", "kota", "seksi", "Seksi Pendidikan Agama dan Keagamaan Islam"),
    SampleUnit("bimas", "kota", "seksi", "Seksi Bimbingan Masyarakat Islam"),
    SampleUnit("zawa", "kota", "penyelenggara", "Penyelenggara Zakat dan Wakaf"),
    SampleUnit("fungsional", "kota", "kelompok-jabatan-fungsional", "Kelompok Jabatan Fungsional Penyuluh"),
    SampleUnit("kua-utara", "utara", "unit-lain", "Pelayanan KUA Contoh Utara"),
    SampleUnit("kua-selatan", "selatan", "unit-lain", "Pelayanan KUA Contoh Selatan"),
    SampleUnit("kua-timur", "timur", "unit-lain", "Pelayanan KUA Contoh Timur"),
    SampleUnit("mtsn-tu", "mtsn", "urusan", "Urusan Tata Usaha"),
    SampleUnit("mtsn-akademik", "mtsn", "unit-lain", "Akademik dan Kesiswaan"),
    SampleUnit("man-tu", "man", "urusan", "Urusan Tata Usaha"),
    SampleUnit("man-akademik", "man", "unit-lain", "Akademik dan Kesiswaan"),
)

DUTIES = {
    "umum": (
        "Mengelola surat masuk dan surat keluar",
        "Mengelola peminjaman dan pemeliharaan kendaraan dinas",
        "Menata dan meminjamkan arsip",
        "Mencatat barang persediaan",
    ),
    "ptsp": ("Menerima pengaduan masyarakat", "Melayani permohonan informasi publik", "Melayani konsultasi masyarakat"),
    "kua-utara": ("Melayani pendaftaran nikah", "Melayani rekomendasi nikah", "Mengukur arah kiblat"),
}
"""What some units have to do, for the path of a first SOP."""
