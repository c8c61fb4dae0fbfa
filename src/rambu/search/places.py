"""Every text of a SOP that is searched, with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rambu.sop import Bagan, Kegiatan, Rujukan, Sop

Field = Literal[
    "judul", "nomor", "unit", "proses", "bagan", "kegiatan", "simbol", "pelaksana", "kelengkapan", "output",
    "keterangan", "rujukan", "dasar_hukum", "kualifikasi", "keterkaitan", "peralatan", "peringatan", "pencatatan",
    "indikator", "disahkan",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """One text: its field, and for texts of a chart the ids of chart and row and the row's number from 1."""

    field: Field
    text: str
    bagan: str = ""
    kegiatan: str = ""
    row: int = 0


def texts(sop: Sop) -> Iterator[Text]:
    """The texts in the order in which a reader looks for them: title, rows, then the identity block. None is empty."""
    found = (*_head(sop), *(one for bagan in sop.bagan for one in _chart(bagan)), *_identity(sop))
    return (one for one in found if one.text.strip())


def _head(sop: Sop) -> Iterator[Text]:
    yield Text("judul", sop.judul)
    yield Text("nomor", sop.nomor)
    yield Text("unit", sop.unit)
    yield Text("proses", sop.proses)


def _chart(bagan: Bagan) -> Iterator[Text]:
    yield Text("bagan", bagan.judul, bagan.id)
    for performer in bagan.pelaksana:
        yield Text("pelaksana", performer.nama, bagan.id)
    for number, row in enumerate(bagan.kegiatan, 1):
        for field, text in _row(row):
            yield Text(field, text, bagan.id, row.id, number)


def _row(row: Kegiatan) -> Iterator[tuple[Field, str]]:
    yield "kegiatan", row.teks
    yield from (("simbol", symbol.teks) for symbol in row.simbol)
    yield from (("kelengkapan", one) for one in row.kelengkapan)
    yield from (("output", one) for one in row.output)
    yield "keterangan", row.keterangan
    if row.rujukan is not None:
        yield "rujukan", _named(row.rujukan)


def _identity(sop: Sop) -> Iterator[Text]:
    yield from (Text("dasar_hukum", one.teks) for one in sop.dasar_hukum)
    yield from (Text("kualifikasi", one) for one in sop.kualifikasi)
    yield from (Text("keterkaitan", _named(one)) for one in sop.keterkaitan)
    yield from (Text("peralatan", one.teks) for one in sop.peralatan)
    yield from (Text("peringatan", one) for one in sop.peringatan)
    yield from (Text("pencatatan", one) for one in sop.pencatatan)
    yield from (Text("indikator", one.nama) for one in sop.indikator)
    yield Text("disahkan", f"{sop.disahkan.jabatan} {sop.disahkan.nama}")


def _named(rujukan: Rujukan) -> str:
    return f"{rujukan.judul} {rujukan.nomor}".strip()
