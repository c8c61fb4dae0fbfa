"""Which SOP stands where in the sample office: sample, unit, who writes it, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shelf:
    """A SOP of the sample.

    `fate`: ``begun`` (few rows), ``draf`` (nearly whole), a state of the way, ``berlaku``, ``direvisi`` (in force as
    second revision), ``disusun ulang`` (in force, next revision on its way), ``dicabut``.
    """

    sample: str
    unit: str
    writer: str
    fate: str
    mentor: str = ""
    days_ago: int = 120
    """When it was begun."""


SHELVES = (
    Shelf("arsip-surat-masuk", "umum", "Agus Contoh", "direvisi", days_ago=400),
    Shelf("arsip-surat-keluar", "umum", "Agus Contoh", "berlaku", days_ago=390),
    Shelf("arsip-pemusnahan", "umum", "Lestari Contoh", "berlaku", days_ago=380),
    Shelf("arsip-peminjaman", "umum", "Lestari Contoh", "berlaku", days_ago=375),
    Shelf("bmn-persediaan", "umum", "Wahyu Contoh", "disusun ulang", days_ago=370),
    Shelf("bmn-peminjaman-kendaraan", "umum", "Slamet Contoh", "begun", "Dewi Contoh", 40),
    Shelf("bmn-pemeliharaan", "umum", "Wahyu Contoh", "diperiksa", "Dewi Contoh", 60),
    Shelf("kepegawaian-cuti", "kepegawaian", "Joko Contoh", "berlaku", days_ago=360),
    Shelf("kepegawaian-kgb", "kepegawaian", "Joko Contoh", "pleno", "Ratna Contoh", 75),
    Shelf("kepegawaian-kenaikan-pangkat", "kepegawaian", "Ratna Contoh", "berlaku", days_ago=350),
    Shelf("kepegawaian-presensi", "kepegawaian", "Joko Contoh", "draf", "Ratna Contoh", 30),
    Shelf("kepegawaian-surat-tugas", "kepegawaian", "Ratna Contoh", "direvisi", days_ago=340),
    Shelf("keuangan-gaji", "keuangan", "Gita Contoh", "berlaku", days_ago=330),
    Shelf("keuangan-pembayaran-langsung", "keuangan", "Fitri Contoh", "berlaku", days_ago=320),
    Shelf("keuangan-perjalanan-dinas", "keuangan", "Tono Contoh", "penyusunan_final", "Dewi Contoh", 90),
    Shelf("keuangan-uang-persediaan", "keuangan", "Tono Contoh", "diajukan", "Dewi Contoh", 55),
    Shelf("keuangan-revisi-anggaran", "keuangan", "Dewi Contoh", "uji_coba", days_ago=100),
    Shelf("keuangan-perencanaan-anggaran", "keuangan", "Dewi Contoh", "pleno", days_ago=80),
    Shelf("humas-berita", "humas", "Intan Contoh", "siap_disahkan", days_ago=110),
    Shelf("humas-dokumentasi", "humas", "Intan Contoh", "draf", days_ago=25),
    Shelf("teknis-pencadangan-data", "humas", "Rizal Contoh", "berlaku", days_ago=310),
    Shelf("ti-lisensi-zoom", "humas", "Rizal Contoh", "begun", "Dewi Contoh", 12),
    Shelf("ptsp-pengaduan", "ptsp", "Nur Contoh", "direvisi", days_ago=300),
    Shelf("ptsp-informasi-publik", "ptsp", "Bayu Contoh", "menunggu_tanda_tangan", days_ago=115),
    Shelf("ptsp-konsultasi", "ptsp", "Nur Contoh", "berlaku", days_ago=295),
    Shelf("ptsp-gratifikasi", "ptsp", "Bayu Contoh", "dicabut", days_ago=410),
    Shelf("madrasah-izin-penelitian", "penmad", "Arif Contoh", "berlaku", days_ago=290),
    Shelf("ptsp-rekomendasi-bantuan", "bimas", "Lina Contoh", "diajukan", "Ratna Contoh", 50),
    Shelf("zakat-rekomendasi-laz", "zawa", "Mira Contoh", "diperiksa", "Dewi Contoh", 45),
    Shelf("kua-pendaftaran-nikah", "kua-utara", "Ani Contoh", "berlaku", days_ago=280),
    Shelf("kua-rekomendasi-nikah", "kua-utara", "Ani Contoh", "berlaku", days_ago=275),
    Shelf("kua-legalisasi-buku-nikah", "kua-selatan", "Wati Contoh", "draf", "Ratna Contoh", 20),
    Shelf("kua-bimbingan-perkawinan", "kua-timur", "Idris Contoh", "begun", "Ratna Contoh", 15),
    Shelf("kua-arah-kiblat", "kua-utara", "Fauzi Contoh", "diperiksa", days_ago=35),
    Shelf("madrasah-legalisasi-ijazah", "mtsn-tu", "Tari Contoh", "berlaku", days_ago=270),
    Shelf("madrasah-pelayanan-tamu", "mtsn-tu", "Tari Contoh", "draf", "Dewi Contoh", 18),
    Shelf("madrasah-mutasi-siswa", "mtsn-akademik", "Bambang Contoh", "diajukan", days_ago=65),
    Shelf("madrasah-masalah-siswa", "mtsn-akademik", "Laila Contoh", "berlaku", days_ago=260),
)
"""38 here; the two that are adopted make 40."""

ADOPTIONS = (("kua-pendaftaran-nikah", "kua-selatan"), ("kua-pendaftaran-nikah", "kua-timur"))
"""SOPs in force that another unit takes over."""
