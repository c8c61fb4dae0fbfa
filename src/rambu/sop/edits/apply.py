"""Doing an edit and undoing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rambu.remembering import Kept
from rambu.sop.edits.change import Change
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.footprint import Footprint
from rambu.sop.edits.integrity import check
from rambu.sop.edits.places import symbols
from rambu.sop.edits.settings import SetExits, SetHints, SetSymbol
from rambu.sop.model import Sop

_DONE: Final[Kept[tuple[int, Edit], tuple[Sop, Sop]]] = Kept(64)


def apply(sop: Sop, edit: Edit | Iterable[Edit]) -> Sop:
    """The value after one edit, or after several one after another; `sop` itself stays what it was.

    Raises EditError when an edit does not fit: an unknown or doubled id, a target that is not there, a value of
    another type, the last chart.
    """
    for one in (edit,) if isinstance(edit, Change) else edit:
        sop = _applied(sop, one)
    return sop


def _applied(sop: Sop, edit: Edit) -> Sop:
    """Remembered for a short while: an edit is applied, told and turned round."""
    # The entry holds the value, so that no other one can have its id.
    key = id(sop), edit
    known = _DONE.get(key)
    if known is None:
        after = edit.applied(sop)
        check(after)
        known = _DONE.put(key, (sop, after))
    return known[1]


def invert(sop: Sop, edit: Edit | Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits that take `apply(sop, edit)` back to exactly `sop`, ids, exits and hints included."""
    if isinstance(edit, Change):
        return _inverse(sop, edit)
    undo: tuple[Edit, ...] = ()
    for one in edit:
        undo = _inverse(sop, one) + undo
        sop = apply(sop, one)
    return undo


def footprint(sop: Sop, edit: Edit) -> Footprint:
    """What the edit reads and writes in `sop`."""
    return edit.footprint(sop)


def _inverse(sop: Sop, edit: Edit) -> tuple[Edit, ...]:
    after = apply(sop, edit)
    undo = edit.undone(sop)
    for one in undo:
        after = one.applied(after)
    return (*undo, *_mends(after, sop))


def _mends(now: Sop, wanted: Sop) -> Iterator[Edit]:
    """Columns, exits and hints that changed along with the edit."""
    was = {symbol.id: symbol for symbol in symbols(wanted)}
    for symbol in symbols(now):
        if symbol.pelaksana != was[symbol.id].pelaksana:
            yield SetSymbol(symbol.id, "pelaksana", was[symbol.id].pelaksana)
        if symbol.exits != was[symbol.id].exits:
            yield SetExits(symbol.id, was[symbol.id].exits)
    for bagan, old in zip(now.bagan, wanted.bagan, strict=True):
        if bagan.petunjuk != old.petunjuk:
            yield SetHints(bagan.id, old.petunjuk)
