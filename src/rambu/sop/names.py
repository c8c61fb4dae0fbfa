"""Where every part of a SOP stands, and the names by which people point at symbols.

A symbol is named by its place: ``3`` in row 3 when it stands there alone, ``3.2`` when it is the second of several, and
``2/3.1`` when it is seen from another chart than chart 2. Rows are counted by position, not by the printed `no`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rambu.remembering import remembered
from rambu.sop.model import Bagan, Kegiatan, Pelaksana, Sop, Symbol


@dataclass(frozen=True, slots=True)
class Place:
    """A symbol with its row and chart; the three numbers count from 1."""

    bagan: Bagan
    kegiatan: Kegiatan
    symbol: Symbol
    bagan_number: int
    row: int
    position: int

    @property
    def name(self) -> str:
        """The name in the symbol's own chart: ``3`` or ``3.2``."""
        return f"{self.row}.{self.position}" if len(self.kegiatan.simbol) > 1 else str(self.row)

    @property
    def qualified_name(self) -> str:
        """The name in the whole document: ``2/3.1``."""
        return f"{self.bagan_number}/{self.name}"

    def name_from(self, bagan: Bagan) -> str:
        """The name as written in `bagan`: qualified only when the symbol stands in another chart."""
        return self.name if bagan.id == self.bagan.id else self.qualified_name


@dataclass(frozen=True, slots=True)
class Index:
    """Frozen look-up by id, made with `Index.of`. Every mapping is in reading order: charts, rows, left to right."""

    sop: Sop
    bagan: Mapping[str, Bagan]
    kegiatan: Mapping[str, tuple[Bagan, Kegiatan]]
    pelaksana: Mapping[str, Pelaksana]
    symbols: Mapping[str, Place]

    @staticmethod
    @remembered(30)
    def of(sop: Sop) -> Index:
        """The index of `sop`; its ids are unique, as reading and editing guarantee."""
        return Index(
            sop,
            MappingProxyType({b.id: b for b in sop.bagan}),
            MappingProxyType({k.id: (b, k) for b in sop.bagan for k in b.kegiatan}),
            MappingProxyType({p.id: p for b in sop.bagan for p in b.pelaksana}),
            MappingProxyType({place.symbol.id: place for place in _places(sop)}),
        )

    def names(self) -> dict[str, str]:
        """Symbol id -> name in its own chart."""
        return {id_: place.name for id_, place in self.symbols.items()}

    def name(self, symbol: str, seen_from: Bagan) -> str:
        """The name of the symbol with id `symbol`, as written in the chart `seen_from`. KeyError if there is none."""
        return self.symbols[symbol].name_from(seen_from)

    def next_symbol(self, symbol: str) -> Symbol | None:
        """The following symbol of the same chart in reading order; None after the last one."""
        place = self.symbols[symbol]
        if place.position < len(place.kegiatan.simbol):
            return place.kegiatan.simbol[place.position]
        rest = place.bagan.kegiatan[place.row :]
        return next((row.simbol[0] for row in rest if row.simbol), None)


def reading_order(bagan: Bagan) -> tuple[Symbol, ...]:
    """The symbols of a chart row by row, left to right in file order; the ones not yet placed included."""
    return tuple(symbol for row in bagan.kegiatan for symbol in row.simbol)


def _places(sop: Sop) -> Iterator[Place]:
    for number, bagan in enumerate(sop.bagan, 1):
        for row, kegiatan in enumerate(bagan.kegiatan, 1):
            for position, symbol in enumerate(kegiatan.simbol, 1):
                yield Place(bagan, kegiatan, symbol, number, row, position)
