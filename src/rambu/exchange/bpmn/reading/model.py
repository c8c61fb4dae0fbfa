"""What stands in a model: nodes with their lanes, flows between them, data; of all its pools."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.bpmn.reading.markup import children, kind, name_of, text_in

_TASKS = """
    task userTask manualTask serviceTask scriptTask sendTask receiveTask businessRuleTask subProcess adHocSubProcess
    transaction callActivity
"""
TASKS: Final = frozenset(_TASKS.split())
GATEWAYS: Final = frozenset(
    ["exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway"]
)
EVENTS: Final = frozenset(
    ["startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent"]
)
_SUBPROCESSES: Final = ("subProcess", "adHocSubProcess", "transaction")


@dataclass(slots=True)
class Node:
    """A node of the flow."""

    id: str
    kind: str
    name: str
    performer: str
    documentation: str = ""
    takes: list[str] = field(default_factory=list)
    """Names of the data that it reads."""
    gives: list[str] = field(default_factory=list)
    attached: str = ""
    """Of an event at the border of a task: the task."""


@dataclass(slots=True)
class Flow:
    """A way from node to node."""

    source: str
    target: str
    label: str = ""


@dataclass(slots=True)
class Model:
    """Everything of a file that can have a place in a SOP, and sentences about what has none."""

    title: str = ""
    documentation: str = ""
    performers: list[str] = field(default_factory=list)
    nodes: dict[str, Node] = field(default_factory=dict)
    flows: list[Flow] = field(default_factory=list)
    messages: list[Flow] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    """What has no place: its kind, and its name or id."""


def model_of(root: Element) -> Model:
    """All processes of a file together, with the lanes of all pools as performers."""
    made = Model()
    pools: dict[str, str] = {}
    for collaboration in children(root, "collaboration"):
        for pool in children(collaboration, "participant"):
            if pool.get("processRef"):
                pools[pool.get("processRef", "")] = name_of(pool)
            else:
                made.left.append(("pool", name_of(pool)))
        for flow in children(collaboration, "messageFlow"):
            made.messages.append(Flow(flow.get("sourceRef", ""), flow.get("targetRef", ""), name_of(flow)))
    processes = children(root, "process")
    for process in processes:
        _process(made, process, pools.get(process.get("id", ""), ""))
    named = [one for one in (name_of(process) or pools.get(process.get("id", ""), "") for process in processes) if one]
    made.title = named[0] if len(processes) == 1 and named else ""
    made.documentation = text_in(processes[0], "documentation") if processes else ""
    return made


def _process(made: Model, process: Element, pool: str) -> None:
    lanes: dict[str, str] = {}
    for lane_set in children(process, "laneSet"):
        _lanes(made, lane_set, lanes)
    data = _data(process)
    for element in process:
        name = kind(element)
        if name in TASKS | GATEWAYS | EVENTS:
            _node(made, element, lanes.get(element.get("id", ""), pool), data)
        elif name == "sequenceFlow":
            made.flows.append(Flow(element.get("sourceRef", ""), element.get("targetRef", ""), name_of(element)))
        elif name in ("textAnnotation", "group"):
            made.left.append((name, text_in(element, "text") or name_of(element)))
    used = [node.performer for node in made.nodes.values() if node.kind in TASKS]
    if pool in used and pool not in made.performers:
        made.performers.append(pool)


def _lanes(made: Model, lane_set: Element, lanes: dict[str, str]) -> None:
    """Which lane each node stands in; of lanes in lanes the innermost, which performers are."""
    for lane in children(lane_set, "lane"):
        inner = children(lane, "childLaneSet")
        name = name_of(lane)
        for reference in children(lane, "flowNodeRef"):
            lanes.setdefault((reference.text or "").strip(), name)
        for one in inner:
            deeper: dict[str, str] = {}
            _lanes(made, one, deeper)
            lanes.update(deeper)
        if not inner and name not in made.performers:
            made.performers.append(name)


def _data(process: Element) -> dict[str, str]:
    """Names of documents and stores by id."""
    return {
        one.get("id", ""): name_of(one)
        for one in process
        if kind(one) in ("dataObjectReference", "dataStoreReference", "dataObject")
    }


def _node(made: Model, element: Element, performer: str, data: dict[str, str]) -> None:
    name = kind(element)
    node = Node(element.get("id", ""), name, name_of(element), performer, text_in(element, "documentation"))
    node.attached = element.get("attachedToRef", "")
    for way, names in (("dataInputAssociation", node.takes), ("dataOutputAssociation", node.gives)):
        for association in children(element, way):
            for end in children(association, "sourceRef", "targetRef"):
                known = data.get((end.text or "").strip(), "")
                if known and known not in names:
                    names.append(known)
    made.nodes[node.id] = node
    if name in _SUBPROCESSES and children(element, *TASKS):
        made.left.append(("isi subproses", node.name or node.id))
