"""Which columns the list of signed SOPs has; its head may stand under titles, in any order, among others."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as later

from rambu.web.people.sheets.columns import Column

COLUMNS = (
    Column(
        "file",
        "Nama berkas",
        ("berkas", "file", "nama file", "pdf", "nama pdf"),
        needed=True,
        example="contoh: legalisasi-ijazah.pdf",
        hint=later("Nama PDF yang dikirim bersama daftar ini; .pdf boleh tidak ditulis."),
        width=36,
    ),
    Column("title", "Judul SOP", ("judul", "nama sop", "sop"), needed=True, example="SOP Legalisasi Ijazah", width=60),
    Column("number", "Nomor SOP", ("nomor", "no sop"), needed=True, example="B-12/2023", width=24),
    Column(
        "legalised",
        "Tanggal pengesahan",
        ("disahkan", "tanggal disahkan", "tanggal tanda tangan", "tgl pengesahan", "tanggal"),
        needed=True,
        example="2 Januari 2023",
    ),
    Column(
        "effective",
        "Tanggal efektif",
        ("efektif", "tgl efektif", "berlaku", "tanggal berlaku"),
        hint=later("Kosong berarti sama dengan tanggal pengesahan."),
    ),
    Column(
        "position",
        "Jabatan penanda tangan",
        ("disahkan oleh", "jabatan", "jabatan pejabat", "jabatan pengesah"),
        needed=True,
        example="Kepala Kantor",
        width=28,
    ),
    Column(
        "name",
        "Nama penanda tangan",
        ("nama pejabat", "pejabat", "penanda tangan", "penandatangan", "nama penandatangan"),
        needed=True,
        example="Budi Contoh",
        width=28,
    ),
    Column("nip", "NIP", ("nip pejabat", "nip penanda tangan"), width=24),
    Column(
        "unit",
        "Unit",
        ("unit kerja", "nama unit", "unit pemilik", "seksi", "bagian"),
        hint=later("Nama atau kode unit pemilik; kosong berarti unit yang dipilih saat mengirim."),
        width=36,
    ),
    Column("process", "Kode proses", ("kode", "proses", "kode peta proses")),
)
