"""What the sample office owes: the list that its coordinator adopted, and what was said about it (contoh)."""

from __future__ import annotations

from dataclasses import dataclass

BASIS = "SK contoh nomor 12 tentang daftar SOP wajib"


@dataclass(frozen=True, slots=True)
class Owing:
    """A line of the list: key of the unit, code of the process of the sample map, title."""

    unit: str
    process: str
    title: str


@dataclass(frozen=True, slots=True)
class Planned:
    """Who writes a line in how many days, coached by whom; volume a year, impact, risk."""

    title: str
    owner: str
    days: int
    mentor: str = ""
    volume: int = 12
    impact: int = 2
    risk: int = 1


OWED = (
    Owing("umum", "C.05.01", "SOP Pengelolaan Surat Masuk dan Surat Keluar"),
    Owing("umum", "C.05.02", "SOP Pemusnahan Arsip"),
    Owing("umum", "C.05.03", "SOP Peminjaman Arsip"),
    Owing("umum", "C.05.04", "SOP Pemindahan Arsip Inaktif"),
    Owing("umum", "C.06.01", "SOP Pelaporan Barang Persediaan"),
    Owing("umum", "C.06.02", "SOP Peminjaman Kendaraan Dinas"),
    Owing("umum", "C.06.03", "SOP Pemeliharaan Kendaraan Dinas"),
    Owing("umum", "C.06.04", "SOP Penghapusan Barang Milik Negara"),
    Owing("kepegawaian", "C.04.01", "SOP Pelayanan Cuti Pegawai"),
    Owing("kepegawaian", "C.04.02", "SOP Pengusulan Kenaikan Gaji Berkala"),
    Owing("kepegawaian", "C.04.03", "SOP Pengusulan Kenaikan Pangkat"),
    Owing("kepegawaian", "C.04.04", "SOP Pengelolaan Presensi Pegawai"),
    Owing("kepegawaian", "C.04.05", "SOP Pengusulan Pensiun Pegawai"),
    Owing("kepegawaian", "C.04.06", "SOP Penerbitan Surat Perintah Tugas"),
    Owing("keuangan", "C.03.01", "SOP Pembayaran Gaji Pegawai"),
    Owing("keuangan", "C.03.02", "SOP Pengajuan Pembayaran Langsung"),
    Owing("keuangan", "C.03.03", "SOP Pembayaran Perjalanan Dinas"),
    Owing("keuangan", "C.03.04", "SOP Pengelolaan Uang Persediaan"),
    Owing("keuangan", "C.03.05", "SOP Pengajuan Revisi Anggaran"),
    Owing("keuangan", "C.03.06", "SOP Penyusunan Rencana Anggaran"),
    Owing("keuangan", "C.03.07", "SOP Penyusunan Laporan Keuangan Semester"),
    Owing("humas", "C.07.01", "SOP Publikasi Berita Kegiatan"),
    Owing("humas", "C.07.02", "SOP Pencadangan Data"),
    Owing("humas", "C.07.03", "SOP Pemeliharaan Server"),
    Owing("ptsp", "C.01.01", "SOP Penanganan Pengaduan Masyarakat"),
    Owing("ptsp", "C.01.02", "SOP Pelayanan Informasi Publik"),
    Owing("ptsp", "C.01.03", "SOP Pelayanan Konsultasi Masyarakat"),
    Owing("ptsp", "C.01.04", "SOP Pengukuran Kepuasan Masyarakat"),
    Owing("penmad", "C.02.01", "SOP Pemberian Izin Penelitian di Madrasah"),
    Owing("penmad", "C.02.02", "SOP Penerbitan Rekomendasi Mutasi Siswa"),
    Owing("penmad", "C.02.03", "SOP Penerimaan Peserta Didik Baru"),
    Owing("bimas", "C.08.01", "SOP Penerbitan Rekomendasi Bantuan Rumah Ibadah"),
    Owing("zawa", "C.08.02", "SOP Penerbitan Rekomendasi Pembukaan Perwakilan LAZ"),
    Owing("kua-utara", "C.09.01", "SOP Pendaftaran Nikah"),
    Owing("kua-utara", "C.09.02", "SOP Penerbitan Rekomendasi Nikah"),
    Owing("kua-utara", "C.09.03", "SOP Pengukuran Arah Kiblat"),
    Owing("kua-utara", "C.09.04", "SOP Pembuatan Akta Ikrar Wakaf"),
    Owing("kua-selatan", "C.09.01", "SOP Pendaftaran Nikah"),
    Owing("kua-selatan", "C.09.05", "SOP Pelayanan Legalisasi Buku Nikah"),
    Owing("kua-selatan", "C.09.04", "SOP Pembuatan Akta Ikrar Wakaf"),
    Owing("kua-timur", "C.09.01", "SOP Pendaftaran Nikah"),
    Owing("kua-timur", "C.09.06", "SOP Penyelenggaraan Bimbingan Perkawinan"),
    Owing("kua-timur", "C.09.04", "SOP Pembuatan Akta Ikrar Wakaf"),
    Owing("mtsn-tu", "C.02.04", "SOP Pelayanan Legalisasi Ijazah"),
    Owing("mtsn-akademik", "C.02.02", "SOP Pelayanan Mutasi Siswa"),
    Owing("mtsn-akademik", "C.02.05", "SOP Penyelenggaraan Penilaian Akhir Semester"),
    Owing("man-tu", "C.02.04", "SOP Pelayanan Legalisasi Ijazah"),
    Owing("man-akademik", "C.02.03", "SOP Penerimaan Peserta Didik Baru"),
)
"""The list; what else the sample office writes is outside of it."""

DOUBLE = ("SOP Pengelolaan Surat Masuk dan Surat Keluar", ("arsip-surat-masuk", "arsip-surat-keluar"))
"""One line, for which there are two SOPs."""

NOT_NEEDED = (
    "SOP Pemeliharaan Server",
    "Server dikelola kanwil; kantor ini hanya memakai (contoh).",
)
"""A line that asks for no SOP here, and why."""

PLANS = (
    Planned("SOP Pengukuran Kepuasan Masyarakat", "Nur Contoh", 45, "Dewi Contoh", 4, 3, 2),
    Planned("SOP Pengusulan Pensiun Pegawai", "Joko Contoh", 30, "Ratna Contoh", 18, 2, 2),
    Planned("SOP Penghapusan Barang Milik Negara", "Wahyu Contoh", 75, "", 6, 1, 3),
    Planned("SOP Pemindahan Arsip Inaktif", "Lestari Contoh", -12, "Dewi Contoh", 12, 1, 2),
    Planned("SOP Penyusunan Laporan Keuangan Semester", "Hendra Contoh", 20, "Dewi Contoh", 2, 1, 3),
    Planned("SOP Penerbitan Rekomendasi Mutasi Siswa", "Arif Contoh", 60, "Ratna Contoh", 240, 3, 2),
    Planned("SOP Peminjaman Kendaraan Dinas", "Slamet Contoh", 20, "Dewi Contoh", 150, 1, 1),
    Planned("SOP Pengelolaan Presensi Pegawai", "Joko Contoh", 30, "Ratna Contoh", 12, 1, 2),
    Planned("SOP Penerimaan Peserta Didik Baru", "Umi Contoh", 90, "", 1, 3, 3),
)
