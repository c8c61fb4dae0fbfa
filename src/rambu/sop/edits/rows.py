"""Edits of rows: insert, remove, move a kegiatan."""
# ruff: noqa: ARG002  (all edits answer the same questions; some need no value for it)

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rambu.language import gettext as _
from rambu.sop.edits.change import Change, EditError, Placement
from rambu.sop.edits.footprint import Address, Footprint, footprint_of, gap
from rambu.sop.edits.heirs import consequences, heir_of_row, way_to_heir
from rambu.sop.edits.order import before, moved, place, without
from rambu.sop.edits.places import find_bagan, find_kegiatan, put_bagan
from rambu.sop.edits.references import aims_of, forget, hinted
from rambu.sop.model import Bagan, Kegiatan, Sop, Symbol

if TYPE_CHECKING:
    from rambu.sop.edits.edit import Edit


@dataclass(frozen=True, slots=True)
class InsertKegiatan(Placement):
    """Put a new row, with its symbols, behind the row `after` of a chart (``""``: at the top)."""

    bagan: str
    after: str
    kegiatan: Kegiatan

    def applied(self, sop: Sop) -> Sop:
        """The value with the row."""
        bagan = find_bagan(sop, self.bagan)
        return put_bagan(sop, replace(bagan, kegiatan=place(bagan.kegiatan, self.kegiatan, self.after)))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Remove it."""
        return (RemoveKegiatan(self.kegiatan.id),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the place and the new ids; reads that performers and targets are there."""
        own = {symbol.id for symbol in self.kegiatan.simbol}
        reads: set[Address] = {("symbol", to) for to in aims_of([self.kegiatan]) - own}
        reads |= {("pelaksana", p) for symbol in self.kegiatan.simbol for p in symbol.pelaksana}
        writes = {self.gap(sop), ("kegiatan", self.kegiatan.id)} | {("symbol", name) for name in own}
        return footprint_of(reads | {("bagan", self.bagan)}, writes)

    def item(self) -> str:
        """Id of the new row."""
        return self.kegiatan.id

    def gap(self, sop: Sop) -> Address:
        """Behind `after` in the chart."""
        return gap("kegiatan", self.bagan, self.after)


@dataclass(frozen=True, slots=True)
class RemoveKegiatan(Change):
    """Take a row away. Exits that led to its symbols lead to the next symbol behind it (or end); hints on it go."""

    kegiatan: str

    def applied(self, sop: Sop) -> Sop:
        """The value without the row."""
        bagan, row = find_kegiatan(sop, self.kegiatan)
        rest = put_bagan(sop, replace(bagan, kegiatan=without(bagan.kegiatan, self.kegiatan)))
        return forget(rest, {symbol.id for symbol in row.simbol}, {row.id}, heir_of_row(bagan, row))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Put it back."""
        bagan, row = find_kegiatan(sop, self.kegiatan)
        return (InsertKegiatan(bagan.id, before(bagan.kegiatan, row.id), row),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the row, its symbols, the exits that led there; reads the way to the heir if there were any."""
        bagan, row = find_kegiatan(sop, self.kegiatan)
        own = {symbol.id for symbol in row.simbol}
        writes = {("kegiatan", row.id)} | {("symbol", name) for name in own} | consequences(sop, own, {row.id})
        return footprint_of(way_to_heir(sop, bagan, row, row.simbol) | {("bagan", bagan.id)}, writes)


@dataclass(frozen=True, slots=True)
class MoveKegiatan(Placement):
    """Put a row behind the row `after` of a chart. In another chart its symbols keep performers of the same name."""

    kegiatan: str
    bagan: str
    after: str

    def applied(self, sop: Sop) -> Sop:
        """The value with the row moved; its exits, and those that lead to it, stay."""
        old, row = find_kegiatan(sop, self.kegiatan)
        new = find_bagan(sop, self.bagan)
        if self.after == self.kegiatan:
            raise EditError(_("Kegiatan tidak dapat dipindah ke setelah dirinya sendiri."))
        if old.id == new.id:
            return put_bagan(sop, replace(new, kegiatan=moved(new.kegiatan, row.id, self.after)))
        rest = put_bagan(sop, replace(old, kegiatan=without(old.kegiatan, row.id)))
        row = replace(row, simbol=tuple(_resettled(symbol, old, new) for symbol in row.simbol))
        return put_bagan(rest, replace(new, kegiatan=place(new.kegiatan, row, self.after)))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Move it back."""
        bagan, row = find_kegiatan(sop, self.kegiatan)
        return (MoveKegiatan(row.id, bagan.id, before(bagan.kegiatan, row.id)),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the row's place, the one behind it and the one it comes to."""
        bagan, row = find_kegiatan(sop, self.kegiatan)
        writes = {self.gap(sop), gap("kegiatan", bagan.id, row.id), ("kegiatan", row.id, "place")}
        reads: set[Address] = {("kegiatan", row.id), ("bagan", bagan.id), ("bagan", self.bagan)}
        if bagan.id != self.bagan:
            writes |= {("kegiatan", row.id, "bagan")} | {("symbol", s.id, "pelaksana") for s in row.simbol}
            writes |= {("hints", name) for name in hinted(sop, set(), {row.id})}
            reads |= _columns(bagan) | _columns(find_bagan(sop, self.bagan))
        return footprint_of(reads, writes)

    def item(self) -> str:
        """Id of the row."""
        return self.kegiatan

    def gap(self, sop: Sop) -> Address:
        """Behind `after` in the chart."""
        return gap("kegiatan", self.bagan, self.after)


def _resettled(symbol: Symbol, old: Bagan, new: Bagan) -> Symbol:
    names = {p.id: p.nama for p in old.pelaksana}
    ids = {p.nama: p.id for p in reversed(new.pelaksana)}
    for name in symbol.pelaksana:
        if names[name] not in ids:
            raise EditError(_("Pelaksana “{nama}” belum ada di bagan tujuan.").format(nama=names[name]))
    return replace(symbol, pelaksana=tuple(dict.fromkeys(ids[names[name]] for name in symbol.pelaksana)))


def _columns(bagan: Bagan) -> set[Address]:
    found: set[Address] = {gap("pelaksana", bagan.id, "")}
    for pelaksana in bagan.pelaksana:
        one: Address = ("pelaksana", pelaksana.id)
        found |= {one, (*one, "nama"), (*one, "place"), gap("pelaksana", bagan.id, pelaksana.id)}
    return found
