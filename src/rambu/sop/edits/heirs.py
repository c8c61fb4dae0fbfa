"""Who inherits the lines that led to a symbol which is taken away, and what that choice depends on."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from rambu.sop.edits.footprint import Address, gap
from rambu.sop.edits.references import hinted, referrers
from rambu.sop.model import END, Bagan, Kegiatan, Sop, Symbol
from rambu.sop.names import reading_order


def heir_of_symbol(bagan: Bagan, gone: str) -> str:
    """Id of the next symbol of the chart in reading order; `END` behind the last."""
    chain = [symbol.id for symbol in reading_order(bagan)]
    rest = chain[chain.index(gone) + 1 :]
    return rest[0] if rest else END


def heir_of_row(bagan: Bagan, row: Kegiatan) -> str:
    """Id of the first symbol of the chart behind a row; `END` behind the last."""
    return heir_of_symbol(bagan, row.simbol[-1].id) if row.simbol else END


def consequences(sop: Sop, symbols: Set[str], rows: Set[str]) -> set[Address]:
    """What taking these away changes elsewhere: exits that led there, charts whose hints named them."""
    lines: set[Address] = {("exits", name) for name in referrers(sop, symbols)}
    return lines | {("hints", name) for name in hinted(sop, symbols, rows)}


def way_to_heir(sop: Sop, bagan: Bagan, row: Kegiatan, gone: tuple[Symbol, ...]) -> set[Address]:
    """What must stay for the heir of the symbols `gone` of `row` to stay the same, if any line is inherited.

    The places between them, and the heir itself with its place.
    """
    if not referrers(sop, {symbol.id for symbol in gone}):
        return set()
    last = gone[-1]
    reads: set[Address] = {("kegiatan", row.id, "place")}
    ahead = row.simbol[row.simbol.index(last) :]
    for one, other in pairwise(ahead):
        return reads | {gap("symbol", row.id, one.id), ("symbol", other.id), ("symbol", other.id, "place")}
    reads.add(gap("symbol", row.id, last.id))
    below = bagan.kegiatan[bagan.kegiatan.index(row) :]
    for upper, lower in pairwise(below):
        reads |= {gap("kegiatan", bagan.id, upper.id), gap("symbol", lower.id, "")}
        if lower.simbol:
            first = lower.simbol[0].id
            return reads | {("kegiatan", lower.id, "place"), ("symbol", first), ("symbol", first, "place")}
    return reads | {gap("kegiatan", bagan.id, below[-1].id)}
