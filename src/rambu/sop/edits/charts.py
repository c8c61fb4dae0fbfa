"""Edits of whole charts: insert, remove, move a bagan."""
# ruff: noqa: ARG002  (all edits answer the same questions; some need no value for it)

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rambu.language import gettext as _
from rambu.sop.edits.change import Change, EditError, Placement
from rambu.sop.edits.footprint import Address, Footprint, footprint_of, gap
from rambu.sop.edits.heirs import consequences
from rambu.sop.edits.order import before, moved, place, without
from rambu.sop.edits.places import find_bagan
from rambu.sop.edits.references import aims_of, aims_of_hint, forget
from rambu.sop.model import END, Bagan, BreakHint, Sop
from rambu.sop.names import reading_order

if TYPE_CHECKING:
    from rambu.sop.edits.edit import Edit


@dataclass(frozen=True, slots=True)
class InsertBagan(Placement):
    """Put a new chart, with all that is in it, behind the chart `after` (``""``: first)."""

    after: str
    bagan: Bagan

    def applied(self, sop: Sop) -> Sop:
        """The value with the chart."""
        return replace(sop, bagan=place(sop.bagan, self.bagan, self.after))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Remove it."""
        return (RemoveBagan(self.bagan.id),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the place and the new ids; reads that targets in other charts are there."""
        return footprint_of(_outside(self.bagan), _inside(self.bagan) | {self.gap(sop)})

    def item(self) -> str:
        """Id of the new chart."""
        return self.bagan.id

    def gap(self, sop: Sop) -> Address:
        """Behind `after`."""
        return gap("bagan", "", self.after)


@dataclass(frozen=True, slots=True)
class RemoveBagan(Change):
    """Take a chart away. Exits of other charts that led into it end; the last chart cannot go."""

    bagan: str

    def applied(self, sop: Sop) -> Sop:
        """The value without the chart."""
        gone = find_bagan(sop, self.bagan)
        symbols, rows = _symbols(gone), {row.id for row in gone.kegiatan}
        return forget(replace(sop, bagan=without(sop.bagan, gone.id)), symbols, rows, END)

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Put it back."""
        return (InsertBagan(before(sop.bagan, self.bagan), find_bagan(sop, self.bagan)),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes all that is in it, the exits that led there, and how many charts there are."""
        gone = find_bagan(sop, self.bagan)
        rows = {row.id for row in gone.kegiatan}
        return footprint_of(set(), _inside(gone) | consequences(sop, _symbols(gone), rows) | {("sop", "bagan")})


@dataclass(frozen=True, slots=True)
class MoveBagan(Placement):
    """Put a chart behind the chart `after` (``""``: first)."""

    bagan: str
    after: str

    def applied(self, sop: Sop) -> Sop:
        """The value with the chart moved."""
        find_bagan(sop, self.bagan)
        if self.after == self.bagan:
            raise EditError(_("Bagan tidak dapat dipindah ke setelah dirinya sendiri."))
        return replace(sop, bagan=moved(sop.bagan, self.bagan, self.after))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Move it back."""
        find_bagan(sop, self.bagan)
        return (MoveBagan(self.bagan, before(sop.bagan, self.bagan)),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the chart's place, the one behind it and the one it comes to."""
        writes = {self.gap(sop), gap("bagan", "", self.bagan), ("bagan", self.bagan, "place")}
        return footprint_of({("bagan", self.bagan)}, writes)

    def item(self) -> str:
        """Id of the chart."""
        return self.bagan

    def gap(self, sop: Sop) -> Address:
        """Behind `after`."""
        return gap("bagan", "", self.after)


def _symbols(bagan: Bagan) -> set[str]:
    return {symbol.id for symbol in reading_order(bagan)}


def _inside(bagan: Bagan) -> set[Address]:
    found: set[Address] = {("bagan", bagan.id)} | {("pelaksana", p.id) for p in bagan.pelaksana}
    return found | {("kegiatan", row.id) for row in bagan.kegiatan} | {("symbol", s) for s in _symbols(bagan)}


def _outside(bagan: Bagan) -> set[Address]:
    hinted = {name for hint in bagan.petunjuk for name in aims_of_hint(hint)}
    rows = {hint.kegiatan for hint in bagan.petunjuk if isinstance(hint, BreakHint)}
    found: set[Address] = {("symbol", to) for to in (aims_of(bagan.kegiatan) | hinted) - _symbols(bagan)}
    return found | {("kegiatan", name) for name in rows - {row.id for row in bagan.kegiatan}}
