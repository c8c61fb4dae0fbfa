"""Edits of symbols: add, remove, move inside a chart."""
# ruff: noqa: ARG002  (all edits answer the same questions; some need no value for it)

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rambu.language import gettext as _
from rambu.sop.edits.change import Change, EditError, Placement
from rambu.sop.edits.footprint import Address, Footprint, footprint_of, gap
from rambu.sop.edits.heirs import consequences, heir_of_symbol, way_to_heir
from rambu.sop.edits.order import before, place, without
from rambu.sop.edits.places import find_kegiatan, find_symbol, put_kegiatan
from rambu.sop.edits.references import aims, forget
from rambu.sop.model import Sop, Symbol

if TYPE_CHECKING:
    from rambu.sop.edits.edit import Edit


@dataclass(frozen=True, slots=True)
class AddSymbol(Placement):
    """Put a new symbol behind the symbol `after` of a row (``""``: first in it)."""

    kegiatan: str
    after: str
    symbol: Symbol

    def applied(self, sop: Sop) -> Sop:
        """The value with the symbol."""
        bagan, row = find_kegiatan(sop, self.kegiatan)
        return put_kegiatan(sop, bagan, replace(row, simbol=place(row.simbol, self.symbol, self.after)))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Remove it."""
        return (RemoveSymbol(self.symbol.id),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the place and the new id; reads that row, performers and targets are there."""
        row = ("kegiatan", self.kegiatan)
        reads: set[Address] = {("symbol", to) for to in aims(self.symbol.exits) - {self.symbol.id}}
        reads |= {("pelaksana", p) for p in self.symbol.pelaksana}
        return footprint_of(reads | {row, (*row, "bagan")}, {self.gap(sop), ("symbol", self.symbol.id)})

    def item(self) -> str:
        """Id of the new symbol."""
        return self.symbol.id

    def gap(self, sop: Sop) -> Address:
        """Behind `after` in the row."""
        return gap("symbol", self.kegiatan, self.after)


@dataclass(frozen=True, slots=True)
class RemoveSymbol(Change):
    """Take a symbol away. Exits that led to it lead to the next symbol of the chart (or end); hints on it go."""

    symbol: str

    def applied(self, sop: Sop) -> Sop:
        """The value without the symbol."""
        bagan, row, symbol = find_symbol(sop, self.symbol)
        rest = put_kegiatan(sop, bagan, replace(row, simbol=without(row.simbol, symbol.id)))
        return forget(rest, {symbol.id}, set(), heir_of_symbol(bagan, symbol.id))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Put it back."""
        _bagan, row, symbol = find_symbol(sop, self.symbol)
        return (AddSymbol(row.id, before(row.simbol, symbol.id), symbol),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the symbol and the exits that led there; reads the way to the heir if there were any."""
        bagan, row, symbol = find_symbol(sop, self.symbol)
        writes = {("symbol", symbol.id)} | consequences(sop, {symbol.id}, set())
        return footprint_of(way_to_heir(sop, bagan, row, (symbol,)) | {("kegiatan", row.id)}, writes)


@dataclass(frozen=True, slots=True)
class MoveSymbol(Placement):
    """Put a symbol behind the symbol `after` of a row of the same chart; everything that it says stays."""

    symbol: str
    kegiatan: str
    after: str

    def applied(self, sop: Sop) -> Sop:
        """The value with the symbol moved."""
        old, row, symbol = find_symbol(sop, self.symbol)
        if self.after == self.symbol:
            raise EditError(_("Simbol tidak dapat dipindah ke setelah dirinya sendiri."))
        if find_kegiatan(sop, self.kegiatan)[0].id != old.id:
            raise EditError(_("Simbol hanya dapat dipindah di dalam bagannya sendiri."))
        rest = put_kegiatan(sop, old, replace(row, simbol=without(row.simbol, symbol.id)))
        bagan, new = find_kegiatan(rest, self.kegiatan)
        return put_kegiatan(rest, bagan, replace(new, simbol=place(new.simbol, symbol, self.after)))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Move it back."""
        _bagan, row, symbol = find_symbol(sop, self.symbol)
        return (MoveSymbol(symbol.id, row.id, before(row.simbol, symbol.id)),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the symbol's place, the one behind it and the one it comes to."""
        row = find_symbol(sop, self.symbol)[1]
        here, there = ("kegiatan", row.id), ("kegiatan", self.kegiatan)
        writes = {self.gap(sop), gap("symbol", row.id, self.symbol), ("symbol", self.symbol, "place")}
        return footprint_of({("symbol", self.symbol), here, there, (*here, "bagan"), (*there, "bagan")}, writes)

    def item(self) -> str:
        """Id of the symbol."""
        return self.symbol

    def gap(self, sop: Sop) -> Address:
        """Behind `after` in the row."""
        return gap("symbol", self.kegiatan, self.after)
