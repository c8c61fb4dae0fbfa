"""The format of ``*.sop.yaml`` and ``*.sop.json``, version 1, described once (see ``docs/format.md``)."""

from __future__ import annotations

from typing import Final

from rambu.sop.ids import ID_PATTERN
from rambu.sop.kinds import FLAG, TEXT, Field, Kind, Record, Scalar, list_of, one_of, some
from rambu.sop.model import COLUMN_KEYS, END, JENIS, MERGEABLE_COLUMNS

VERSION: Final = 1
"""The version that is written; older ones are migrated when read."""

_ID = Kind(Scalar(pattern=rf"^(?!{END}$){ID_PATTERN}$", hint="huruf lalu huruf, angka, - atau _"))
_SHAPE = one_of("mulai", "selesai", "proses", "keputusan")
_NOMOR = Field("nomor", TEXT, "Nomor SOP.")

RUJUKAN = Kind(Scalar(), Record("rujukan", (Field("judul", TEXT, "Judul SOP lain."), _NOMOR), (("judul",),)))
BUTIR = Kind(
    Scalar(),
    Record(
        "butir",
        (Field("teks", TEXT, "Teks pada formulir."), Field("acuan", TEXT, "Acuan ke data induk.")),
        (("teks",),),
    ),
)
TARGET = Kind(
    Scalar(
        pattern=rf"^(([0-9]{{1,6}}/)?[0-9]{{1,6}}(\.[0-9]{{1,6}})?|{ID_PATTERN})$",
        hint="misalnya 3, 3.2, 2/3.1 atau selesai",
    ),
    Record("keluar", (Field("sop", RUJUKAN, "SOP lain yang dituju."),), (("sop",),)),
)
EXIT = Kind(
    TARGET.scalar,
    Record(
        "cabang", (Field("ke", TARGET, "Simbol yang dituju."), Field("label", TEXT, "Kata pada garis.")), (("ke",),)
    ),
)
_FLOW = (
    Field("keputusan", Kind(entries=TARGET, items=EXIT), "Tepat satu cabang ditempuh: {label: tujuan}."),
    Field(
        "lanjut",
        Kind(TARGET.scalar, TARGET.record, items=TARGET),
        "Tujuan; beberapa berarti semua sekaligus.",
    ),
    Field("tunggu", one_of("semua"), "Menunggu semua garis masuk."),
    Field("mulai", Kind(Scalar(flag="mixed")), "Apakah alur mulai di sini, atau kata pada kapsul mulai."),
    Field("bentuk", _SHAPE, "Bentuk simbol yang dipaksakan."),
)
SYMBOL = Record(
    "simbol",
    (
        Field("id", _ID, "Nama tetap simbol."),
        Field("pelaksana", some(TEXT), "Pelaksana; beberapa berarti satu simbol bersama."),
        Field("teks", TEXT, "Kata di dalam simbol."),
        *_FLOW,
    ),
    apart=(("keputusan", "lanjut"),),
)
_WAKTU = Record(
    "waktu",
    (Field("nominal", TEXT, "Waktu baku pada formulir."), Field("sentuh", TEXT, "Waktu pengerjaan yang sebenarnya.")),
)
KEGIATAN = Record(
    "kegiatan",
    (
        Field("id", _ID, "Nama tetap kegiatan."),
        Field("no", TEXT, "Nomor tercetak bila berbeda dari urutannya."),
        Field("teks", TEXT, "Uraian kegiatan: kata kerja aktif tanpa subjek."),
        Field("pelaksana", some(TEXT), "Pelaksana; beberapa berarti berturut-turut, kecuali bersama: true."),
        Field("bersama", FLAG, "Satu simbol bersama untuk semua pelaksana."),
        Field("simbol", list_of(Kind(record=SYMBOL)), "Bentuk panjang: simbol satu per satu; [] berarti di luar alur."),
        *_FLOW,
        Field("kelengkapan", some(TEXT), "Mutu baku: kelengkapan."),
        Field("waktu", Kind(Scalar(), _WAKTU), "Mutu baku: waktu."),
        Field("output", some(TEXT), "Mutu baku: output."),
        Field("keterangan", TEXT, "Keterangan."),
        Field("gabung", some(one_of(*MERGEABLE_COLUMNS)), "Sel yang digabung dengan sel di atasnya."),
        Field("rujukan", RUJUKAN, "Kegiatan ini adalah SOP lain."),
    ),
    apart=(("keputusan", "lanjut"), ("simbol", "pelaksana"), ("simbol", "bersama"), ("simbol", "tunggu"),
           ("simbol", "mulai"), ("simbol", "bentuk")),
)  # fmt: skip
PELAKSANA = Kind(
    Scalar(),
    Record(
        "pelaksana",
        (
            Field("id", _ID, "Nama tetap pelaksana."),
            Field("nama", TEXT, "Nama jabatan pada formulir."),
            Field("jenis", one_of("jabatan", "luar", "aplikasi"), "Jabatan di kantor, pihak luar, atau aplikasi."),
            Field("acuan", TEXT, "Acuan ke data induk."),
        ),
    ),
)
_HINT = Record(
    "petunjuk",
    (
        Field("simbol", TARGET, "Garis dari simbol ini …"),
        Field("ke", TARGET, "… ke simbol ini …"),
        Field("sisi", one_of("atas", "kanan", "bawah", "kiri"), "… keluar dari sisi ini."),
        Field("potong", Kind(TARGET.scalar), "Halaman baru sebelum kegiatan ini."),
    ),
    (("simbol", "ke", "sisi"), ("potong",)),
    (("potong", "simbol"), ("potong", "ke"), ("potong", "sisi")),
)
_CHART = (
    Field("pelaksana", Kind(items=PELAKSANA, scalar=PELAKSANA.scalar, blanks=True), "Kolom dari kiri ke kanan."),
    Field("kegiatan", list_of(Kind(record=KEGIATAN)), "Baris tabel dari atas ke bawah."),
    Field("petunjuk", list_of(Kind(record=_HINT)), "Petunjuk gambar."),
)
BAGAN = Record("bagan", (Field("id", _ID, "Nama tetap bagan."), Field("judul", TEXT, "Judul bagan."), *_CHART))
_DATES = Record(
    "tanggal",
    (
        Field("pembuatan", TEXT, "Tanggal selesai dibuat."),
        Field("revisi", TEXT, "Tanggal revisi, terlaksana atau direncanakan."),
        Field("efektif", TEXT, "Tanggal mulai berlaku."),
    ),
)
_APPROVAL = Record("disahkan", (Field("jabatan", TEXT), Field("nama", TEXT), Field("nip", TEXT)))
_DISPLAY = Record(
    "tampilan",
    (
        Field("templat", one_of("permenpan", "kemenag"), "Susunan formulir."),
        Field("kertas", one_of("A4", "F4", "Letter", "Legal"), "Ukuran kertas."),
        Field("judul_kolom", Kind(entries=TEXT, keys=COLUMN_KEYS), "Judul kolom yang berbeda dari templat."),
        Field("nomor_kolom", FLAG, "Baris nomor kolom (1), (2) …"),
        Field(
            "kapsul",
            one_of("langkah", "tersendiri"),
            "Kapsul: langkah itu sendiri atau tersendiri.",
        ),
        Field("legenda", FLAG, "Legenda simbol."),
    ),
)
_PROMISE = Record(
    "janji", (Field("waktu", TEXT, "Waktu yang dijanjikan."), Field("biaya", TEXT, "Biaya yang dijanjikan."))
)
_INDICATOR = Record("indikator", (Field("nama", TEXT), Field("target", TEXT)), (("nama",),))

