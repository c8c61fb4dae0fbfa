"""Which columns a ready list has; its head may stand under titles, in any order, among others."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as later

from rambu.web.people.sheets.columns import Column

COLUMNS = (
    Column("office", "Kode kantor", ("kode satker", "satker", "satuan kerja", "kantor"), example="33.72"),
    Column(
        "unit",
        "Unit",
        ("unit kerja", "nama unit", "seksi", "bagian", "unit organisasi", "unit pemilik", "pemilik"),
        needed=True,
        example="Seksi Pendidikan Madrasah",
        hint=later("Nama atau kode unit di kantor itu. Bila kantornya hanya punya satu unit, boleh kosong."),
        width=36,
    ),
    Column(
        "title",
        "Judul SOP",
        ("judul", "nama sop", "daftar sop", "sop", "nama sop ap"),
        needed=True,
        example="contoh: SOP Pelayanan Legalisasi Ijazah",
        width=60,
    ),
    Column("process", "Kode proses", ("kode", "proses", "kode peta proses", "kode ppb"), example="C.03.02"),
)
