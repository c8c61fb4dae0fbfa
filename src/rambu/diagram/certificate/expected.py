"""What a SOP says must be drawn, read from the model alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rambu.diagram.certificate.naming import EdgeKey
from rambu.sop.model import END, Decision, Exit, Onward, Rujukan, Sop, Symbol


@dataclass(frozen=True, slots=True)
class Wanted:
    """A symbol with its place."""

    symbol: Symbol
    bagan: int
    """1-based, as is `row`."""
    row: int
    name: str
    """Absolute, e.g. ``1/3.1``."""
    starts: bool
    exits: tuple[Exit, ...]
    columns: tuple[int, ...]
    """0-based positions of its performers' columns, ascending."""

    @property
    def runs(self) -> int:
        """How many groups of adjacent columns it covers: so many shapes it needs."""
        return sum(n == 0 or self.columns[n - 1] != column - 1 for n, column in enumerate(self.columns))

    @property
    def only_ends(self) -> bool:
        """Whether all it does is to end the procedure."""
        return bool(self.exits) and all(exit_.to == END for exit_ in self.exits)


def wanted_of(sop: Sop) -> dict[str, Wanted]:
    """Every symbol by its id, in reading order."""
    return {wanted.symbol.id: wanted for position in range(len(sop.bagan)) for wanted in _chart(sop, position)}


def edges_of(wanted: dict[str, Wanted], source: Wanted) -> Iterator[tuple[EdgeKey, str]]:
    """The lines out of `source` with their labels; capsules are called ``selesai`` and ``rujukan``."""
    for n, exit_ in enumerate(source.exits):
        target = _target_name(wanted, source, exit_)
        if target:
            yield (source.name, target, n), exit_.label


def _target_name(wanted: dict[str, Wanted], source: Wanted, exit_: Exit) -> str:
    if isinstance(exit_.to, Rujukan):
        return f"{source.bagan}/rujukan"
    if exit_.to == END:
        return f"{source.bagan}/selesai"
    target = wanted.get(exit_.to)
    return target.name if target is not None and target.columns else ""


def _chart(sop: Sop, position: int) -> Iterator[Wanted]:
    bagan = sop.bagan[position]
    columns = {pelaksana.id: n for n, pelaksana in enumerate(bagan.pelaksana)}
    order = [(r, s, symbol) for r, kegiatan in enumerate(bagan.kegiatan) for s, symbol in enumerate(kegiatan.simbol)]
    following = [symbol.id for _r, _s, symbol in order[1:]] + [END]
    for n, (row, place, symbol) in enumerate(order):
        several = len(bagan.kegiatan[row].simbol) > 1
        name = f"{position + 1}/{row + 1}.{place + 1}" if several else f"{position + 1}/{row + 1}"
        own = tuple(sorted({columns[p] for p in symbol.pelaksana if p in columns}))
        yield Wanted(symbol, position + 1, row + 1, name, _starts(symbol, n), _exits(symbol, following[n]), own)


def _starts(symbol: Symbol, place: int) -> bool:
    """The first symbol starts unless it says otherwise, others if they say so."""
    return place == 0 or symbol.bentuk == "mulai" if symbol.mulai is None else symbol.mulai is not False


def _exits(symbol: Symbol, following: str) -> tuple[Exit, ...]:
    """As said; left out: on to the next symbol, unless it is an end."""
    if isinstance(symbol.exits, Decision) and (symbol.exits.exits or symbol.bentuk != "selesai"):
        return symbol.exits.exits
    targets = symbol.exits.targets if isinstance(symbol.exits, Onward) else (following,)
    if symbol.bentuk == "selesai" and not (isinstance(symbol.exits, Onward) and targets):
        return (Exit(END),)
    return tuple(Exit(target) for target in targets)
