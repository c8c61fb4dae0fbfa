"""Rows and their symbols in both versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rambu.compare.exits import exit_lines
from rambu.compare.lines import CellLine, RowLine, SymbolLine
from rambu.compare.order import together
from rambu.compare.pairing import Pairing
from rambu.compare.runs import words_between
from rambu.compare.texts import text_of
from rambu.diagram.marks import Change
from rambu.sop.edits.fields import leaves, value_of
from rambu.sop.model import Kegiatan, Symbol
from rambu.sop.names import Index

_NONE = Kegiatan("")
_NO_SYMBOL = Symbol("")


def row_line(pairing: Pairing, old: Kegiatan | None, new: Kegiatan | None, moved: bool) -> RowLine:
    """A row of one or both versions; `new` is in the ids of the old one."""
    cells = tuple(_cells(old or _NONE, new or _NONE, _change(old, new)))
    symbols = tuple(_symbols(pairing, old, new))
    change = _change(old, new)
    if old and new:
        parts: tuple[CellLine | SymbolLine, ...] = (*cells, *symbols)
        changed = any(one.change != "same" for one in parts)
        change = "changed" if changed else "moved" if moved else "same"
    own = pairing.own(new.id) if new else ""
    return RowLine(
        change,
        moved,
        old.id if old else "",
        own,
        _number(pairing.a, old.id) if old else "",
        _number(pairing.b, own) if own else "",
        cells,
        symbols,
    )


def _cells(old: Kegiatan, new: Kegiatan, change: Change) -> Iterator[CellLine]:
    for name in leaves(Kegiatan):
        was, now = value_of(old, name), value_of(new, name)
        words = words_between(text_of(was), text_of(now))
        yield CellLine(name, "same" if was == now else change if change != "same" else "changed", words)


def _symbols(pairing: Pairing, old: Kegiatan | None, new: Kegiatan | None) -> Iterator[SymbolLine]:
    """Symbols of the row; one that came from another row is compared with what it was there."""
    was, now = (old.simbol if old else ()), (new.simbol if new else ())
    there = {symbol.id for bagan in pairing.known.bagan for row in bagan.kegiatan for symbol in row.simbol}
    for before, after in together(was, now):
        if before and after is None and before.id in there:
            continue
        if after and before is None and after.id in pairing.old:
            before = pairing.a.symbols[after.id].symbol
        yield _symbol(pairing, before, after, moved=bool(after and after.id in pairing.moved))


def _symbol(pairing: Pairing, old: Symbol | None, new: Symbol | None, moved: bool) -> SymbolLine:
    change = _change(old, new)
    if old and new:
        change = "changed" if old != replace(new, id=old.id) or moved else "same"
    before, after = old or _NO_SYMBOL, new or _NO_SYMBOL
    return SymbolLine(
        change,
        before.id,
        pairing.own(after.id) if new else "",
        words_between(_names(pairing.a, before.pelaksana), _names(pairing.b, map(pairing.own, after.pelaksana))),
        words_between(before.teks, after.teks),
        exit_lines(pairing, old, new) if change == "changed" else (),
    )


def _change(old: object, new: object) -> Change:
    return "added" if old is None else "removed" if new is None else "same"


def _names(index: Index, wanted: Iterable[str]) -> str:
    return "\n".join(index.pelaksana[name].nama for name in wanted)


def _number(index: Index, wanted: str) -> str:
    bagan, row = index.kegiatan[wanted]
    return row.no or str(bagan.kegiatan.index(row) + 1)
