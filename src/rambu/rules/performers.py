"""Chapter *pelaksana*: the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from rambu.language import gettext as _
from rambu.rules import repairs
from rambu.rules.finding import Place
from rambu.rules.lexicon.spelling import folded, same_position
from rambu.rules.registry import PERMENPAN, Fault, rule
from rambu.rules.subject import Subject

_MOST = 100
"""Columns that are compared in pairs; more stand on no form."""
_GENERIC = re.compile(r"(?:pelaksana|petugas|staf|pegawai|aktor|unit)\s*(?:ke\s*)?(?:[0-9]+|[ivx]+|[a-e])?")
_APPLICATION = re.compile(r"\b(?:aplikasi|sistem|website|situs web|portal)\b")
_WITH_PERSON = re.compile(r"\b(?:admin|operator|pengelola|petugas|tim|staf|analis|pranata|seksi|bidang|subbag)\b")


@rule(
    "pelaksana.mirip",
    "periksa",
    "Satu pelaksana ditulis dengan satu ejaan",
    why="Dua kolom yang hanya beda ejaan memecah satu pelaksana menjadi dua dan mengacaukan alur.",
    bad="Kasubbag TU | Kasubag TU",
    good="Kasubbag TU (satu kolom)",
)
def _alike(subject: Subject) -> Iterator[Fault]:
    for bagan in subject.sop.bagan:
        for (_i, kept), (column, other) in combinations(enumerate(bagan.pelaksana[:_MOST]), 2):
            if same_position(kept.nama, other.nama):
                message = _('Pelaksana "{a}" dan "{b}" tampaknya sama; gunakan satu ejaan dan satu kolom.')
                title = _('Gabungkan "{b}" ke "{a}"')
                names = {"a": kept.nama, "b": other.nama}
                repair = repairs.merge_performers(title.format(**names), kept.id, other.id)
                yield Fault(Place("pelaksana", bagan.id, item=column), message.format(**names), (), (repair,))


@rule(
    "pelaksana.tanpa_simbol",
    "periksa",
    "Setiap kolom pelaksana mempunyai simbol",
    why="Kolom tanpa simbol berarti pelaksana itu tidak mengerjakan apa pun dalam prosedur ini.",
    bad="Kolom Kabag Umum kosong dari atas sampai bawah",
    good="Kolom Kabag Umum dihapus, atau kegiatannya ditambahkan",
)
def _unused(subject: Subject) -> Iterator[Fault]:
    for bagan in subject.sop.bagan:
        used = {p for row in bagan.kegiatan for symbol in row.simbol for p in symbol.pelaksana}
        for column, pelaksana in enumerate(bagan.pelaksana):
            if pelaksana.id not in used and bagan.kegiatan:
                message = _('Pelaksana "{p}" tidak mempunyai simbol; hapus kolomnya atau tambahkan kegiatannya.')
                repair = repairs.remove_performer(_('Hapus kolom "{p}"').format(p=pelaksana.nama), pelaksana.id)
                place = Place("pelaksana", bagan.id, item=column)
                yield Fault(place, message.format(p=pelaksana.nama), (), (repair,))


@rule(
    "pelaksana.tanpa_nama",
    "wajib",
    "Setiap kolom pelaksana bernama",
    source=PERMENPAN,
    why="Kolom tanpa nama tidak menunjukkan siapa yang bertugas.",
    bad="(kolom tanpa judul)",
    good="Pengadministrasi Umum",
)
def _unnamed(subject: Subject) -> Iterator[Fault]:
    for bagan, column, pelaksana in subject.performers():
        if not pelaksana.nama.strip():
            message = _("Kolom pelaksana ke-{n} belum diberi nama; tuliskan nama jabatannya.").format(n=column + 1)
            yield Fault(Place("pelaksana", bagan.id, item=column), message)


@rule(
    "pelaksana.umum",
    "periksa",
    "Pelaksana disebut dengan nama jabatannya",
    why='"Pelaksana 1" tidak memberi tahu siapa yang bertugas; SOP mengikat jabatan yang nyata.',
    bad="Pelaksana 1 | Pelaksana 2",
    good="Penghulu | Kepala KUA",
)
def _generic(subject: Subject) -> Iterator[Fault]:
    for bagan, column, pelaksana in subject.performers():
        if _GENERIC.fullmatch(folded(pelaksana.nama)) and folded(pelaksana.nama) not in {"petugas", "staf", "pegawai"}:
            message = _('Pelaksana "{p}" terlalu umum; sebutkan nama jabatannya.').format(p=pelaksana.nama)
            yield Fault(Place("pelaksana", bagan.id, item=column), message)


@rule(
    "pelaksana.aplikasi",
    "saran",
    "Aplikasi sebagai pelaksana ditandai",
    why="Aplikasi bukan jabatan: ia tidak bertanggung jawab. Bila tetap digambar sebagai kolom, tandai "
    "agar tidak dihitung sebagai pegawai.",
    bad="pelaksana: [Operator, Aplikasi Persuratan]",
    good="pelaksana: [Operator, {nama: Aplikasi Persuratan, jenis: aplikasi}]",
)
def _application(subject: Subject) -> Iterator[Fault]:
    for bagan, column, pelaksana in subject.performers():
        name = folded(pelaksana.nama)
        if not pelaksana.jenis and _APPLICATION.search(name) and not _WITH_PERSON.search(name):
            message = _('Pelaksana "{p}" adalah aplikasi; tandai jenisnya sebagai aplikasi.').format(p=pelaksana.nama)
            repair = repairs.mark_application(_("Tandai sebagai aplikasi"), pelaksana)
            yield Fault(Place("pelaksana", bagan.id, item=column), message, (), (repair,))
