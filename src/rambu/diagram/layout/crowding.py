"""How many shapes may stand side by side in a cell so that the performers' columns leave room for the texts."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from rambu.diagram.layout.inscriptions import width_range
from rambu.diagram.layout.labels import label_size
from rambu.diagram.layout.measures import CHANNEL, LABEL_ROOM, MARGIN, SLOT_GAP, SYMBOL_WIDTH
from rambu.fonts import Font
from rambu.sop.model import Bagan, Decision, Symbol

_MOST: Final = 4


def cell_capacity(bagan: Bagan, room: float, font: Font) -> int:
    """The largest number, up to 4, at which the tightest performers' columns fit into `room` points; at least 1."""
    cells: defaultdict[tuple[str, str], list[Symbol]] = defaultdict(list)
    for kegiatan in bagan.kegiatan:
        for symbol in kegiatan.simbol:
            if len(symbol.pelaksana) == 1:
                cells[symbol.pelaksana[0], kegiatan.id].append(symbol)
    most = min(max(map(len, cells.values()), default=1), _MOST)
    while most > 1 and _width(bagan, cells, most, font) > room:
        most -= 1
    return most


def _width(bagan: Bagan, cells: dict[tuple[str, str], list[Symbol]], most: int, font: Font) -> float:
    widest = dict.fromkeys((one.id for one in bagan.pelaksana), SYMBOL_WIDTH[0])
    for (performer, _row), symbols in cells.items():
        count = min(len(symbols), most)
        shape = max(_shape(symbol, font) for symbol in symbols)
        gap = max(SLOT_GAP[0], *(_label(symbol, font) for symbol in symbols)) if count > 1 else 0.0
        widest[performer] = max(widest.get(performer, 0.0), count * shape + (count - 1) * gap)
    return sum(width + CHANNEL[0] + MARGIN[0] for width in widest.values())


def _shape(symbol: Symbol, font: Font) -> float:
    return width_range("decision" if isinstance(symbol.exits, Decision) else "process", symbol.teks, font)[0]


def _label(symbol: Symbol, font: Font) -> float:
    exits = symbol.exits.exits if isinstance(symbol.exits, Decision) else ()
    sizes = (label_size(exit_.label, font) for exit_ in exits)
    return max((size[0] + LABEL_ROOM for size in sizes if size), default=0.0)
