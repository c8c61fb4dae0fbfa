"""What people call one change and is several edits: splitting a row in two, joining two rows."""

from __future__ import annotations

from collections.abc import Iterator
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
from rambu.sop.model import Kegiatan, Sop, Symbol, Waktu

Cell = str | tuple[str, ...]


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

    The symbols of the other follow those of the first and nothing written is lost: lists are put together, times are
    added up in words (``5 menit + 10 menit``), remarks stand one after the other.
    """
    bagan, row = find_kegiatan(sop, kegiatan)
    home, gone = find_kegiatan(sop, other)
    if home.id != bagan.id or row.id == gone.id:
        raise EditError(_("Hanya dua kegiatan dari satu bagan yang dapat disatukan."))
    last = row.simbol[-1].id if row.simbol else ""
    cells = tuple(
        SetKegiatan(kegiatan, name, value) for name, old, value in _joined(row, gone) if value not in (old, "", ())
    )
    text = SetKegiatan(kegiatan, "teks", teks)
    return (text, *cells, *_moved(gone.simbol, kegiatan, last), RemoveKegiatan(other))


def _joined(row: Kegiatan, gone: Kegiatan) -> Iterator[tuple[str, Cell, Cell]]:
    """Name, old and new value of every cell of the joined row."""
    yield "kelengkapan", row.kelengkapan, tuple(dict.fromkeys((*row.kelengkapan, *gone.kelengkapan)))
    yield "output", row.output, tuple(dict.fromkeys((*row.output, *gone.output)))
    above, below = row.waktu, Waktu() if "waktu" in gone.gabung else gone.waktu
    yield "waktu.nominal", above.nominal, " + ".join(filter(None, (above.nominal, below.nominal)))
    yield "waktu.sentuh", above.sentuh, " + ".join(filter(None, (above.sentuh, below.sentuh)))
    yield "keterangan", row.keterangan, "; ".join(dict.fromkeys(filter(None, (row.keterangan, gone.keterangan))))


def _moved(symbols: tuple[Symbol, ...], kegiatan: str, after: str) -> list[Edit]:
    edits: list[Edit] = []
    for symbol in symbols:
        edits.append(MoveSymbol(symbol.id, kegiatan, after))
        after = symbol.id
    return edits
