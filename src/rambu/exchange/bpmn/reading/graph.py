"""A model's flow without what a SOP draws otherwise: events, gateways that only merge, gateways behind a task."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from rambu.exchange.bpmn.reading.model import GATEWAYS, Flow, Model, Node

END: Final = ""
"""The target of a way that ends."""
_CHOICES: Final = frozenset({"exclusiveGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway"})
_PASSED: Final = ("startEvent", "intermediateCatchEvent", "intermediateThrowEvent")


@dataclass(slots=True)
class Step:
    """A symbol to be: a task, with the gateway behind it if it decides, or a gateway that decides alone."""

    node: Node
    ways: list[Flow] = field(default_factory=list)
    decides: bool = False
    question: str = ""
    start: str | None = None
    """The words of the start event before it; empty: it has none."""
    waits: bool = False
    stuck: bool = False
    """Nothing leads on from it in a model that draws its ends."""
    ends: dict[int, str] = field(default_factory=dict)
    """Names of the end events to which its ways lead, by position."""


class Reader:
    """Makes steps of a model."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.out: dict[str, list[Flow]] = {}
        self.into: dict[str, list[Flow]] = {}
        for flow in self._flows():
            self.out.setdefault(flow.source, []).append(flow)
            self.into.setdefault(flow.target, []).append(flow)
        self.inner = {node.id for node in model.nodes.values() if self._is_inner(node)}
        """Gateways that belong to the task before them."""

    def steps(self) -> list[Step]:
        """All symbols in the order of the flow."""
        kept = [node for node in self.model.nodes.values() if self._is_kept(node)]
        made = {node.id: self._step(node) for node in kept}
        for node in self.model.nodes.values():
            if node.kind == "startEvent":
                for target, _label, _end in self._onward(node.id, ""):
                    if target in made:
                        made[target].start = node.name
        for step in made.values():
            step.waits = self._waits(step.node.id)
        return [made[one] for one in self._order(list(made), made)]

    def _flows(self) -> list[Flow]:
        """Ways between known nodes; a message counts as one where nothing else leads to what it reaches."""
        nodes = self.model.nodes
        flows = [flow for flow in self.model.flows if flow.source in nodes and flow.target in nodes]
        reached = {flow.target for flow in flows}
        for node in nodes.values():
            if node.kind == "boundaryEvent" and node.attached in nodes:
                flows += [
                    Flow(node.attached, flow.target, flow.label or node.name)
                    for flow in flows
                    if flow.source == node.id
                ]
        for message in self.model.messages:
            if message.source in nodes and message.target in nodes and message.target not in reached:
                flows.append(message)
            elif message.source in nodes or message.target in nodes:
                self.model.left.append(("aliran pesan", message.label))
        return [flow for flow in flows if nodes[flow.source].kind != "boundaryEvent"]

    def _is_inner(self, node: Node) -> bool:
        """Whether a gateway that parts stands behind one task of its lane, and behind nothing else."""
        into, least = self.into.get(node.id, []), 0 if node.kind in _CHOICES else 2
        if node.kind not in GATEWAYS or len(into) != 1 or len(self.out.get(node.id, [])) < least:
            return False
        before = self.model.nodes[into[0].source]
        alone = len(self.out.get(before.id, [])) == 1 and before.kind not in GATEWAYS and "Event" not in before.kind
        return alone and before.performer == node.performer

    def _is_kept(self, node: Node) -> bool:
        if "Event" in node.kind:
            return node.kind in _PASSED[1:] and bool(node.name)
        if node.kind in GATEWAYS:
            return node.id not in self.inner and node.kind in _CHOICES and len(self.out.get(node.id, [])) > 1
        return True

    def _step(self, node: Node) -> Step:
        inner = [flow.target for flow in self.out.get(node.id, []) if flow.target in self.inner]
        source = inner[0] if inner else node.id
        gateway = self.model.nodes[source]
        step = Step(node, decides=gateway.kind in _CHOICES, question=gateway.name if inner else "")
        for flow in self.out.get(source, []):
            for target, label, end in self._onward(flow.target, flow.label, stop=True):
                if target == END and end:
                    step.ends[len(step.ways)] = end
                step.ways.append(Flow(node.id, target, label))
        step.stuck = not step.ways and any(one.kind == "endEvent" for one in self.model.nodes.values())
        return step

    def _onward(self, start: str, label: str, *, stop: bool = False) -> list[tuple[str, str, str]]:
        """The symbols to which a way leads over what is no symbol: (target, label, name of the end)."""
        found: list[tuple[str, str, str]] = []
        todo, seen = [(start, label)], set()
        while todo:
            here, words = todo.pop(0)
            node = self.model.nodes[here]
            if here in seen:
                continue
            seen.add(here)
            if self._is_kept(node) and (stop or here != start):
                found.append((here, words, ""))
            elif node.kind == "endEvent" or not self.out.get(here):
                found.append((END, words, node.name))
            else:
                todo += [(flow.target, words or flow.label) for flow in self.out[here]]
        return found

    def _waits(self, node: str) -> bool:
        """Whether a parallel gateway gathers several ways before a symbol."""
        before = [self.model.nodes[flow.source] for flow in self.into.get(node, [])]
        return any(one.kind == "parallelGateway" and len(self.into.get(one.id, [])) > 1 for one in before)

    def _order(self, steps: list[str], made: dict[str, Step]) -> list[str]:
        """Symbols from the starts on, each as late as what leads forward to it allows."""
        order: list[str] = []
        seen: set[str] = set()
        firsts = [one for one in steps if made[one].start is not None]
        for first in [*firsts, *steps]:
            behind: list[str] = []
            todo = [(first, False)]
            while todo:
                here, done = todo.pop()
                if done:
                    behind.append(here)
                elif here not in seen:
                    seen.add(here)
                    todo.append((here, True))
                    todo += [(way.target, False) for way in made[here].ways if way.target != END]
            order += behind[::-1]
        return order
