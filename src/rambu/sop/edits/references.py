"""References inside a SOP: exits to symbols, hints to symbols and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import replace

from rambu.sop.edits.places import map_symbols
from rambu.sop.model import END, Bagan, BreakHint, Decision, Exit, Hint, Kegiatan, Onward, SideHint, Sop, Symbol, Target

Exits = Decision | Onward | None


def targets(exits: Exits) -> tuple[Target, ...]:
    """Where the exits lead, as written."""
    if isinstance(exits, Decision):
        return tuple(e.to for e in exits.exits)
    return exits.targets if isinstance(exits, Onward) else ()


def aims(exits: Exits) -> set[str]:
    """Ids of the symbols that the exits lead to."""
    return {to for to in targets(exits) if isinstance(to, str) and to != END}


def aims_of(kegiatan: Iterable[Kegiatan]) -> set[str]:
    """Ids of the symbols that some symbols of these rows lead to."""
    return {to for row in kegiatan for symbol in row.simbol if symbol.exits for to in aims(symbol.exits)}


def aims_of_hint(hint: Hint) -> set[str]:
    """Ids of the symbols that a hint names."""
    if isinstance(hint, BreakHint):
        return set()
    return {hint.symbol} | ({hint.to} if isinstance(hint.to, str) and hint.to != END else set())


def retarget(exits: Exits, aim: Callable[[Target], Target]) -> Exits:
    """`exits` with each target passed through `aim`. Parallel lines that come to meet on one target become one."""
    if isinstance(exits, Decision):
        return Decision(tuple(Exit(aim(e.to), e.label) for e in exits.exits))
    if isinstance(exits, Onward):
        return Onward(_met(exits.targets, tuple(aim(to) for to in exits.targets)))
    return None


def _met(old: tuple[Target, ...], new: tuple[Target, ...]) -> tuple[Target, ...]:
    kept: list[Target] = []
    for was, to in zip(old, new, strict=True):
        if to == was or (to not in old and to not in kept):
            kept.append(to)
    return tuple(kept)


def forget(sop: Sop, symbols: Set[str], rows: Set[str], heir: str) -> Sop:
    """`sop` with the exits that led to `symbols` leading to `heir`, and without the hints that named them or `rows`."""

    def mended(symbol: Symbol) -> Symbol:
        if symbol.exits is None or symbols.isdisjoint(aims(symbol.exits)):
            return symbol
        return replace(symbol, exits=retarget(symbol.exits, lambda to: heir if to in symbols else to))

    charts = tuple(_without_hints(map_symbols(bagan, mended), symbols, rows) for bagan in sop.bagan)
    return replace(sop, bagan=charts)


def names_any(hint: Hint, symbols: Set[str], rows: Set[str]) -> bool:
    """Whether the hint names one of these symbols or rows."""
    if isinstance(hint, SideHint):
        return not symbols.isdisjoint(aims_of_hint(hint))
    return hint.kegiatan in rows


def _without_hints(bagan: Bagan, symbols: Set[str], rows: Set[str]) -> Bagan:
    kept = tuple(hint for hint in bagan.petunjuk if not names_any(hint, symbols, rows))
    return bagan if kept == bagan.petunjuk else replace(bagan, petunjuk=kept)


def referrers(sop: Sop, symbols: Set[str]) -> set[str]:
    """Ids of the symbols outside `symbols` with an exit into them."""
    every = (s for bagan in sop.bagan for row in bagan.kegiatan for s in row.simbol)
    return {s.id for s in every if s.exits and s.id not in symbols and not symbols.isdisjoint(aims(s.exits))}


def hinted(sop: Sop, symbols: Set[str], rows: Set[str]) -> set[str]:
    """Ids of the charts with a hint that names one of these symbols or rows."""
    return {b.id for b in sop.bagan if any(names_any(h, symbols, rows) for h in b.petunjuk)}
