"""Nodes and edges as the symbols of the rows: exactly what was drawn, nothing repaired."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rambu.diagram.layout.kinds import Kapsul, shape_kind
from rambu.exchange.drawn.capsules import Capsules, own_capsules
from rambu.exchange.drawn.found import Edge, Node
from rambu.exchange.drawn.ours import numbers
from rambu.exchange.drawn.rowing import Rowed
from rambu.sop.ids import symbol_id
from rambu.sop.model import END, Bagan, Decision, Exit, Kegiatan, Onward, Shape, Symbol, Target

_SHAPES: Mapping[str, Shape] = {"process": "proses", "decision": "keputusan"}


@dataclass(slots=True)
class Composed:
    """Charts, and which symbol each node became (none for a capsule of another symbol)."""

    bagan: list[Bagan]
    kapsul: Kapsul
    names: dict[int, str] = field(default_factory=dict)
    """Ids of symbols by the position of the node; a start capsule has its symbol's, an end capsule ``selesai``."""


@dataclass(slots=True)
class _Flow:
    nodes: Sequence[Node]
    edges: Sequence[Edge]
    capsules: Capsules
    kapsul: Kapsul
    names: dict[int, str] = field(default_factory=dict)
    out: dict[int, list[int]] = field(default_factory=dict)
    into: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        for n, edge in enumerate(self.edges):
            if n not in self.capsules.lines:
                self.out.setdefault(edge.source, []).append(n)
                self.into.add(edge.target)


def compose(charts: Sequence[Rowed], nodes: Sequence[Node], edges: Sequence[Edge], *, trusted: bool) -> Composed:
    """Put the symbols into the rows. Where the lines cannot be trusted, the rows go on one after another."""
    capsules = own_capsules(nodes, edges) if trusted else Capsules()
    kapsul: Kapsul = (
        "tersendiri" if any(target == END for target in capsules.ends.values()) or capsules.starts else "langkah"
    )
    flow = _Flow(nodes, edges, capsules, kapsul)
    placed = [_places(chart, n, flow) for n, chart in enumerate(charts)]
    for chart, rows in zip(charts, placed, strict=True):
        for kegiatan, inside in zip(chart.bagan.kegiatan, rows, strict=True):
            flow.names |= {node: symbol_id(kegiatan.id, at) for at, node in enumerate(inside, 1)}
    for n, target in capsules.ends.items():
        flow.names[n] = END if isinstance(target, str) else ""
    bagan = [_chart(chart, rows, flow, trusted=trusted) for chart, rows in zip(charts, placed, strict=True)]
    return Composed(bagan, kapsul, flow.names)


def _places(chart: Rowed, number: int, flow: _Flow) -> list[list[int]]:
    """The nodes of every row, in their order."""
    rows: list[list[int]] = [[] for _row in chart.bagan.kegiatan]
    for n, node in enumerate(flow.nodes):
        if node.chart == number and n not in flow.capsules.gone and node.row < len(rows):
            rows[node.row].append(n)
    return [_in_order(row, flow) for row in rows]


def _in_order(row: list[int], flow: _Flow) -> list[int]:
    """Nodes of one row: as their lines lead, else from left to right, those of one cell as they stand."""
    named = [(numbers(flow.nodes[n].name), n) for n in row]
    if all(name for name, _n in named):
        return [n for _name, n in sorted(named)]
    left = sorted(row, key=lambda n: (flow.nodes[n].columns[0], round(flow.nodes[n].box.y / 8), flow.nodes[n].box.x))
    before = {n: {e.source for e in flow.edges if e.target == n and e.source in row} - {n} for n in row}
    found: list[int] = []
    while left:
        ready = [n for n in left if before[n] <= set(found)]
        found.append(ready[0] if ready else left[0])
        left.remove(found[-1])
    return found


