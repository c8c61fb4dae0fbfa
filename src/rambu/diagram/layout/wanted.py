"""The symbols of a document in reading order, with their names and exits spelled out."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.flow.graph import Edge, FlowGraph
from rambu.sop.model import Exit, Sop, Symbol


@dataclass(frozen=True, slots=True)
class Placed:
    """A symbol with its positions (0-based) and its name in the chart."""

    symbol: Symbol
    bagan: int
    row: int
    name: str
    starts: bool
    exits: tuple[Exit, ...]


def placed_symbols(sop: Sop, flow: FlowGraph) -> tuple[Placed, ...]:
    """All symbols of all charts; `flow` is the graph of `sop`."""
    starts = set(flow.starts)
    symbols = {s.id: s for b in sop.bagan for k in b.kegiatan for s in k.simbol}
    placed = []
    for node in flow.nodes:
        alone = len(sop.bagan[node.bagan - 1].kegiatan[node.kegiatan - 1].simbol) == 1
        name = f"{node.kegiatan}" if alone else f"{node.kegiatan}.{node.position}"
        exits = tuple(_exit(edge) for edge in flow.exits[node.id])
        placed.append(Placed(symbols[node.id], node.bagan - 1, node.kegiatan - 1, name, node.id in starts, exits))
    return tuple(placed)


def _exit(edge: Edge) -> Exit:
    return Exit(edge.target if edge.sop is None else edge.sop, edge.label)
