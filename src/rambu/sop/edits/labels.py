"""What things are called in a sentence: ``kegiatan 4``, ``simbol 4.2``, ``Kasubbag TU``."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.sop.edits.shown import quoted, shortened
from rambu.sop.model import END, Bagan, Kegiatan, Rujukan, Sop, Target

Labels = dict[str, str]
"""Id → label. Numbers are the printed ones; things of a later chart bear its number: ``kegiatan 2/4``."""


def labels(sop: Sop) -> Labels:
    """What all things of the document are called."""
    found: Labels = {}
    for number, bagan in enumerate(sop.bagan, 1):
        found[bagan.id] = _("bagan {n}").format(n=number)
        found |= {p.id: shortened(p.nama) or p.id for p in bagan.pelaksana}
        found |= dict(_rows(bagan, f"{number}/" if number > 1 else ""))
    return found


def learned(known: Labels, sop: Sop) -> Labels:
    """`known` with labels for the things of `sop` that are new: they have no number that a reader could look up."""
    found: Labels = {}
    for bagan in sop.bagan:
        found[bagan.id] = _("bagan baru")
        found |= {p.id: shortened(p.nama) or p.id for p in bagan.pelaksana}
        for row in bagan.kegiatan:
            found |= _new_row(row, known)
    return found | known


def target_label(to: Target, known: Labels) -> str:
    """Where an exit leads, in words."""
    if isinstance(to, Rujukan):
        return _("SOP lain {judul}").format(judul=quoted(to.judul))
    return _("selesai") if to == END else known.get(to, to)


def _rows(bagan: Bagan, prefix: str) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(bagan.kegiatan, 1):
        name = f"{prefix}{shortened(row.no) or number}"
        label = _("kegiatan {n}").format(n=name)
        yield row.id, label
        for place, symbol in enumerate(row.simbol, 1):
            yield symbol.id, label if len(row.simbol) == 1 else _("simbol {n}").format(n=f"{name}.{place}")


def _new_row(row: Kegiatan, known: Labels) -> Labels:
    if row.id in known:
        label = _("simbol baru di {row}").format(row=known[row.id])
    else:
        label = _("kegiatan baru {teks}").format(teks=quoted(row.teks)) if row.teks else _("kegiatan baru")
    return {row.id: label} | {symbol.id: label for symbol in row.simbol}
