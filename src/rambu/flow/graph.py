"""The flow of a chart or of a whole SOP as a graph of symbols, every exit resolved.

Nodes are symbols; rows without a symbol have no place in the flow. What the form leaves open is settled here once:
an exit left out goes on to the next symbol of the chart in reading order (rows, then symbols of a row), the last one
ends; a ``selesai`` capsule without exits ends; the first symbol of a chart starts unless it says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from rambu.remembering import remembered
from rambu.sop.model import END, Bagan, Decision, Exit, Onward, Rujukan, Sop, Symbol

EdgeKind = Literal["default", "choice", "parallel"]
"""`default`: the one way on; `choice`: one exit of a decision; `parallel`: one of several taken at once."""


@dataclass(frozen=True, slots=True)
class Node:
    """A symbol in its place; the three positions are 1-based."""

    id: str
    bagan: int
    kegiatan: int
    position: int
    """Place in the row."""
    pelaksana: tuple[str, ...]
    decision: bool
    wait_all: bool
    """An AND-join: waits for all incoming lines. Otherwise any one line sets it going."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One way out of a symbol. `target` is the id of a symbol, `END`, or empty where it leaves to another SOP."""

    source: str
    target: str
    exit: int
    """0-based position among the exits of the source."""
    label: str
    kind: EdgeKind
    sop: Rujukan | None = None
    """The SOP to which it leaves."""


@dataclass(frozen=True, slots=True)
class FlowGraph:
    """The flow. All tuples are in reading order."""

    nodes: tuple[Node, ...]
    starts: tuple[str, ...]
    """Where a case may begin: several starts are alternatives, a case begins at one of them."""
    edges: tuple[Edge, ...]
    """From symbol to symbol, over the border of a chart too."""
    ends: tuple[Edge, ...]
    """Exits that end the procedure."""
    references: tuple[Edge, ...]
    """Exits to another SOP."""
    outside: tuple[Edge, ...]
    """Exits to a symbol that is not in this graph (another chart, when the graph is of one chart)."""
    by_id: Mapping[str, Node] = field(repr=False, compare=False)
    exits: Mapping[str, tuple[Edge, ...]] = field(repr=False, compare=False)
    """All ways out of each symbol in the order of its exits, whatever they lead to; empty: a dead end."""
    entries: Mapping[str, tuple[Edge, ...]] = field(repr=False, compare=False)
    """All lines from symbols of this graph into each symbol."""

    @property
    def parallel(self) -> bool:
        """Whether several symbols can be at work at once, or one waits for several lines."""
        return any(e.kind == "parallel" for e in self.edges) or any(
            n.wait_all and len(self.entries[n.id]) > 1 for n in self.nodes
        )


@remembered(30)
def graph(of: Bagan | Sop) -> FlowGraph:
    """The flow of one chart, or of all charts of a SOP together."""
    charts = of.bagan if isinstance(of, Sop) else (of,)
    return _graph(tuple(tuple(row.simbol for row in chart.kegiatan) for chart in charts))


@lru_cache(maxsize=64)
def _graph(charts: tuple[tuple[tuple[Symbol, ...], ...], ...]) -> FlowGraph:
    """Remembered: whoever writes changes words more often than ways."""
    nodes: list[Node] = []
    starts: list[str] = []
    exits: dict[str, tuple[Edge, ...]] = {}
    for number, chart in enumerate(charts, 1):
        placed = list(_placed(chart))
        for index, (row, position, symbol) in enumerate(placed):
            following = placed[index + 1][2].id if index + 1 < len(placed) else END
            nodes.append(_node(symbol, number, row, position))
            exits[symbol.id] = tuple(_exits(symbol, following))
            if _starts(symbol, first=index == 0):
                starts.append(symbol.id)
    return _assemble(tuple(nodes), tuple(starts), exits)


def _placed(chart: tuple[tuple[Symbol, ...], ...]) -> Iterator[tuple[int, int, Symbol]]:
    for row, symbols in enumerate(chart, 1):
        for position, symbol in enumerate(symbols, 1):
            yield row, position, symbol


def _node(symbol: Symbol, bagan: int, row: int, position: int) -> Node:
    decision = isinstance(symbol.exits, Decision)
    return Node(symbol.id, bagan, row, position, symbol.pelaksana, decision, symbol.wait_all)


def _starts(symbol: Symbol, *, first: bool) -> bool:
    if symbol.mulai is None:
        return first or symbol.bentuk == "mulai"
    return symbol.mulai is not False


def _exits(symbol: Symbol, following: str) -> Iterator[Edge]:
    kind: EdgeKind = "default"
    ways: tuple[Exit, ...] = (Exit(following),)
    if isinstance(symbol.exits, Decision):
        ways, kind = symbol.exits.exits, "choice"
    elif isinstance(symbol.exits, Onward):
        ways = tuple(Exit(to) for to in symbol.exits.targets)
        kind = "parallel" if len(ways) > 1 else "default"
    if symbol.bentuk == "selesai" and (symbol.exits is None or not ways):
        ways, kind = (Exit(END),), "default"
    return (_edge(symbol.id, way, index, kind) for index, way in enumerate(ways))


def _edge(source: str, way: Exit, index: int, kind: EdgeKind) -> Edge:
    if isinstance(way.to, Rujukan):
        return Edge(source, "", index, way.label, kind, way.to)
    return Edge(source, way.to, index, way.label, kind)


def _assemble(nodes: tuple[Node, ...], starts: tuple[str, ...], exits: dict[str, tuple[Edge, ...]]) -> FlowGraph:
    edges: list[Edge] = []
    ends: list[Edge] = []
    references: list[Edge] = []
    outside: list[Edge] = []
    entries: dict[str, list[Edge]] = {node.id: [] for node in nodes}
    for ways in exits.values():
        for edge in ways:
            if edge.sop is not None:
                references.append(edge)
            elif edge.target == END:
                ends.append(edge)
            elif edge.target in entries:
                edges.append(edge)
                entries[edge.target].append(edge)
            else:
                outside.append(edge)
    return FlowGraph(
        nodes, starts, tuple(edges), tuple(ends), tuple(references), tuple(outside),
        {node.id: node for node in nodes}, exits, {name: tuple(lines) for name, lines in entries.items()},
    )  # fmt: skip
