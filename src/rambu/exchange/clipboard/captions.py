"""Captions of the form's columns in the words that offices use for them."""

from __future__ import annotations

import re
from typing import Final, Literal

Meaning = Literal["no", "kegiatan", "pelaksana", "nama_pelaksana", "kelengkapan", "waktu", "output", "keterangan", ""]
"""What a column holds; `pelaksana`: marks of one performer, `nama_pelaksana`: names of performers, empty: unknown."""
Group = Literal["pelaksana", "mutu_baku"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORDS: Final[dict[Meaning | Group, frozenset[str]]] = {
    "no": _set("no nomor nomer urut"),
    "mutu_baku": _set("mutu baku standar pendukung"),
    "waktu": _set("waktu durasi lama lamanya jangka penyelesaian menit jam hari kerja"),
    "output": _set("output outputs hasil keluaran luaran produk"),
    "kelengkapan": _set(
        "kelengkapan persyaratan perlengkapan syarat dokumen berkas input bahan masukan peralatan kebutuhan"
    ),
    "keterangan": _set("keterangan ket catatan"),
    "pelaksana": _set(
        "pelaksana pelaku aktor pejabat petugas unit penanggung jawab penanggungjawab pic pihak terkait pn pj"
    ),
    "kegiatan": _set(
        "kegiatan aktivitas aktifitas uraian prosedur langkah tahap tahapan proses deskripsi rincian urutan tugas"
        " pekerjaan"
    ),
}
_MAIN: Final[dict[Meaning | Group, frozenset[str]]] = {
    "no": _set("no nomor nomer"),
    "mutu_baku": _set("mutu baku"),
    "waktu": _set("waktu durasi lama lamanya jangka"),
    "pelaksana": _set("pelaksana pelaku aktor pejabat penanggung penanggungjawab pic pihak"),
}
"""Words of which a caption must hold one; else any of its words does."""
_LINKS: Final = frozenset(["dan", "atau", "yang", "the", "sop", "per"])
_UNIT: Final = re.compile(r"\b(menit|jam|hari kerja|hari|minggu|bulan)\b", re.IGNORECASE)
_LONGEST: Final = 60


def caption_of(text: str) -> Meaning | Group:
    """What a caption names; empty where it is none of the form's."""
    words = set(re.findall(r"[^\W\d_]+", text.casefold())) - _LINKS
    if not words or len(text) > _LONGEST:
        return "no" if text.strip() == "#" else ""
    for meaning, known in _WORDS.items():
        if words <= known and words & _MAIN.get(meaning, known):
            return meaning
    if "kegiatan" in words and words & _WORDS["pelaksana"]:
        return "pelaksana"
    return ""


def unit_in(caption: str) -> str:
    """The unit that a caption gives to the numbers below it: ``Waktu (menit)``."""
    found = _UNIT.search(caption)
    return found[1].casefold() if found else ""
