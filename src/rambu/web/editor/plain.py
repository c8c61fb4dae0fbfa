"""The table to read without script: each row with its performers and its way out in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rambu.sop import Bagan, Decision, Kegiatan, Onward, Sop, Symbol
from rambu.sop.model import END, Rujukan, Target
from rambu.sop.names import Index


@dataclass(frozen=True, slots=True)
class PlainRow:
    """A row of the form; `ways` says where decisions and jumps lead."""

    number: str
    kegiatan: Kegiatan
    performers: tuple[str, ...]
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainChart:
    """A chart of the form."""

    title: str
    rows: tuple[PlainRow, ...]


def plain_charts(sop: Sop) -> tuple[PlainChart, ...]:
    """All charts, in order."""
    index = Index.of(sop)
    return tuple(PlainChart(bagan.judul, tuple(_rows(bagan, index))) for bagan in sop.bagan)


def _rows(bagan: Bagan, index: Index) -> Iterator[PlainRow]:
    names = {one.id: one.nama for one in bagan.pelaksana}
    for number, row in enumerate(bagan.kegiatan, 1):
        performers = dict.fromkeys(names[one] for symbol in row.simbol for one in symbol.pelaksana)
        ways = tuple(way for symbol in row.simbol for way in _ways(symbol, bagan, index))
        yield PlainRow(row.no or str(number), row, tuple(performers), ways)


def _ways(symbol: Symbol, bagan: Bagan, index: Index) -> Iterator[str]:
    if isinstance(symbol.exits, Decision):
        for one in symbol.exits.exits:
            yield _("{label} → {target}").format(label=one.label or "?", target=_target(one.to, bagan, index))
    elif isinstance(symbol.exits, Onward):
        yield from (_("→ {target}").format(target=_target(to, bagan, index)) for to in symbol.exits.targets)


def _target(to: Target, bagan: Bagan, index: Index) -> str:
    if isinstance(to, Rujukan):
        return to.judul
    return _("selesai") if to == END else index.symbols[to].name_from(bagan)
