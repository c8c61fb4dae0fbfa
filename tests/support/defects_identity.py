"""Defects of the identity block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from rambu.sop import DasarHukum, Janji, Pengesahan, Rujukan, Sop, Tanggal
from tests.support.mutating import Defect, Mutant, Spoil


def _set(**parts: Any) -> Spoil:
    def spoil(sop: Sop) -> Iterator[Mutant]:
        yield replace(sop, **parts), ""

    return spoil


def _title_without_sop(sop: Sop) -> Iterator[Mutant]:
    yield replace(sop, judul=sop.judul.removeprefix("SOP ")), ""


def _title_with_a_verb(sop: Sop) -> Iterator[Mutant]:
    rest = sop.judul.removeprefix("SOP ").partition(" ")[2]
    for verb in ("Menyusun", "Mengelola", "Melaksanakan"):
        yield replace(sop, judul=f"SOP {verb} {rest}"), ""


def _basis_twice(sop: Sop) -> Iterator[Mutant]:
    first = sop.dasar_hukum[0].teks
    for again in (
        first,
        first.replace("Nomor", "No.").replace("Tahun", "Th."),
        first.partition(" tentang ")[0].upper(),
    ):
        yield replace(sop, dasar_hukum=(*sop.dasar_hukum, DasarHukum(again))), ""


def _basis_malformed(sop: Sop) -> Iterator[Mutant]:
    first = sop.dasar_hukum[0].teks
    kind, topic = first.partition(" Nomor")[0], first.partition(" tentang ")[2]
    for broken in (f"{kind} tentang {topic}", first.partition(" Tahun")[0]):
        yield replace(sop, dasar_hukum=(DasarHukum(broken),)), ""


def _related_to_itself(sop: Sop) -> Iterator[Mutant]:
    for name in (sop.judul, sop.judul.upper(), sop.judul.removeprefix("SOP ")):
        yield replace(sop, keterkaitan=(*sop.keterkaitan, Rujukan(name))), ""


def _related_to_all(sop: Sop) -> Iterator[Mutant]:
    for name in ("Semua SOP", "Seluruh SOP di kantor", "SOP lain yang terkait"):
        yield replace(sop, keterkaitan=(Rujukan(name),)), ""


def _empty_part(sop: Sop) -> Iterator[Mutant]:
    for part in ("dasar_hukum", "kualifikasi", "peralatan", "pencatatan", "peringatan", "keterkaitan"):
        parts: dict[str, Any] = {part: ()}
        yield replace(sop, **parts), ""


def _promise_too_short(sop: Sop) -> Iterator[Mutant]:
    """Only where every time can be counted: what a rate comes to is not known."""
    if not any("/" in row.waktu.nominal for row in sop.bagan[0].kegiatan):
        yield replace(sop, janji=Janji("1 menit")), ""


IDENTITY = (
    Defect("judul tanpa SOP", "identitas.judul_awalan", _title_without_sop),
    Defect("judul dengan kata kerja", "identitas.judul", _title_with_a_verb),
    Defect("nomor kosong", "identitas.nomor", _set(nomor="")),
    Defect("efektif sebelum dibuat", "identitas.tanggal_urutan", _set(tanggal=Tanggal("2025-08-20", "", "2025-08-01"))),
    Defect("pejabat tidak disebut", "identitas.pengesahan", _set(disahkan=Pengesahan(nama="Budi Contoh"))),
    Defect("NIP kurang satu angka", "identitas.nip", _set(disahkan=Pengesahan("Kepala", "", "19700101 199501 1 01"))),
    Defect("bagian identitas kosong", "identitas.bagian_kosong", _empty_part),
    Defect("dasar hukum dua kali", "identitas.dasar_hukum_ganda", _basis_twice),
    Defect("dasar hukum tanpa nomor/tahun", "identitas.dasar_hukum_bentuk", _basis_malformed),
    Defect("keterkaitan ke diri sendiri", "identitas.keterkaitan_sendiri", _related_to_itself),
    Defect("keterkaitan ke semua SOP", "identitas.keterkaitan_semua", _related_to_all),
    Defect("jenis bertentangan", "bentuk.jenis_bertentangan", _set(jenis=("makro", "mikro"))),
    Defect("janji lebih singkat dari alur", "waktu.janji_terlampaui", _promise_too_short),
)
