"""The BPMN file: collaboration, process, diagram, and the SOP itself."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from rambu.exchange.bpmn.diagram import add_diagram
from rambu.exchange.bpmn.layout import lay_out
from rambu.exchange.bpmn.markup import BPMN, NAMESPACES, RAMBU, fit, named
from rambu.exchange.bpmn.process import Element as Node
from rambu.exchange.bpmn.process import Lane, Process, process_of
from rambu.exchange.bpmn.wording import sop_words
from rambu.sop import canonical
from rambu.sop.model import Sop

_TARGET: Final = "urn:rambu:bpmn"
for _prefix, _namespace in NAMESPACES.items():
    register_namespace(_prefix, _namespace)


def write_bpmn(sop: Sop) -> bytes:
    """The model of all charts of a SOP. The same SOP gives the same bytes."""
    process = process_of(sop)
    root = Element(f"{{{BPMN}}}definitions", {"id": "Definitions_1", "targetNamespace": _TARGET, "exporter": "Rambu"})
    collaboration = named(root, "collaboration", "Collaboration_1")
    named(collaboration, "participant", "Pool_1", sop.judul, processRef="Process_1")
    _process(root, sop, process)
    add_diagram(root, process, lay_out(process))
    indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + bytes(tostring(root, encoding="utf-8")) + b"\n"


def _process(root: Element, sop: Sop, process: Process) -> None:
    parent = named(root, "process", "Process_1", sop.judul, isExecutable="false")
    _document(parent, sop_words(sop))
    extension = SubElement(parent, f"{{{BPMN}}}extensionElements")
    SubElement(extension, f"{{{RAMBU}}}sop").text = _json(sop)
    _lanes(parent, sop, process)
    for one in process.elements:
        _element(parent, one, process)
    for n, flow in enumerate(process.flows, 1):
        named(parent, "sequenceFlow", f"Flow_{n}", flow.name, sourceRef=flow.source, targetRef=flow.target)


def _lanes(parent: Element, sop: Sop, process: Process) -> None:
    """A lane for each performer; with several charts, inside a lane for each chart."""
    if not process.lanes:
        return
    lanes = named(parent, "laneSet", "LaneSet_1")
    charts = sorted({lane.key[0] for lane in process.lanes})
    if len(charts) == 1:
        for n, lane in enumerate(process.lanes, 1):
            _lane(lanes, lane, n, process)
        return
    for chart in charts:
        around = named(lanes, "lane", f"Chart_{chart}", sop.bagan[chart - 1].judul or f"Bagan {chart}")
        inner = [(n, lane) for n, lane in enumerate(process.lanes, 1) if lane.key[0] == chart]
        for one in process.elements:
            if one.lane[0] == chart:
                SubElement(around, f"{{{BPMN}}}flowNodeRef").text = one.id
        child = SubElement(around, f"{{{BPMN}}}childLaneSet", {"id": f"LaneSet_{chart + 1}"})
        for n, lane in inner:
            _lane(child, lane, n, process)


def _lane(parent: Element, lane: Lane, number: int, process: Process) -> None:
    made = named(parent, "lane", f"Lane_{number}", lane.name)
    for one in process.elements:
        if one.lane == lane.key:
            SubElement(made, f"{{{BPMN}}}flowNodeRef").text = one.id


def _element(parent: Element, one: Node, process: Process) -> None:
    made = named(parent, one.kind, one.id, one.name)
    _document(made, one.documentation)
    for n, flow in enumerate(process.flows, 1):
        if flow.target == one.id:
            SubElement(made, f"{{{BPMN}}}incoming").text = f"Flow_{n}"
    for n, flow in enumerate(process.flows, 1):
        if flow.source == one.id:
            SubElement(made, f"{{{BPMN}}}outgoing").text = f"Flow_{n}"


def _document(parent: Element, words: str) -> None:
    if words:
        SubElement(parent, f"{{{BPMN}}}documentation").text = fit(words)


def _json(sop: Sop) -> str:
    """Canonical JSON; what XML cannot hold is written as JSON writes it, and reads back as itself."""
    text = canonical(sop).decode()
    return "".join(one if fit(one) == one and one != "\x7f" else f"\\u{ord(one):04x}" for one in text)
