"""Ways out of a symbol in both versions."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.compare.lines import ExitLine
from rambu.compare.pairing import Pairing
from rambu.compare.texts import text_of_target
from rambu.language import gettext as _
from rambu.sop.model import Bagan, Decision, Onward, Symbol, Target
from rambu.sop.names import Index

Way = tuple[str, Target | None]
"""Label and target in the ids of the old version; None: on to the next symbol."""


def exit_lines(pairing: Pairing, old: Symbol | None, new: Symbol | None) -> tuple[ExitLine, ...]:
    """The ways that changed, those with one label together; `new` is in the ids of the old version."""
    was, now = _ways(old), _ways(new)
    kept = [way for way in was if way in now]
    was, now = _without(was, kept), _without(now, kept)
    return tuple(
        ExitLine(
            _told(pairing.a, old.id if old else "", before, {}) if before else "",
            _told(pairing.b, pairing.own(new.id) if new else "", after, dict(pairing.names)) if after else "",
        )
        for before, after in _paired(was, now)
    )


def _ways(symbol: Symbol | None) -> list[Way]:
    if symbol is None:
        return []
    if isinstance(symbol.exits, Decision):
        return [(one.label, one.to) for one in symbol.exits.exits]
    if isinstance(symbol.exits, Onward):
        return [("", to) for to in symbol.exits.targets]
    return [("", None)]


def _without(ways: list[Way], kept: list[Way]) -> list[Way]:
    rest = list(ways)
    for way in kept:
        if way in rest:
            rest.remove(way)
    return rest


def _paired(was: list[Way], now: list[Way]) -> Iterator[tuple[Way | None, Way | None]]:
    """Ways of the same label, then those of the same target, then what is left in order."""
    left, right = list(was), list(now)
    for part in (0, 1):
        for before in list(left):
            after = next((way for way in right if way[part] == before[part]), None)
            if after is not None:
                left.remove(before)
                right.remove(after)
                yield before, after
    while left and right:
        yield left.pop(0), right.pop(0)
    yield from ((before, None) for before in left)
    yield from ((None, after) for after in right)


def _told(index: Index, symbol: str, way: Way, names: dict[str, str]) -> str:
    label, to = way
    if to is None:
        words = _("ke langkah berikutnya")
    else:
        words = text_of_target(to, _name(index, names.get(to, to), symbol) if isinstance(to, str) else "")
    return f"{label}: {words}" if label else words


def _name(index: Index, wanted: str, seen_from: str) -> str:
    if wanted not in index.symbols:
        return wanted
    home: Bagan = index.symbols[seen_from].bagan
    return index.name(wanted, home)
