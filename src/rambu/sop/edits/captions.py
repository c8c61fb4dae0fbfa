"""Captions of the parts of a SOP in a sentence, as the form prints them where it does."""

from __future__ import annotations

from typing import Final

from rambu.language import later

FIELDS: Final = {
    "judul": later("judul SOP"),
    "unit": later("nama unit"),
    "nomor": later("nomor SOP"),
    "tanggal": later("tanggal"),
    "tanggal.pembuatan": later("tanggal pembuatan"),
    "tanggal.revisi": later("tanggal revisi"),
    "tanggal.efektif": later("tanggal efektif"),
    "disahkan": later("pengesahan"),
    "disahkan.jabatan": later("jabatan yang mengesahkan"),
    "disahkan.nama": later("nama yang mengesahkan"),
    "disahkan.nip": later("NIP yang mengesahkan"),
    "dasar_hukum": later("dasar hukum"),
    "kualifikasi": later("kualifikasi pelaksana"),
    "keterkaitan": later("keterkaitan"),
    "peralatan": later("peralatan/perlengkapan"),
    "peringatan": later("peringatan"),
    "pencatatan": later("pencatatan dan pendataan"),
    "jenis": later("jenis SOP"),
    "proses": later("kode proses bisnis"),
    "janji": later("janji layanan"),
    "janji.waktu": later("janji waktu layanan"),
    "janji.biaya": later("janji biaya layanan"),
    "indikator": later("indikator"),
    "tampilan": later("tampilan"),
    "tampilan.templat": later("templat"),
    "tampilan.kertas": later("ukuran kertas"),
    "tampilan.judul_kolom": later("judul kolom"),
    "tampilan.nomor_kolom": later("baris nomor kolom"),
    "tampilan.kapsul": later("gaya kapsul"),
    "tampilan.legenda": later("legenda"),
}
"""Of the identity."""

CELLS: Final = {
    "teks": later("teks"),
    "kelengkapan": later("kelengkapan"),
    "waktu": later("waktu"),
    "waktu.nominal": later("waktu"),
    "waktu.sentuh": later("waktu sentuh"),
    "output": later("output"),
    "keterangan": later("keterangan"),
    "no": later("nomor"),
    "gabung": later("sel yang digabung"),
    "rujukan": later("rujukan"),
}
"""Of a row."""

COLUMNS: Final = {"nama": later("nama"), "jenis": later("jenis"), "acuan": later("acuan")}
"""Of a performer."""

PLAIN: Final = frozenset({
    "nomor", "tanggal.pembuatan", "tanggal.revisi", "tanggal.efektif", "disahkan.nip", "proses", "janji.waktu",
    "janji.biaya", "tampilan.templat", "tampilan.kertas", "tampilan.kapsul", "waktu.nominal", "waktu.sentuh", "no",
    "jenis",
})  # fmt: skip
"""Parts whose values need no quotation marks."""
