"""The elements of the process: what BPMN has for what the form shows.

A row's first symbol is a user task with the words of the row; a decision is that task and an exclusive gateway after
it, since in BPMN a gateway does no work. Several exits at once, and waiting for all lines, are parallel gateways. Where
any line sets a symbol going, the lines come in as they are, which in BPMN means the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from rambu.exchange.bpmn.wording import joint, reference, row_words
from rambu.flow.graph import Edge, FlowGraph, Node, graph
from rambu.sop.model import END, Kegiatan, Sop, Symbol

Kind = Literal["startEvent", "endEvent", "userTask", "callActivity", "exclusiveGateway", "parallelGateway"]
LaneKey = tuple[int, str]
"""1-based position of the chart and id of the performer; empty for symbols without one."""
_UNPLACED: Final = "Tanpa pelaksana"


@dataclass(frozen=True, slots=True)
class Lane:
    """The lane of a performer."""

    key: LaneKey
    name: str


@dataclass(frozen=True, slots=True)
class Element:
    """A node of the model."""

    id: str
    kind: Kind
    name: str
    lane: LaneKey
    documentation: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """A sequence flow between two elements."""

    source: str
    target: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Process:
    """The whole process; elements stand in reading order."""

    lanes: tuple[Lane, ...]
    elements: tuple[Element, ...]
    flows: tuple[Flow, ...]


def process_of(sop: Sop) -> Process:
    """The process of all charts of a SOP together."""
    return _Builder(sop, graph(sop)).build()


@dataclass(slots=True)
class _Builder:
    sop: Sop
    graph: FlowGraph
    elements: list[Element] = field(default_factory=list)
    flows: list[Flow] = field(default_factory=list)

    def build(self) -> Process:
        for node in self.graph.nodes:
            self._node(node)
        for node in self.graph.nodes:
            self._ways_on(node)
        order = {element.id: n for n, element in enumerate(self.elements)}
        flows = sorted(self.flows, key=lambda flow: order[flow.source])
        return Process(tuple(self._lanes()), tuple(self.elements), tuple(flows))

    def _lanes(self) -> Iterator[Lane]:
        used = {element.lane for element in self.elements}
        for number, chart in enumerate(self.sop.bagan, 1):
            for one in chart.pelaksana:
                yield Lane((number, one.id), one.nama)
            if (number, "") in used:
                yield Lane((number, ""), _UNPLACED)

    def _node(self, node: Node) -> None:
        """The elements of a symbol, in the order in which they are passed."""
        name, lane = _name(node), self._lane(node)
        symbol = self._symbol(node)
        if node.id in self.graph.starts:
            self._add(f"Start_{name}", "startEvent", symbol.mulai if isinstance(symbol.mulai, str) else "", lane)
            self.flows.append(Flow(f"Start_{name}", self._entry(node)))
        if self._joins(node):
            self._add(f"Join_{name}", "parallelGateway", "", lane)
            self.flows.append(Flow(f"Join_{name}", self._main(node)))
        if not self._bare(node):
            self._task(node, name, lane)
        self._split(node, name, lane)
        for edge in self.graph.exits[node.id]:
            if not edge.target or edge.target == END:
                words = reference(edge.sop) if edge.sop else ""
                self._add(f"End_{name}_{edge.exit + 1}", "endEvent", words, lane)

    def _task(self, node: Node, name: str, lane: LaneKey) -> None:
        row, symbol = self._row(node), self._symbol(node)
        words = row.teks if node.position == 1 else symbol.teks or row.teks
        about = row_words(row) if node.position == 1 else ()
        together = joint(self.sop.bagan[node.bagan - 1], symbol)
        kind: Kind = "callActivity" if row.rujukan and node.position == 1 else "userTask"
        self._add(f"Task_{name}", kind, " ".join(words.split()), lane, "\n".join((*about, *together)))

    def _split(self, node: Node, name: str, lane: LaneKey) -> None:
        if not self._splits(node):
            return
        kind: Kind = "exclusiveGateway" if node.decision else "parallelGateway"
        words = self._symbol(node).teks if node.decision else ""
        self._add(f"Gateway_{name}", kind, " ".join(words.split()), lane)
        if not self._bare(node):
            self.flows.append(Flow(f"Task_{name}", f"Gateway_{name}"))

    def _ways_on(self, node: Node) -> None:
        name = _name(node)
        source = f"Gateway_{name}" if self._splits(node) else f"Task_{name}"
        for edge in self.graph.exits[node.id]:
            target = self._target(edge, f"End_{name}_{edge.exit + 1}")
            self.flows.append(Flow(source, target, " ".join(edge.label.split())))

    def _target(self, edge: Edge, end: str) -> str:
        return self._entry(self.graph.by_id[edge.target]) if edge.target in self.graph.by_id else end

    def _splits(self, node: Node) -> bool:
        return node.decision or len(self.graph.exits[node.id]) > 1

    def _joins(self, node: Node) -> bool:
        return node.wait_all and len(self.graph.entries[node.id]) > 1

    def _bare(self, node: Node) -> bool:
        """A decision inside a row asks only; the work is in the symbols before it."""
        return node.decision and node.position > 1

    def _main(self, node: Node) -> str:
        return f"{'Gateway' if self._bare(node) else 'Task'}_{_name(node)}"

    def _entry(self, node: Node) -> str:
        return f"Join_{_name(node)}" if self._joins(node) else self._main(node)

    def _lane(self, node: Node) -> LaneKey:
        known = {one.id for one in self.sop.bagan[node.bagan - 1].pelaksana}
        return node.bagan, next((one for one in node.pelaksana if one in known), "")

    def _row(self, node: Node) -> Kegiatan:
        return self.sop.bagan[node.bagan - 1].kegiatan[node.kegiatan - 1]

    def _symbol(self, node: Node) -> Symbol:
        return self._row(node).simbol[node.position - 1]

    def _add(self, id_: str, kind: Kind, name: str, lane: LaneKey, documentation: str = "") -> None:
        self.elements.append(Element(id_, kind, name, lane, documentation))


def _name(node: Node) -> str:
    return f"{node.bagan}_{node.kegiatan}_{node.position}"
