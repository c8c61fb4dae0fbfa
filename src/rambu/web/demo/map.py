"""A small neutral map (contoh): what the sample office works by.

Names and codes are invented; the real map is imported.
"""

from __future__ import annotations

from datetime import date

from rambu.processmap import Category, Crossing, Decree, Duty, Involvement, Process, ProcessMap, Relation, Step, Way

_TOPS: tuple[tuple[str, str, Category], ...] = (
    ("C.01", "Pelayanan terpadu (contoh)", "inti"),
    ("C.02", "Pembinaan madrasah (contoh)", "inti"),
    ("C.03", "Keuangan dan perencanaan (contoh)", "manajerial"),
    ("C.04", "Kepegawaian (contoh)", "pendukung"),
    ("C.05", "Persuratan dan arsip (contoh)", "pendukung"),
    ("C.06", "Barang milik negara (contoh)", "pendukung"),
    ("C.07", "Kehumasan dan data (contoh)", "pendukung"),
    ("C.08", "Bimbingan masyarakat (contoh)", "inti"),
    ("C.09", "Pelayanan KUA (contoh)", "inti"),
    ("C.10", "Pembinaan pendidikan keagamaan (contoh)", "inti"),
    ("C.11", "Penyuluhan (contoh)", "inti"),
    ("C.12", "Zakat dan wakaf (contoh)", "inti"),
    ("C.13", "Pengawasan internal (contoh)", "manajerial"),
    ("C.14", "Reformasi birokrasi (contoh)", "manajerial"),
    ("C.15", "Pengadaan (contoh)", "pendukung"),
    ("C.16", "Pengelolaan asrama (contoh)", "inti"),
)
_LEAVES: tuple[tuple[str, str, str, str, int, int, int], ...] = (
    ("C.01.01", "Menangani pengaduan", "Penanganan", "Pengaduan Masyarakat", 180, 3, 2),
    ("C.01.02", "Melayani permohonan informasi", "Pelayanan", "Informasi Publik", 60, 3, 2),
    ("C.01.03", "Melayani konsultasi", "Pelayanan", "Konsultasi Masyarakat", 240, 3, 1),
    ("C.01.04", "Mengukur kepuasan", "Pengukuran", "Kepuasan Masyarakat", 4, 3, 2),
    ("C.02.01", "Memberi izin penelitian", "Pemberian", "Izin Penelitian di Madrasah", 40, 2, 1),
    ("C.02.02", "Melayani mutasi siswa", "Pelayanan", "Mutasi Siswa", 240, 3, 2),
    ("C.02.03", "Menerima peserta didik", "Penerimaan", "Peserta Didik Baru", 1, 3, 3),
    ("C.02.04", "Melegalisasi ijazah", "Pelayanan", "Legalisasi Ijazah", 300, 3, 1),
    ("C.02.05", "Menilai hasil belajar", "Penyelenggaraan", "Penilaian Akhir Semester", 2, 2, 2),
    ("C.05.01", "Mengelola surat", "Pengelolaan", "Surat Masuk dan Surat Keluar", 2400, 1, 1),
    ("C.05.02", "Memusnahkan arsip", "Pemusnahan", "Arsip", 1, 1, 3),
    ("C.05.03", "Meminjamkan arsip", "Peminjaman", "Arsip", 60, 1, 1),
    ("C.05.04", "Memindahkan arsip", "Pemindahan", "Arsip Inaktif", 12, 1, 2),
    ("C.09.01", "Mendaftar nikah", "Pendaftaran", "Nikah", 420, 3, 3),
    ("C.09.02", "Merekomendasikan nikah", "Penerbitan", "Rekomendasi Nikah", 120, 3, 2),
    ("C.09.03", "Mengukur arah kiblat", "Pengukuran", "Arah Kiblat", 24, 2, 1),
    ("C.09.04", "Membuat akta ikrar wakaf", "Pembuatan", "Akta Ikrar Wakaf", 36, 3, 3),
    ("C.10.01", "Membina pendidikan diniyah", "Pembinaan", "Pendidikan Diniyah", 12, 2, 1),
    ("C.12.01", "Merekomendasikan lembaga zakat", "Penerbitan", "Rekomendasi Lembaga Amil Zakat", 6, 3, 2),
    ("C.16.01", "Menerima penghuni asrama", "Penerimaan", "Penghuni Asrama", 12, 2, 2),
    ("C.16.02", "Memeriksa kesehatan penghuni", "Pemeriksaan", "Kesehatan Penghuni Asrama", 24, 3, 2),
)


def _process(code: str, name: str, aspek: str, output: str, volume: int, impact: int, risk: int) -> Process:
    duty = Duty(uraian=f"{name} (contoh)")
    return Process(code, name, aspek=aspek, outputs=(output,), volume=volume, impact=impact, risk=risk, duties=(duty,))


SAMPLE = ProcessMap(
    name="Peta proses bisnis (contoh)",
    decree=Decree("KEP-CONTOH/1/2026", date(2026, 1, 5)),
    processes=(
        *(Process(code, name, category) for code, name, category in _TOPS),
        *(_process(*leaf) for leaf in _LEAVES),
    ),
    involvements=(
        Involvement("C.02.03", "kankemenag", unit="Seksi Pendidikan Madrasah"),
        Involvement("C.02.03", "madrasah", unit="Akademik dan Kesiswaan"),
        Involvement("C.02.04", "madrasah", unit="Urusan Tata Usaha"),
        Involvement("C.09", "kua", unit_type="unit-lain", note="Setiap KUA."),
        Involvement("C.10", "kankemenag", unit="Seksi Pendidikan Agama dan Keagamaan Islam"),
        Involvement("C.12", "kankemenag", unit="Penyelenggara Zakat dan Wakaf"),
        Involvement("C.16", "kankemenag", unit="Seksi Bimbingan Masyarakat Islam"),
    ),
    relations=(
        Relation("C.09.01", "Pelayanan KUA Contoh Utara", part="menerima dan memeriksa berkas"),
        Relation("C.09.01", "Calon pengantin", inside=False, part="mengajukan pendaftaran"),
        Relation("C.09.01", "Dinas kependudukan (contoh)", inside=False, part="memberi keterangan data"),
    ),
    crossings=(
        Crossing(
            "C.09.01",
            (
                Step("Menerima pendaftaran", ("Petugas Layanan",), "Berkas"),
                Step("Memeriksa berkas", ("Penghulu",), "Hasil pemeriksaan", (Way("lengkap", 3), Way("tidak", 1))),
                Step("Mencatat pernikahan", ("Kepala KUA",), "Buku nikah"),
            ),
        ),
    ),
)
"""The map. Its involvements ask for a few SOPs only; what else the sample office owes its list says."""
