"""The file of an office's assumptions (``*.asumsi.yaml`` or ``.json``), described once; see ``docs/workload.md``."""

from __future__ import annotations

from typing import Final

from rambu.sop.kinds import TEXT, Field, Kind, Record, Scalar, list_of, one_of
from rambu.workload.office import ROUNDINGS, WITHIN
from rambu.worktime.calendar.file import HOURS

NUMBER: Final = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?|\d{1,12}(?:[.,]\d{1,6})?"
"""A number as offices write it: points group thousands when three digits follow each."""

_NUMBER = Kind(Scalar(pattern=NUMBER, hint="bilangan, misalnya 1.200 atau 2,5"))
_SHARE = Kind(Scalar(pattern=r"\d{1,3}(?:[.,]\d{1,6})?\s*%?", hint="bagian, misalnya 0,15 atau 15 %"))
_SHARES = Kind(Scalar(pattern=r"\d{1,3}(?:[.,/]\d{1,6})?\s*%?", hint="bagian, misalnya 0,15 atau 15 %"))

POSITION = Record(
    "jabatan",
    (
        Field("nama", TEXT, "Nama jabatan, seperti pada SOP."),
        Field("unit", TEXT, "Unitnya; perlu bila nama jabatan itu ada di beberapa unit."),
        Field("ada", _NUMBER, "Berapa orang yang kini memegangnya."),
        Field("hadir", HOURS, "Jam hadirnya, bila tidak sepanjang jam kerja."),
    ),
    (("nama",),),
)
SOP_LOAD = Record(
    "sop",
    (
        Field("sop", TEXT, "Judul atau nomor SOP."),
        Field("volume", _NUMBER, "Berapa kali setahun SOP ini dijalankan."),
        Field(
            "peluang",
            Kind(entries=Kind(entries=_SHARES, items=_SHARES)),
            "Peluang tiap cabang keputusan, menurut labelnya atau berurutan.",
        ),
        Field("mulai", Kind(entries=_SHARES), "Bagian kasus yang dimulai di tiap titik mulai."),
        Field("jumlah", Kind(entries=_NUMBER), "Jumlah satuan tiap kasus, untuk waktu per satuan."),
        Field("sentuh", Kind(entries=TEXT), "Waktu sentuh langkah yang belum ada pada SOP."),
        Field("prioritas", Kind(Scalar(pattern=r"\d{1,3}", hint="bilangan bulat")), "Bilangan kecil didahulukan."),
        Field("ragam", _SHARE, "Simpangan baku waktu sentuh dibagi rata-ratanya."),
    ),
    (("sop",),),
)
ASSUMPTIONS: Final = Record(
    "asumsi",
    (
        Field("asumsi", Kind(Scalar(choices=("1",))), "Versi format."),
        Field("nama", TEXT, "Nama kantor."),
        Field("menit_efektif", _NUMBER, "Menit kerja efektif satu orang setahun (bawaan: 72.000)."),
        Field("kelonggaran", _SHARE, "Bagian yang ditambahkan pada semua menit."),
        Field("pembulatan", one_of(*ROUNDINGS), "Cara membulatkan kebutuhan tiap jabatan (bawaan: terdekat)."),
        Field("rentang", one_of(*WITHIN), "Waktu mana yang dihitung dari sebuah rentang (bawaan: tengah)."),
        Field("jabatan", list_of(Kind(record=POSITION)), "Jabatan kantor dan orangnya."),
        Field("sop", list_of(Kind(record=SOP_LOAD)), "SOP dengan volume dan asumsinya."),
    ),
    (("asumsi",),),
)
