"""Finding a thing by its id and putting back a changed one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from rambu.language import gettext as _
from rambu.sop.edits.change import EditError
from rambu.sop.model import Bagan, Kegiatan, Pelaksana, Sop, Symbol


def find_bagan(sop: Sop, wanted: str) -> Bagan:
    """The chart with this id, or EditError."""
    for bagan in sop.bagan:
        if bagan.id == wanted:
            return bagan
    raise EditError(_("Bagan {id} tidak ada.").format(id=wanted))


def find_pelaksana(sop: Sop, wanted: str) -> tuple[Bagan, Pelaksana]:
    """The performer with this id and its chart, or EditError."""
    for bagan in sop.bagan:
        for pelaksana in bagan.pelaksana:
            if pelaksana.id == wanted:
                return bagan, pelaksana
    raise EditError(_("Pelaksana {id} tidak ada.").format(id=wanted))


def find_kegiatan(sop: Sop, wanted: str) -> tuple[Bagan, Kegiatan]:
    """The row with this id and its chart, or EditError."""
    for bagan in sop.bagan:
        for kegiatan in bagan.kegiatan:
            if kegiatan.id == wanted:
                return bagan, kegiatan
    raise EditError(_("Kegiatan {id} tidak ada.").format(id=wanted))


def find_symbol(sop: Sop, wanted: str) -> tuple[Bagan, Kegiatan, Symbol]:
    """The symbol with this id, its chart and its row, or EditError."""
    for bagan in sop.bagan:
        for kegiatan in bagan.kegiatan:
            for symbol in kegiatan.simbol:
                if symbol.id == wanted:
                    return bagan, kegiatan, symbol
    raise EditError(_("Simbol {id} tidak ada.").format(id=wanted))


def symbols(sop: Sop) -> Iterator[Symbol]:
    """All symbols, in reading order."""
    return (s for bagan in sop.bagan for kegiatan in bagan.kegiatan for s in kegiatan.simbol)


def put_bagan(sop: Sop, bagan: Bagan) -> Sop:
    """`sop` with the chart of this id replaced."""
    return replace(sop, bagan=tuple(bagan if b.id == bagan.id else b for b in sop.bagan))


def put_kegiatan(sop: Sop, bagan: Bagan, kegiatan: Kegiatan) -> Sop:
    """`sop` with the row of this id in `bagan` replaced."""
    rows = tuple(kegiatan if k.id == kegiatan.id else k for k in bagan.kegiatan)
    return put_bagan(sop, replace(bagan, kegiatan=rows))


def put_pelaksana(sop: Sop, bagan: Bagan, pelaksana: Pelaksana) -> Sop:
    """`sop` with the performer of this id in `bagan` replaced."""
    columns = tuple(pelaksana if p.id == pelaksana.id else p for p in bagan.pelaksana)
    return put_bagan(sop, replace(bagan, pelaksana=columns))


def put_symbol(sop: Sop, bagan: Bagan, kegiatan: Kegiatan, symbol: Symbol) -> Sop:
    """`sop` with the symbol of this id in the row `kegiatan` replaced."""
    row = replace(kegiatan, simbol=tuple(symbol if s.id == symbol.id else s for s in kegiatan.simbol))
    return put_kegiatan(sop, bagan, row)


def map_symbols(bagan: Bagan, change: Callable[[Symbol], Symbol]) -> Bagan:
    """`bagan` with each symbol changed; what stays the same stays the same object."""
    rows = tuple(_map_row(kegiatan, change) for kegiatan in bagan.kegiatan)
    same = all(x is y for x, y in zip(rows, bagan.kegiatan, strict=True))
    return bagan if same else replace(bagan, kegiatan=rows)


def _map_row(kegiatan: Kegiatan, change: Callable[[Symbol], Symbol]) -> Kegiatan:
    changed = tuple(change(symbol) for symbol in kegiatan.simbol)
    same = all(x is y for x, y in zip(changed, kegiatan.simbol, strict=True))
    return kegiatan if same else replace(kegiatan, simbol=changed)
