"""Edits of performer columns: add, remove, merge, move."""
# ruff: noqa: ARG002  (all edits answer the same questions; some need no value for it)

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rambu.language import gettext as _
from rambu.sop.edits.change import Change, EditError, Placement
from rambu.sop.edits.footprint import Address, Footprint, footprint_of, gap
from rambu.sop.edits.order import before, moved, place, without
from rambu.sop.edits.places import find_bagan, find_pelaksana, map_symbols, put_bagan
from rambu.sop.model import Bagan, Pelaksana, Sop, Symbol

if TYPE_CHECKING:
    from rambu.sop.edits.edit import Edit


@dataclass(frozen=True, slots=True)
class AddPelaksana(Placement):
    """Put a new performer behind the performer `after` of a chart (``""``: first)."""

    bagan: str
    after: str
    pelaksana: Pelaksana

    def applied(self, sop: Sop) -> Sop:
        """The value with the performer."""
        bagan = find_bagan(sop, self.bagan)
        return put_bagan(sop, replace(bagan, pelaksana=place(bagan.pelaksana, self.pelaksana, self.after)))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Remove it."""
        return (RemovePelaksana(self.pelaksana.id),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the place and the new id."""
        return footprint_of({("bagan", self.bagan)}, {self.gap(sop), ("pelaksana", self.pelaksana.id)})

    def item(self) -> str:
        """Id of the new performer."""
        return self.pelaksana.id

    def gap(self, sop: Sop) -> Address:
        """Behind `after` in the chart."""
        return gap("pelaksana", self.bagan, self.after)


@dataclass(frozen=True, slots=True)
class RemovePelaksana(Change):
    """Take a performer away; symbols lose it, and those that stood with it alone are left unplaced."""

    pelaksana: str

    def applied(self, sop: Sop) -> Sop:
        """The value without the performer."""
        return _without(sop, self.pelaksana, ())

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Put it back."""
        return _put_back(sop, self.pelaksana)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the performer and the columns of its symbols."""
        bagan, pelaksana = find_pelaksana(sop, self.pelaksana)
        return footprint_of({("bagan", bagan.id)}, _written(bagan, pelaksana.id))


@dataclass(frozen=True, slots=True)
class MergePelaksana(Change):
    """Two performers become one: the symbols of `pelaksana` go to `into`, its column goes."""

    pelaksana: str
    into: str

    def applied(self, sop: Sop) -> Sop:
        """The value with one performer for the two."""
        if self.pelaksana == self.into:
            raise EditError(_("Pelaksana tidak dapat digabung dengan dirinya sendiri."))
        if find_pelaksana(sop, self.pelaksana)[0].id != find_pelaksana(sop, self.into)[0].id:
            raise EditError(_("Hanya pelaksana dari satu bagan yang dapat digabung."))
        return _without(sop, self.pelaksana, (self.into,))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Put it back."""
        return _put_back(sop, self.pelaksana)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the performer and the columns of its symbols; reads that the other is there."""
        bagan, pelaksana = find_pelaksana(sop, self.pelaksana)
        return footprint_of({("bagan", bagan.id), ("pelaksana", self.into)}, _written(bagan, pelaksana.id))


@dataclass(frozen=True, slots=True)
class MovePelaksana(Placement):
    """Put a performer's column behind that of the performer `after` of the same chart (``""``: first)."""

    pelaksana: str
    after: str

    def applied(self, sop: Sop) -> Sop:
        """The value with the column moved."""
        bagan, pelaksana = find_pelaksana(sop, self.pelaksana)
        if self.after == self.pelaksana:
            raise EditError(_("Pelaksana tidak dapat dipindah ke setelah dirinya sendiri."))
        return put_bagan(sop, replace(bagan, pelaksana=moved(bagan.pelaksana, pelaksana.id, self.after)))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Move it back."""
        bagan, pelaksana = find_pelaksana(sop, self.pelaksana)
        return (MovePelaksana(pelaksana.id, before(bagan.pelaksana, pelaksana.id)),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the column's place, the one behind it and the one it comes to."""
        bagan = find_pelaksana(sop, self.pelaksana)[0]
        writes = {self.gap(sop), gap("pelaksana", bagan.id, self.pelaksana), ("pelaksana", self.pelaksana, "place")}
        return footprint_of({("pelaksana", self.pelaksana), ("bagan", bagan.id)}, writes)

    def item(self) -> str:
        """Id of the performer."""
        return self.pelaksana

    def gap(self, sop: Sop) -> Address:
        """Behind `after` in its chart."""
        return gap("pelaksana", find_pelaksana(sop, self.pelaksana)[0].id, self.after)


def _without(sop: Sop, gone: str, heirs: tuple[str, ...]) -> Sop:
    bagan = find_pelaksana(sop, gone)[0]

    def handed_over(symbol: Symbol) -> Symbol:
        if gone not in symbol.pelaksana:
            return symbol
        names = [name for one in symbol.pelaksana for name in (heirs if one == gone else (one,))]
        return replace(symbol, pelaksana=tuple(dict.fromkeys(names)))

    rest = replace(bagan, pelaksana=without(bagan.pelaksana, gone))
    return put_bagan(sop, map_symbols(rest, handed_over))


def _put_back(sop: Sop, gone: str) -> tuple[Edit, ...]:
    bagan, pelaksana = find_pelaksana(sop, gone)
    return (AddPelaksana(bagan.id, before(bagan.pelaksana, gone), pelaksana),)


def _written(bagan: Bagan, gone: str) -> set[Address]:
    touched = (s.id for row in bagan.kegiatan for s in row.simbol if gone in s.pelaksana)
    return {("pelaksana", gone)} | {("symbol", name, "pelaksana") for name in touched}
