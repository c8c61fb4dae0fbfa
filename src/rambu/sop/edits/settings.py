"""Edits that give one part of one thing another value."""
# ruff: noqa: ARG002  (all edits answer the same questions; some need no value for it)

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from rambu.sop.edits.change import Change
from rambu.sop.edits.fields import leaves_of, value_of, with_value
from rambu.sop.edits.footprint import Address, Footprint, footprint_of
from rambu.sop.edits.places import (
    find_bagan,
    find_kegiatan,
    find_pelaksana,
    find_symbol,
    put_bagan,
    put_kegiatan,
    put_pelaksana,
    put_symbol,
)
from rambu.sop.edits.references import Exits, aims, aims_of_hint
from rambu.sop.model import BreakHint, Hint, Kegiatan, Pelaksana, Sop, Symbol

if TYPE_CHECKING:
    from rambu.sop.edits.edit import Edit


@dataclass(frozen=True, slots=True)
class SetField(Change):
    """Set a part of the identity by name: ``judul``, ``dasar_hukum`` (the whole list), ``tanggal.revisi`` …"""

    field: str
    value: Any

    def applied(self, sop: Sop) -> Sop:
        """The value with the part replaced."""
        return with_value(sop, self.field, self.value)

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Set it back."""
        return (replace(self, value=value_of(sop, self.field)),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the part."""
        return footprint_of(set(), {("sop", leaf) for leaf in leaves_of(Sop, self.field)})


@dataclass(frozen=True, slots=True)
class SetBagan(Change):
    """Give a chart another title."""

    bagan: str
    judul: str

    def applied(self, sop: Sop) -> Sop:
        """The value with the title replaced."""
        return put_bagan(sop, with_value(find_bagan(sop, self.bagan), "judul", self.judul))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Set it back."""
        return (replace(self, judul=find_bagan(sop, self.bagan).judul),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the title."""
        return footprint_of({("bagan", self.bagan)}, {("bagan", self.bagan, "judul")})


@dataclass(frozen=True, slots=True)
class SetKegiatan(Change):
    """Set a part of a row by name: ``teks``, ``output``, ``waktu`` or one of ``waktu.nominal``, ``waktu.sentuh`` …"""

    kegiatan: str
    field: str
    value: Any

    def applied(self, sop: Sop) -> Sop:
        """The value with the part replaced."""
        bagan, row = find_kegiatan(sop, self.kegiatan)
        return put_kegiatan(sop, bagan, with_value(row, self.field, self.value))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Set it back."""
        return (replace(self, value=value_of(find_kegiatan(sop, self.kegiatan)[1], self.field)),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the part."""
        writes: set[Address] = {("kegiatan", self.kegiatan, leaf) for leaf in leaves_of(Kegiatan, self.field)}
        return footprint_of({("kegiatan", self.kegiatan)}, writes)


@dataclass(frozen=True, slots=True)
class SetSymbol(Change):
    """Set a part of a symbol by name: ``pelaksana`` (moves it to other columns), ``teks``, ``wait_all``, ``mulai`` …"""

    symbol: str
    field: str
    value: Any

    def applied(self, sop: Sop) -> Sop:
        """The value with the part replaced."""
        bagan, row, symbol = find_symbol(sop, self.symbol)
        return put_symbol(sop, bagan, row, with_value(symbol, self.field, self.value))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Set it back."""
        return (replace(self, value=value_of(find_symbol(sop, self.symbol)[2], self.field)),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the part; reads that the performers are there."""
        reads: set[Address] = {("symbol", self.symbol)}
        if self.field == "pelaksana":
            reads |= {("pelaksana", p) for p in self.value}
        return footprint_of(reads, {("symbol", self.symbol, leaf) for leaf in leaves_of(Symbol, self.field)})


@dataclass(frozen=True, slots=True)
class SetPelaksana(Change):
    """Set a part of a performer by name: ``nama`` (rename), ``jenis`` or ``acuan``."""

    pelaksana: str
    field: str
    value: Any

    def applied(self, sop: Sop) -> Sop:
        """The value with the part replaced."""
        bagan, pelaksana = find_pelaksana(sop, self.pelaksana)
        return put_pelaksana(sop, bagan, with_value(pelaksana, self.field, self.value))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Set it back."""
        return (replace(self, value=value_of(find_pelaksana(sop, self.pelaksana)[1], self.field)),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the part."""
        writes: set[Address] = {("pelaksana", self.pelaksana, leaf) for leaf in leaves_of(Pelaksana, self.field)}
        return footprint_of({("pelaksana", self.pelaksana)}, writes)


@dataclass(frozen=True, slots=True)
class SetExits(Change):
    """Say where a symbol leads: a decision, onward, or None for the next symbol."""

    symbol: str
    exits: Exits

    def applied(self, sop: Sop) -> Sop:
        """The value with the exits replaced."""
        bagan, row, symbol = find_symbol(sop, self.symbol)
        return put_symbol(sop, bagan, row, replace(symbol, exits=self.exits))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Set them back."""
        return (replace(self, exits=find_symbol(sop, self.symbol)[2].exits),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the exits; reads that their targets are there."""
        reads = {("symbol", to) for to in aims(self.exits)}
        return footprint_of({("symbol", self.symbol)} | reads, {("exits", self.symbol)})


@dataclass(frozen=True, slots=True)
class SetHints(Change):
    """Replace the drawing hints of a chart."""

    bagan: str
    petunjuk: tuple[Hint, ...]

    def applied(self, sop: Sop) -> Sop:
        """The value with the hints replaced."""
        return put_bagan(sop, replace(find_bagan(sop, self.bagan), petunjuk=self.petunjuk))

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Set them back."""
        return (replace(self, petunjuk=find_bagan(sop, self.bagan).petunjuk),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the hints; reads that what they name is there."""
        reads: set[Address] = {("bagan", self.bagan)}
        reads |= {("symbol", to) for hint in self.petunjuk for to in aims_of_hint(hint)}
        reads |= {("kegiatan", hint.kegiatan) for hint in self.petunjuk if isinstance(hint, BreakHint)}
        return footprint_of(reads, {("hints", self.bagan)})
