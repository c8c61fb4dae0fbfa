"""The flow of a document as figures and wires."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rambu.diagram.layout.capsules import Capsule, end_capsule, reference_capsule, stand_capsules, start_capsule
from rambu.diagram.layout.crowding import cell_capacity
from rambu.diagram.layout.drawn import Drawn
from rambu.diagram.layout.figures import Figure, Flow
from rambu.diagram.layout.kinds import Kapsul, needs_end_capsule, shape_kind, start_words
from rambu.diagram.layout.stands import Stand, stands
from rambu.diagram.layout.titles import symbol_title
from rambu.diagram.layout.wanted import Placed, placed_symbols
from rambu.diagram.layout.wires import wires_of
from rambu.flow.graph import FlowGraph, graph
from rambu.fonts import Font
from rambu.language import gettext as _
from rambu.sop.model import END, Bagan, Rujukan, Sop


def flow_of(sop: Sop, kapsul: Kapsul, room: float = 450.0, font: Font = "sans", known: FlowGraph | None = None) -> Flow:
    """Every shape and line of the document's charts, whose performers may take `room` points of the width.

    `known` is the graph of `sop`, where it has been read already.
    A symbol without a performer has no column and is not drawn, nor are its lines; the notes say so.
    """
    drawn = Drawn()
    notes: list[str] = []
    symbols = placed_symbols(sop, known or graph(sop))
    most = [cell_capacity(bagan, room, font) for bagan in sop.bagan]
    columns = [{one.id: n for n, one in enumerate(bagan.pelaksana)} for bagan in sop.bagan]
    for (position, _row), mates in groupby(symbols, key=lambda placed: (placed.bagan, placed.row)):
        bagan = sop.bagan[position]
        group = tuple(mates)
        standing = stands([placed.symbol for placed in group], columns[position], most[position])
        _add_row(drawn, bagan, columns[position], group, standing, kapsul)
        notes += _unplaced(group, standing, f"{position + 1}/" if len(sop.bagan) > 1 else "")
    return Flow(tuple(drawn.figures), wires_of(sop, drawn), tuple(notes))


def _unplaced(mates: Sequence[Placed], standing: Sequence[Stand], prefix: str) -> Iterator[str]:
    standing_ones = {stand.symbol for stand in standing}
    for n, placed in enumerate(mates):
        if n not in standing_ones:
            yield _("Simbol {nama} belum punya pelaksana, jadi belum digambar.").format(nama=prefix + placed.name)


def _add_row(
    drawn: Drawn,
    bagan: Bagan,
    columns: Mapping[str, int],
    mates: Sequence[Placed],
    standing: Sequence[Stand],
    kapsul: Kapsul,
) -> None:
    """Draw the symbols of one row with their capsules."""
    drawn.placed.update((placed.symbol.id, placed) for placed in mates)
    capsules: list[tuple[str, Capsule]] = []
    seen: set[int] = set()
    for stand in standing:
        placed = mates[stand.symbol]
        figure = _figure(bagan, columns, placed, stand, kapsul)
        drawn.add(placed.symbol.id, figure)
        if stand.symbol not in seen:
            capsules += [(placed.symbol.id, c) for c in _capsules(placed, figure, _number(bagan, placed.row))]
        seen.add(stand.symbol)
    for (key, _capsule), figure in zip(capsules, stand_capsules([capsule for _key, capsule in capsules]), strict=True):
        drawn.add(key, figure)


def _number(bagan: Bagan, row: int) -> str:
    return bagan.kegiatan[row].no or str(row + 1)


def _figure(bagan: Bagan, columns: Mapping[str, int], placed: Placed, stand: Stand, kapsul: Kapsul) -> Figure:
    symbol = placed.symbol
    kind = shape_kind(symbol, placed.starts, [e.to for e in placed.exits] == [END], kapsul)
    own = tuple(bagan.pelaksana[columns[p]].nama for p in symbol.pelaksana if p in columns)
    title = symbol_title(_number(bagan, placed.row), kind, own, bagan.kegiatan[placed.row], symbol.teks)
    return Figure(
        "symbol", kind, placed.name, symbol.id, placed.bagan, placed.row, (stand.strip, 0),
        stand.first, stand.last, stand.slot, stand.slots, symbol.teks, title, own,
    )  # fmt: skip


def _capsules(placed: Placed, figure: Figure, no: str) -> Iterator[Capsule]:
    words = start_words(placed.symbol, placed.starts, figure.kind)
    if words is not None:
        yield start_capsule(figure, words, no)
    targets = tuple(exit_.to for exit_ in placed.exits)
    if needs_end_capsule(figure.kind, targets):
        yield end_capsule(figure, no)
    for nth, rujukan in enumerate(dict.fromkeys(t for t in targets if isinstance(t, Rujukan)), start=1):
        yield reference_capsule(figure, rujukan, nth, no)
