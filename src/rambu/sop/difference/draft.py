"""A list of edits in the making, together with the value that they lead to so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from rambu.sop.edits.edit import Edit
from rambu.sop.edits.places import symbols
from rambu.sop.edits.references import aims, aims_of, aims_of_hint
from rambu.sop.model import Bagan, BreakHint, Kegiatan, Sop, Symbol
from rambu.sop.names import reading_order


class OverLimit(Exception):
    """The list has become longer than another that is known."""


@dataclass(slots=True)
class Draft:
    """Edits so far, and where they lead from the old value to `wanted`, which has the same ids."""

    state: Sop
    wanted: Sop
    most: int | None = None
    """More edits than this are not wanted."""
    edits: list[Edit] = field(default_factory=list)

    def do(self, edit: Edit) -> None:
        """Append an edit. That it fits is known by the way it was made; tests check it. Raises OverLimit."""
        if self.most is not None and len(self.edits) >= self.most:
            raise OverLimit
        self.state = edit.applied(self.state)
        self.edits.append(edit)

    def charts(self) -> list[tuple[Bagan, Bagan]]:
        """Charts that are in both, as they are and as they should be."""
        now = {bagan.id: bagan for bagan in self.state.bagan}
        return [(now[bagan.id], bagan) for bagan in self.wanted.bagan if bagan.id in now]

    def rows(self) -> list[tuple[Kegiatan, Kegiatan]]:
        """Rows that are in both."""
        now = {row.id: row for bagan in self.state.bagan for row in bagan.kegiatan}
        return [(now[row.id], row) for bagan in self.wanted.bagan for row in bagan.kegiatan if row.id in now]

    def symbols(self) -> list[tuple[Symbol, Symbol]]:
        """Symbols that are in both."""
        now = {symbol.id: symbol for symbol in symbols(self.state)}
        return [(now[symbol.id], symbol) for symbol in symbols(self.wanted) if symbol.id in now]

    def known_symbols(self) -> set[str]:
        """Ids of the symbols that are there now."""
        return {symbol.id for symbol in symbols(self.state)}


def complete(symbol: Symbol, known: set[str]) -> bool:
    """Whether all that the symbol leads to is there or comes with it."""
    return symbol.exits is None or aims(symbol.exits) <= known | {symbol.id}


def complete_row(row: Kegiatan, known: set[str]) -> bool:
    """Whether all that the row's symbols lead to is there or comes with it."""
    return aims_of([row]) <= known | {symbol.id for symbol in row.simbol}


def open_ended(symbol: Symbol, known: set[str]) -> Symbol:
    """The symbol without exits if some lead to what is not yet there."""
    return symbol if complete(symbol, known) else replace(symbol, exits=None)


def open_ended_row(row: Kegiatan, known: set[str]) -> Kegiatan:
    """The row without its symbols that are elsewhere still, and without exits to what is not yet there."""
    fresh = [symbol for symbol in row.simbol if symbol.id not in known]
    there = known | {symbol.id for symbol in fresh}
    return replace(row, simbol=tuple(open_ended(symbol, there) for symbol in fresh))


def open_ended_chart(bagan: Bagan, known: set[str], rows: set[str]) -> Bagan:
    """The chart without exits and hints to what is not yet there."""
    there = known | {symbol.id for symbol in reading_order(bagan)}
    rows = rows | {row.id for row in bagan.kegiatan}
    hints = tuple(
        hint
        for hint in bagan.petunjuk
        if (hint.kegiatan in rows if isinstance(hint, BreakHint) else aims_of_hint(hint) <= there)
    )
    inside = tuple(replace(r, simbol=tuple(open_ended(s, there) for s in r.simbol)) for r in bagan.kegiatan)
    return replace(bagan, kegiatan=inside, petunjuk=hints)
