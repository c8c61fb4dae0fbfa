"""Captions of the parts of a SOP in a sentence, as the form prints them where it does."""

from __future__ import annotations

from typing import Final

FIELDS: Final = {
    "judul": "judul SOP",
    "unit": "nama unit",
    "nomor": "nomor SOP",
    "tanggal": "tanggal",
    "tanggal.pembuatan": "tanggal pembuatan",
    "tanggal.revisi": "tanggal revisi",
    "tanggal.efektif": "tanggal efektif",
    "disahkan": "pengesahan",
    "disahkan.jabatan": "jabatan yang mengesahkan",
    "disahkan.nama": "nama yang mengesahkan",
    "disahkan.nip": "NIP yang mengesahkan",
    "dasar_hukum": "dasar hukum",
    "kualifikasi": "kualifikasi pelaksana",
    "keterkaitan": "keterkaitan",
    "peralatan": "peralatan/perlengkapan",
    "peringatan": "peringatan",
    "pencatatan": "pencatatan dan pendataan",
    "jenis": "jenis SOP",
    "proses": "kode proses bisnis",
    "janji": "janji layanan",
    "janji.waktu": "janji waktu layanan",
    "janji.biaya": "janji biaya layanan",
    "indikator": "indikator",
    "tampilan": "tampilan",
    "tampilan.templat": "templat",
    "tampilan.kertas": "ukuran kertas",
    "tampilan.judul_kolom": "judul kolom",
    "tampilan.nomor_kolom": "baris nomor kolom",
    "tampilan.kapsul": "gaya kapsul",
    "tampilan.legenda": "legenda",
}
"""Of the identity."""

CELLS: Final = {
    "teks": "teks",
    "kelengkapan": "kelengkapan",
    "waktu": "waktu",
    "waktu.nominal": "waktu",
    "waktu.sentuh": "waktu sentuh",
    "output": "output",
    "keterangan": "keterangan",
    "no": "nomor",
    "gabung": "sel yang digabung",
    "rujukan": "rujukan",
}
"""Of a row."""

COLUMNS: Final = {"nama": "nama", "jenis": "jenis", "acuan": "acuan"}
"""Of a performer."""

PLAIN: Final = frozenset({
    "nomor", "tanggal.pembuatan", "tanggal.revisi", "tanggal.efektif", "disahkan.nip", "proses", "janji.waktu",
    "janji.biaya", "tampilan.templat", "tampilan.kertas", "tampilan.kapsul", "waktu.nominal", "waktu.sentuh", "no",
    "jenis",
})  # fmt: skip
"""Parts whose values need no quotation marks."""