def _chart(chart: Rowed, rows: list[list[int]], flow: _Flow, *, trusted: bool) -> Bagan:
    whole: list[Kegiatan] = []
    for at, (kegiatan, inside) in enumerate(zip(chart.bagan.kegiatan, rows, strict=True)):
        if inside:
            simbol = tuple(_symbol(n, chart.bagan, flow) for n in inside)
        elif any(rows):
            simbol = () if at in chart.headings else (Symbol(symbol_id(kegiatan.id, 1)),)
        else:
            simbol = kegiatan.simbol
        whole.append(replace(kegiatan, simbol=simbol))
    bagan = replace(chart.bagan, kegiatan=tuple(whole))
    return _settled(bagan, flow, rows) if any(rows) and trusted else bagan


def _symbol(node: int, bagan: Bagan, flow: _Flow) -> Symbol:
    one = flow.nodes[node]
    return Symbol(flow.names[node], tuple(bagan.pelaksana[column].id for column in one.columns), one.text)


def _started(symbol: Symbol, node: int, flow: _Flow, *, first: bool) -> Symbol:
    """With what its start capsule says; the first symbol of a chart starts unless it says otherwise."""
    words = flow.capsules.starts.get(node)
    is_capsule = flow.nodes[node].kind == "terminator"
    if words is None:
        return replace(symbol, mulai=False) if first and not is_capsule else symbol
    if words or is_capsule:
        return replace(symbol, mulai=words or "Mulai")
    return symbol if first else replace(symbol, mulai=True)


def _settled(bagan: Bagan, flow: _Flow, rows: list[list[int]]) -> Bagan:
    """The chart with exits and shapes; what the form says anyway is left out."""
    nodes = {flow.names[n]: n for row in rows for n in row}
    order = [symbol.id for kegiatan in bagan.kegiatan for symbol in kegiatan.simbol]
    following = dict(zip(order, [*order[1:], END], strict=True))

    def settle(symbol: Symbol) -> Symbol:
        if symbol.id not in nodes:
            return symbol
        first = symbol.id == order[0]
        symbol = _started(symbol, nodes[symbol.id], flow, first=first)
        return _shaped(
            _led(symbol, nodes[symbol.id], following[symbol.id], flow), nodes[symbol.id], flow, following, first
        )

    rows_ = (replace(row, simbol=tuple(settle(symbol) for symbol in row.simbol)) for row in bagan.kegiatan)
    return replace(bagan, kegiatan=tuple(rows_))


def _led(symbol: Symbol, node: int, following: str, flow: _Flow) -> Symbol:
    ways = [flow.edges[n] for n in flow.out.get(node, [])]
    exits = tuple(Exit(_target(edge, flow), edge.label) for edge in ways)
    if flow.nodes[node].kind == "decision" or any(exit_.label for exit_ in exits):
        return replace(symbol, exits=Decision(exits))
    targets = tuple(exit_.to for exit_ in exits)
    if not targets and flow.nodes[node].kind == "terminator":
        targets = (END,)
    return replace(symbol, exits=None if targets == (following,) else Onward(targets))


def _target(edge: Edge, flow: _Flow) -> Target:
    return flow.capsules.ends.get(edge.target) or flow.names[edge.target]


def _shaped(symbol: Symbol, node: int, flow: _Flow, following: Mapping[str, str], first: bool) -> Symbol:
    """With a shape of its own where the form would draw another than the one that was drawn."""
    kind = flow.nodes[node].kind
    starts = symbol.mulai is not False if symbol.mulai is not None else first
    ends = _ends(symbol, following[symbol.id])
    if kind == shape_kind(symbol, starts, ends, flow.kapsul):
        return symbol
    if kind != "terminator":
        return replace(symbol, bentuk=_SHAPES.get(kind, "proses"))
    leads = bool(flow.out.get(node))
    begins = leads and (first or (node not in flow.into and node not in flow.capsules.starts))
    if begins:
        return replace(symbol, bentuk="mulai")
    onward = Onward((following[symbol.id],)) if symbol.exits is None and leads else symbol.exits
    return replace(symbol, bentuk="selesai", exits=onward)


def _ends(symbol: Symbol, following: str) -> bool:
    exits = symbol.exits
    if exits is None:
        return following == END
    return isinstance(exits, Onward) and exits.targets == (END,)
