"""The 45 people of the sample. All invented (contoh)."""

from __future__ import annotations

from dataclasses import dataclass

PASSWORD = "rambu-contoh"  # noqa: S105 - of invented people, in the sample office alone


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Key of the unit, position, name; whether the position leads the unit; roles as ``kind@office``."""

    unit: str
    position: str
    name: str
    leads: bool = False
    roles: tuple[str, ...] = ()


def _p(unit: str, position: str, name: str, *roles: str, leads: bool = False) -> SamplePerson:
    return SamplePerson(unit, position, name, leads, roles)


PEOPLE = (
    _p("ortala", "Kepala Bagian Tata Usaha", "Rahmat Contoh", "evaluator@kanwil", leads=True),
    _p("ortala", "Analis Kebijakan Ahli Muda", "Nila Contoh", "admin@kanwil"),
    _p("pimpinan", "Kepala Kantor", "Budi Contoh", "pimpinan@kota", leads=True),
    _p("tu", "Kasubbag TU", "Sri Contoh", "koordinator@kota", leads=True),
    _p("keuangan", "Perencana Ahli Muda", "Dewi Contoh", "pendamping@kota", leads=True),
    _p("keuangan", "PPK", "Hendra Contoh"),
    _p("keuangan", "PPSPM", "Yuni Contoh"),
    _p("keuangan", "Bendahara Pengeluaran", "Tono Contoh"),
    _p("keuangan", "Verifikator", "Fitri Contoh"),
    _p("keuangan", "Pengelola Gaji", "Gita Contoh"),
    _p("kepegawaian", "Analis Kepegawaian", "Ratna Contoh", "pendamping@kota", leads=True),
    _p("kepegawaian", "Pengelola Kepegawaian", "Joko Contoh"),
    _p("umum", "Arsiparis", "Lestari Contoh", leads=True),
    _p("umum", "Pengadministrasi Umum", "Agus Contoh"),
    _p("umum", "Pengelola BMN", "Wahyu Contoh"),
    _p("umum", "Pengemudi", "Slamet Contoh"),
    _p("humas", "Pranata Humas", "Intan Contoh", leads=True),
    _p("humas", "Pranata Komputer", "Rizal Contoh"),
    _p("ptsp", "Petugas PTSP", "Nur Contoh", leads=True),
    _p("ptsp", "Petugas Informasi", "Bayu Contoh"),
    _p("penmad", "Kepala Seksi Pendidikan Madrasah", "Hasan Contoh", leads=True),
    _p("penmad", "Pengawas Madrasah", "Umi Contoh"),
    _p("penmad", "Pengolah Data Madrasah", "Arif Contoh"),
    _p("pakis", "Kepala Seksi PAKIS", "Maman Contoh", leads=True),
    _p("pakis", "Pengolah Data PAKIS", "Sari Contoh"),
    _p("bimas", "Kepala Seksi Bimas Islam", "Ahmad Contoh", leads=True),
    _p("bimas", "Pengolah Data Bimas", "Lina Contoh"),
    _p("zawa", "Penyelenggara Zakat dan Wakaf", "Zainal Contoh", leads=True),
    _p("zawa", "Pelaksana Zakat", "Mira Contoh"),
    _p("fungsional", "Penyuluh Agama", "Karim Contoh"),
    _p("kua-utara", "Kepala KUA", "Ridwan Contoh", leads=True),
    _p("kua-utara", "Penghulu", "Fauzi Contoh"),
    _p("kua-utara", "Petugas Layanan", "Ani Contoh"),
    _p("kua-selatan", "Kepala KUA", "Mustofa Contoh", leads=True),
    _p("kua-selatan", "Petugas Layanan", "Wati Contoh"),
    _p("kua-timur", "Kepala KUA", "Salim Contoh", leads=True),
    _p("kua-timur", "Penghulu", "Idris Contoh"),
    _p("mtsn-tu", "Kepala Tata Usaha", "Endang Contoh", "koordinator@mtsn", leads=True),
    _p("mtsn-tu", "Pengadministrasi Umum", "Tari Contoh"),
    _p("mtsn-akademik", "Kepala Madrasah", "Suparman Contoh", "pimpinan@mtsn", leads=True),
    _p("mtsn-akademik", "Waka Kesiswaan", "Bambang Contoh"),
    _p("mtsn-akademik", "Guru BK", "Laila Contoh"),
    _p("man-tu", "Kepala Tata Usaha", "Eko Contoh", "koordinator@man", leads=True),
    _p("man-akademik", "Kepala Madrasah", "Halimah Contoh", "pimpinan@man", leads=True),
    _p("man-akademik", "Waka Kurikulum", "Dodi Contoh"),
)


def nip(index: int) -> str:
    """A NIP of the right form that belongs to nobody: the part of the birthday names a 31st of February."""
    return f"{1965 + index % 30}0231{2001 + index % 18}12{1 + index % 2}{index + 1:03d}"
