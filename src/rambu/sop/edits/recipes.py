"""What people call one change and is several edits: splitting a row in two, joining two rows."""

from __future__ import annotations

from dataclasses import replace

from rambu.language import gettext as _
from rambu.sop.edits.change import EditError
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.integrity import ids
from rambu.sop.edits.places import find_kegiatan
from rambu.sop.edits.rows import InsertKegiatan, RemoveKegiatan
from rambu.sop.edits.settings import SetExits, SetKegiatan
from rambu.sop.edits.symbols import MoveSymbol
from rambu.sop.ids import fresh_id, symbol_id
from rambu.sop.model import Kegiatan, Sop, Symbol


def split_kegiatan(sop: Sop, kegiatan: str, first: str, second: str) -> tuple[Edit, ...]:
    """Edits that make two rows of one, with the texts `first` and `second`.

    Lines that led to the row lead to the first, its way out is the second's. Of several symbols all but the first go
    down; a single one is given a fellow in the same column. The other cells stay with the first row.
    """
    bagan, row = find_kegiatan(sop, kegiatan)
    taken = set(ids(sop))
    name = fresh_id(kegiatan, taken)
    below = Kegiatan(name, second)
    head: tuple[Edit, ...] = (SetKegiatan(kegiatan, "teks", first),)
    if len(row.simbol) == 1:
        old = row.simbol[0]
        fellow = Symbol(fresh_id(symbol_id(name, 1), taken), old.pelaksana, exits=old.exits)
        tail: tuple[Edit, ...] = (SetExits(old.id, None),) if old.exits is not None else ()
        return (*head, InsertKegiatan(bagan.id, kegiatan, replace(below, simbol=(fellow,))), *tail)
    return (*head, InsertKegiatan(bagan.id, kegiatan, below), *_moved(row.simbol[1:], name, ""))


def join_kegiatan(sop: Sop, kegiatan: str, other: str, teks: str) -> tuple[Edit, ...]:
    """Edits that make one row, with the text `teks`, of a row and another of the same chart.

    The symbols of the other follow those of the first; lists are put together, the time of the first stays.
    """
    bagan, row = find_kegiatan(sop, kegiatan)
    home, gone = find_kegiatan(sop, other)
    if home.id != bagan.id or row.id == gone.id:
        raise EditError(_("Hanya dua kegiatan dari satu bagan yang dapat disatukan."))
    edits: list[Edit] = [SetKegiatan(kegiatan, "teks", teks)]
    for name in ("kelengkapan", "output"):
        both = tuple(dict.fromkeys((*getattr(row, name), *getattr(gone, name))))
        if both != getattr(row, name):
            edits.append(SetKegiatan(kegiatan, name, both))
    last = row.simbol[-1].id if row.simbol else ""
    return (*edits, *_moved(gone.simbol, kegiatan, last), RemoveKegiatan(other))


def _moved(symbols: tuple[Symbol, ...], kegiatan: str, after: str) -> list[Edit]:
    edits: list[Edit] = []
    for symbol in symbols:
        edits.append(MoveSymbol(symbol.id, kegiatan, after))
        after = symbol.id
    return edits