DOCUMENT = Record(
    "sop",
    (
        Field("rambu", Kind(Scalar(choices=(str(VERSION),))), "Versi format."),
        Field("judul", TEXT, "Judul SOP."),
        Field("unit", TEXT, "Unit kerja pemilik SOP."),
        _NOMOR,
        Field("tanggal", Kind(record=_DATES), "Tiga tanggal pada blok identitas."),
        Field("disahkan", Kind(record=_APPROVAL), "Pejabat yang mengesahkan."),
        Field("dasar_hukum", some(BUTIR), "Dasar hukum."),
        Field("kualifikasi", some(TEXT), "Kualifikasi pelaksana."),
        Field("keterkaitan", some(RUJUKAN), "SOP yang terkait."),
        Field("peralatan", some(BUTIR), "Peralatan dan perlengkapan."),
        Field("peringatan", some(TEXT), "Peringatan."),
        Field("pencatatan", some(TEXT), "Pencatatan dan pendataan."),
        Field("jenis", some(one_of(*JENIS)), "Jenis SOP."),
        Field("proses", TEXT, "Kode dalam peta proses bisnis."),
        Field("janji", Kind(record=_PROMISE), "Janji standar pelayanan."),
        Field("indikator", list_of(Kind(record=_INDICATOR)), "Indikator hasil."),
        Field("tampilan", Kind(record=_DISPLAY), "Cara formulir dicetak."),
        *_CHART,
        Field("bagan", list_of(Kind(record=BAGAN)), "Beberapa bagan dalam satu dokumen."),
    ),
    (("rambu",),),
    (("bagan", "pelaksana"), ("bagan", "kegiatan"), ("bagan", "petunjuk")),
)
