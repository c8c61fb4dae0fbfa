"""How a SOP of the sample came about: edits that its writer made, from a few rows to the whole text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rambu.sop import Edit, Sop, difference
from rambu.sop.model import Onward, Pengesahan, Tanggal, Waktu

SITTING = 4
"""Edits of one sitting."""


def unsigned(sop: Sop, unit: str) -> Sop:
    """The text before anybody signs: of that unit, without number, dates and signer."""
    return replace(sop, unit=unit, nomor="", tanggal=Tanggal(), disahkan=Pengesahan())


def begun(sop: Sop) -> Sop:
    """Its beginning: title, performers and the first three rows, times not yet filled in."""
    rows = tuple(replace(row, waktu=Waktu(), output=()) for row in sop.bagan[0].kegiatan[:3])
    ids = {symbol.id for row in rows for symbol in row.simbol}
    plain = tuple(replace(row, simbol=tuple(replace(one, exits=None) for one in row.simbol)) for row in rows)
    chart = replace(sop.bagan[0], kegiatan=plain if ids else rows, petunjuk=())
    return Sop(judul=sop.judul, unit=sop.unit, bagan=(chart,))


def sittings(start: Sop, end: Sop) -> Iterator[tuple[Edit, ...]]:
    """The edits from `start` to `end`, a few at a time; each part can be applied after the ones before it."""
    edits = difference(start, end)
    for first in range(0, len(edits), SITTING):
        yield tuple(edits[first : first + SITTING])


def nearly(sop: Sop) -> Sop:
    """The whole text before the checks: the last time is missing, and its symbol leads nowhere."""
    chart = sop.bagan[0]
    last = chart.kegiatan[-1]
    ends = tuple(replace(one, exits=Onward(())) for one in last.simbol)
    rows = (*chart.kegiatan[:-1], replace(last, waktu=Waktu(), output=(), simbol=ends))
    return replace(sop, bagan=(replace(chart, kegiatan=rows), *sop.bagan[1:]))


def quicker(sop: Sop) -> Sop:
    """The text of the next revision: the first time in minutes is halved."""
    chart = sop.bagan[0]
    for place, row in enumerate(chart.kegiatan):
        amount, _space, rest = row.waktu.nominal.partition(" ")
        if amount.isdigit() and int(amount) > 1 and rest == "menit":
            changed = replace(row, waktu=replace(row.waktu, nominal=f"{int(amount) // 2} menit"))
            rows = (*chart.kegiatan[:place], changed, *chart.kegiatan[place + 1 :])
            return replace(sop, bagan=(replace(chart, kegiatan=rows), *sop.bagan[1:]))
    return replace(sop, peringatan=(*sop.peringatan, "Layanan tidak dipungut biaya."))
