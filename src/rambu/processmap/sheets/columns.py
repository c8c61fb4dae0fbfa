"""The columns of a workbook of a map: how they are called on the form, and by which other words they are known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Table = Literal["proses", "keterlibatan", "relasi", "lintas_fungsi", "daftar"]


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is called when it is written, and by which other words it is known."""

    key: str
    title: str
    other: tuple[str, ...] = ()
    width: int = 20


LINES: Final = " (satu per baris)"
"""Ends the head of a column whose cells hold one item a line."""

NOTHING: Final = "–"
"""Holds the place of an empty line in a cell of several."""

CODE: Final = Column("kode", "Kode", ("kode proses", "kode proses bisnis", "no kode", "kode peta", "id proses"), 12)
NAME: Final = Column(
    "nama",
    "Nama proses",
    ("nama", "proses bisnis", "proses", "subproses", "sub proses", "uraian proses", "nama proses bisnis", "aktivitas"),
    44,
)
_TYPE = Column("jenis_kantor", "Jenis kantor", ("satker", "jenis satker", "satuan kerja", "tipe kantor"))
_UNIT = Column("unit", "Unit", ("unit kerja", "nama unit", "unit pelaksana", "seksi", "unit pemilik sop"), 30)
_OFFICES = Column("kantor", "Kantor" + LINES, ("kode kantor", "kode satker", "kantor tertentu"))
_TITLE = Column(
    "judul",
    "Judul SOP",
    ("nama sop", "judul", "daftar sop", "sop wajib", "nama standar operasional prosedur", "usulan judul sop"),
    50,
)
PROCESS_COLUMNS: Final = (
    CODE,
    NAME,
    Column("kategori", "Kategori", ("kategori proses", "jenis proses", "kelompok proses"), 12),
    Column("pemilik", "Pemilik", ("pemilik proses", "penanggung jawab", "penanggungjawab", "process owner")),
    Column("masukan", "Masukan" + LINES, ("input", "masukan")),
    Column("pemasok", "Pemasok" + LINES, ("supplier", "penyedia", "pemasok")),
    Column("output", "Output" + LINES, ("keluaran", "hasil", "output final", "output")),
    Column("pelanggan", "Pelanggan" + LINES, ("customer", "penerima layanan", "penerima manfaat", "pengguna")),
    Column("volume", "Volume setahun", ("volume", "volume per tahun", "jumlah setahun", "frekuensi setahun"), 10),
    Column("aspek", "Aspek kegiatan", ("aspek",)),
    Column("cakupan", "Cakupan SOP", ("cakupan", "makro mikro"), 10),
    Column("sifat", "Sifat SOP", ("sifat", "generik spesifik"), 10),
    Column("dampak", "Dampak", ("dampak publik",), 8),
    Column("risiko", "Risiko", ("tingkat risiko",), 8),
    Column("tugas", "Tugas" + LINES, ("tugas pokok", "tugas")),
    Column("fungsi", "Fungsi" + LINES, ("fungsi",)),
    Column("uraian", "Uraian tugas" + LINES, ("uraian tugas", "rincian tugas")),
    Column("berakhir", "Berakhir", ("tanggal berakhir", "dihentikan tanggal", "beralih tanggal"), 12),
    Column("dialihkan_ke", "Dialihkan ke", ("beralih ke", "instansi penerima")),
    Column("alasan", "Alasan", ("alasan berakhir", "dasar pengalihan")),
)
INVOLVEMENT_COLUMNS: Final = (
    CODE,
    _TYPE,
    Column("jenis_unit", "Jenis unit", ("tipe unit",)),
    _UNIT,
    _OFFICES,
    Column("kecuali", "Kecuali" + LINES, ("kecuali kantor", "pengecualian")),
    Column("catatan", "Catatan", ("keterangan",), 30),
)
RELATION_COLUMNS: Final = (
    CODE,
    Column("pihak", "Pihak", ("unit terkait", "pihak terkait", "instansi terkait", "unit atau pihak"), 30),
    Column("letak", "Letak", ("dalam luar", "internal eksternal"), 10),
    Column("peran", "Peran", ("keterlibatan", "kontribusi"), 40),
)
CROSSING_COLUMNS: Final = (
    CODE,
    Column("langkah", "Langkah", ("no langkah", "nomor langkah"), 10),
    Column("kegiatan", "Kegiatan", ("uraian kegiatan", "langkah kegiatan"), 44),
    Column("pelaksana", "Pelaksana" + LINES, ("pelaku", "aktor", "pelaksana")),
    Column("output", "Output", ("keluaran",), 30),
    Column("keputusan", "Keputusan" + LINES, ("cabang", "keputusan"), 24),
)
LISTED_COLUMNS: Final = (_TITLE, _UNIT, CODE, _TYPE, _OFFICES)

TABLES: Final[dict[Table, tuple[Column, ...]]] = {
    "proses": PROCESS_COLUMNS,
    "keterlibatan": INVOLVEMENT_COLUMNS,
    "relasi": RELATION_COLUMNS,
    "lintas_fungsi": CROSSING_COLUMNS,
    "daftar": LISTED_COLUMNS,
}
SHEET_NAMES: Final[dict[Table, str]] = {
    "proses": "Proses",
    "keterlibatan": "Keterlibatan",
    "relasi": "Relasi",
    "lintas_fungsi": "Lintas fungsi",
    "daftar": "Daftar SOP",
}
"""What the sheets are called when they are written."""

MAP_SHEET: Final = "Peta"
"""The sheet that holds the name of the map and its decree."""

ALL_COLUMNS: Final[dict[str, Column]] = {
    column.key: column for columns in TABLES.values() for column in reversed(columns)
}
"""Every column by its key; where two lists name one differently, the one of the first list."""

LEVELS: Final = re.compile(r"(?:proses |sub ?proses |peta )?(?:level|tingkat|l) ?([0-9])")
"""A name that is spread over columns, one a level."""


def words(head: str) -> str:
    """A head for comparing: small letters, without signs and without what stands in brackets."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"\(.*?\)", " ", head.casefold())))
