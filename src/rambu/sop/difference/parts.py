"""Edits for the plain parts: fields of the identity, cells of rows, parts of symbols, performers and charts."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.sop.difference.draft import Draft
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.fields import leaves, value_of
from rambu.sop.edits.settings import SetBagan, SetExits, SetField, SetHints, SetKegiatan, SetPelaksana, SetSymbol
from rambu.sop.model import Kegiatan, Pelaksana, Sop, Symbol


def set_identity(draft: Draft) -> None:
    """Fields of the identity."""
    for name in _differing(draft.state, draft.wanted, Sop):
        draft.do(SetField(name, value_of(draft.wanted, name)))


def set_titles(draft: Draft) -> None:
    """Titles of charts, names and kinds of performers."""
    for now, wanted in draft.charts():
        if now.judul != wanted.judul:
            draft.do(SetBagan(wanted.id, wanted.judul))
        columns = {p.id: p for p in now.pelaksana}
        for new in wanted.pelaksana:
            for name in _differing(columns[new.id], new, Pelaksana):
                draft.do(SetPelaksana(new.id, name, value_of(new, name)))


def set_cells(draft: Draft) -> None:
    """Cells of rows."""
    for now, wanted in draft.rows():
        for edit in _cells(now, wanted):
            draft.do(edit)


def set_symbols(draft: Draft) -> None:
    """Columns, words and shapes of symbols."""
    for now, wanted in draft.symbols():
        for name in _differing(now, wanted, Symbol):
            draft.do(SetSymbol(wanted.id, name, value_of(wanted, name)))


def set_exits(draft: Draft) -> None:
    """Exits of symbols."""
    for now, wanted in draft.symbols():
        if now.exits != wanted.exits:
            draft.do(SetExits(wanted.id, wanted.exits))


def set_hints(draft: Draft) -> None:
    """Hints of charts."""
    for now, wanted in draft.charts():
        if now.petunjuk != wanted.petunjuk:
            draft.do(SetHints(wanted.id, wanted.petunjuk))


def _cells(now: Kegiatan, wanted: Kegiatan) -> Iterator[Edit]:
    names = _differing(now, wanted, Kegiatan)
    both = {"waktu.nominal", "waktu.sentuh"}
    if both <= set(names):
        yield SetKegiatan(wanted.id, "waktu", wanted.waktu)
        names = [name for name in names if name not in both]
    for name in names:
        yield SetKegiatan(wanted.id, name, value_of(wanted, name))


def _differing(now: object, wanted: object, kind: type) -> list[str]:
    if now == wanted:
        return []
    return [name for name in leaves(kind) if value_of(now, name) != value_of(wanted, name)]
