"""The format of ``*.peta.yaml`` and ``*.peta.json``, version 1, described once (see ``docs/processmap.md``)."""

from __future__ import annotations

from typing import Final

from rambu.processmap.model import CATEGORIES, MAP_STATES, NATURES, SCOPES
from rambu.sop.kinds import TEXT, Field, Kind, Record, Scalar, list_of, one_of, some

VERSION: Final = 1
"""The version that is written; older ones are migrated when read."""

_WHOLE = Kind(Scalar(pattern=r"[0-9]{1,9}", hint="bilangan bulat"))
_ONE_TO_THREE = Kind(Scalar(choices=("1", "2", "3")))
_DECREE = Record("keputusan", (Field("nomor", TEXT, "Nomor keputusan."), Field("tanggal", TEXT, "Tanggal keputusan.")))
_DUTY = Record(
    "tugas",
    (Field("tugas", TEXT, "Tugas."), Field("fungsi", TEXT, "Fungsi."), Field("uraian", TEXT, "Uraian tugas.")),
)
_ENDING = Record(
    "berakhir",
    (
        Field("tanggal", TEXT, "Sejak hari ini proses bukan lagi milik kita."),
        Field("dialihkan_ke", TEXT, "Instansi penerima; kosong bila prosesnya dihentikan."),
        Field("alasan", TEXT, "Alasan atau dasarnya."),
    ),
    (("tanggal",),),
)
PROCESS = Record(
    "proses",
    (
        Field("kode", TEXT, "Kode bertitik, misalnya C.01.03."),
        Field("nama", TEXT, "Nama proses."),
        Field("kategori", one_of(*CATEGORIES), "Kategori; subproses mengikuti proses di atasnya."),
        Field("pemilik", TEXT, "Pemilik proses."),
        Field("masukan", some(TEXT), "Masukan."),
        Field("pemasok", some(TEXT), "Pemasok."),
        Field("output", some(TEXT), "Output; yang pertama adalah output final."),
        Field("pelanggan", some(TEXT), "Pelanggan."),
        Field("volume", _WHOLE, "Berapa kali setahun di satu kantor."),
        Field("aspek", TEXT, "Aspek kegiatan, misalnya Penyusunan."),
        Field("cakupan", one_of(*SCOPES), "SOP makro atau mikro."),
        Field("sifat", one_of(*NATURES), "SOP generik atau spesifik."),
        Field("dampak", _ONE_TO_THREE, "Dampak bagi masyarakat: 1 kecil, 3 besar."),
        Field("risiko", _ONE_TO_THREE, "Risiko: 1 kecil, 3 besar."),
        Field("tugas", list_of(Kind(record=_DUTY)), "Tugas, fungsi dan uraian tugas yang menjadi dasarnya."),
        Field("berakhir", Kind(record=_ENDING), "Proses yang dihentikan atau dialihkan."),
    ),
    (("kode",),),
)
_INVOLVEMENT = Record(
    "keterlibatan",
    (
        Field("proses", TEXT, "Kode proses; berlaku juga untuk semua proses di bawahnya."),
        Field("jenis_kantor", TEXT, "Kode jenis kantor."),
        Field("jenis_unit", TEXT, "Kode jenis unit."),
        Field("unit", TEXT, "Nama unit."),
        Field("kantor", some(TEXT), "Kode kantor: hanya kantor-kantor ini."),
        Field("kecuali", some(TEXT), "Kode kantor yang tidak terlibat."),
        Field("catatan", TEXT, "Catatan."),
    ),
    (("proses",),),
)
_RELATION = Record(
    "relasi",
    (
        Field("proses", TEXT, "Kode proses."),
        Field("pihak", TEXT, "Unit atau pihak yang ikut serta."),
        Field("letak", one_of("dalam", "luar"), "Di dalam atau di luar organisasi (bawaan: dalam)."),
        Field("peran", TEXT, "Apa yang dilakukan, diberikan atau diterimanya."),
    ),
    (("proses", "pihak"),),
)
_TARGET = Kind(Scalar(pattern=r"[0-9]{1,4}|selesai", hint="nomor langkah atau selesai"))
_STEP = Record(
    "langkah",
    (
        Field("kegiatan", TEXT, "Kegiatan."),
        Field("pelaksana", some(TEXT), "Unit atau pihak yang melakukannya."),
        Field("output", TEXT, "Output."),
        Field("keputusan", Kind(entries=_TARGET), "Tepat satu cabang ditempuh: {label: nomor langkah}."),
    ),
    (("kegiatan",),),
)
_CROSSING = Record(
    "lintas_fungsi",
    (Field("proses", TEXT, "Kode proses."), Field("langkah", list_of(Kind(record=_STEP)), "Langkah berurutan.")),
    (("proses",),),
)
_LISTED = Record(
    "daftar",
    (
        Field("judul", TEXT, "Judul SOP yang wajib ada."),
        Field("unit", TEXT, "Unit pemilik."),
        Field("proses", TEXT, "Kode proses."),
        Field("jenis_kantor", TEXT, "Kode jenis kantor."),
        Field("kantor", some(TEXT), "Kode kantor: hanya kantor-kantor ini."),
    ),
    (("judul",),),
)
MAP = Record(
    "peta",
    (
        Field("peta", Kind(Scalar(choices=(str(VERSION),))), "Versi format."),
        Field("nama", TEXT, "Nama peta."),
        Field("keputusan", Kind(record=_DECREE), "Keputusan yang menetapkan peta."),
        Field("status", one_of(*MAP_STATES), "Status peta (bawaan: draf)."),
        Field("berlaku", TEXT, "Berlaku sejak tanggal ini."),
        Field("proses", list_of(Kind(record=PROCESS)), "Proses, subproses dan seterusnya."),
        Field("keterlibatan", list_of(Kind(record=_INVOLVEMENT)), "Siapa terlibat dalam proses mana."),
        Field("relasi", list_of(Kind(record=_RELATION)), "Peta relasi."),
        Field("lintas_fungsi", list_of(Kind(record=_CROSSING)), "Peta lintas fungsi."),
        Field("daftar", list_of(Kind(record=_LISTED)), "Daftar SOP wajib yang sudah jadi."),
    ),
    (("peta",),),
)
