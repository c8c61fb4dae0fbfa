"""The words of the form that BPMN has no element for: they become documentation."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.sop.model import Bagan, Kegiatan, Rujukan, Sop, Symbol


def row_words(row: Kegiatan) -> tuple[str, ...]:
    """Number, mutu baku and remark of a row, a line each."""
    parts = (
        ("Nomor", row.no),
        ("Kelengkapan", "; ".join(row.kelengkapan)),
        ("Waktu", row.waktu.nominal),
        ("Output", "; ".join(row.output)),
        ("Keterangan", row.keterangan),
        ("SOP", reference(row.rujukan) if row.rujukan else ""),
    )
    return tuple(f"{caption}: {' '.join(text.split())}" for caption, text in parts if text.strip())


def joint(bagan: Bagan, symbol: Symbol) -> Iterator[str]:
    """Who acts together, since an element stands in one lane only."""
    names = {one.id: one.nama for one in bagan.pelaksana}
    if len(symbol.pelaksana) > 1:
        yield "Bersama: " + "; ".join(names.get(one, one) for one in symbol.pelaksana)


def sop_words(sop: Sop) -> str:
    """What the whole process is."""
    parts = (("Nomor SOP", sop.nomor), ("Unit", sop.unit), ("Tanggal efektif", sop.tanggal.efektif))
    return "\n".join(f"{caption}: {text}" for caption, text in parts if text.strip())


def reference(rujukan: Rujukan) -> str:
    """A SOP by its title and number."""
    return f"{rujukan.judul} ({rujukan.nomor})" if rujukan.judul and rujukan.nomor else rujukan.judul or rujukan.nomor
