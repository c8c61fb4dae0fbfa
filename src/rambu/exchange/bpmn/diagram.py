"""The diagram interchange: a shape for each element, an edge for each flow."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from rambu.exchange.bpmn.layout import Area, Layout
from rambu.exchange.bpmn.markup import BPMNDI, DC, DI
from rambu.exchange.bpmn.points import label_area, waypoints
from rambu.exchange.bpmn.process import Process


def add_diagram(root: Element, process: Process, layout: Layout) -> None:
    """Everything that is seen."""
    diagram = SubElement(root, f"{{{BPMNDI}}}BPMNDiagram", {"id": "Diagram_1"})
    plane = SubElement(diagram, f"{{{BPMNDI}}}BPMNPlane", {"id": "Plane_1", "bpmnElement": "Collaboration_1"})
    _shape(plane, "Pool_1", layout.pool, isHorizontal="true")
    for chart, area in layout.charts.items():
        _shape(plane, f"Chart_{chart}", area, isHorizontal="true")
    for n, lane in enumerate(process.lanes, 1):
        _shape(plane, f"Lane_{n}", layout.lanes[lane.key], isHorizontal="true")
    for one in process.elements:
        more = {"isMarkerVisible": "true"} if one.kind == "exclusiveGateway" else {}
        shape = _shape(plane, one.id, layout.elements[one.id], **more)
        if one.name and one.kind in ("startEvent", "endEvent", "exclusiveGateway"):
            _label(shape, _below(layout.elements[one.id], left=one.kind == "exclusiveGateway"))
    for n, way in enumerate(layout.ways):
        points = waypoints(layout, n)
        edge = SubElement(plane, f"{{{BPMNDI}}}BPMNEdge", {"id": f"Flow_{n + 1}_di", "bpmnElement": f"Flow_{n + 1}"})
        for x, y in points:
            SubElement(edge, f"{{{DI}}}waypoint", {"x": str(x), "y": str(y)})
        if way.flow.name:
            _label(edge, label_area(points, way.flow.name, way))


def _shape(plane: Element, element: str, area: Area, **more: str) -> Element:
    shape = SubElement(plane, f"{{{BPMNDI}}}BPMNShape", {"id": f"{element}_di", "bpmnElement": element, **more})
    _bounds(shape, area)
    return shape


def _label(parent: Element, area: Area) -> None:
    _bounds(SubElement(parent, f"{{{BPMNDI}}}BPMNLabel"), area)


def _below(area: Area, *, left: bool) -> Area:
    """Below an event; `left` below a gateway, as lines leave it in its middle."""
    x = area.x - 40 if left else area.x + area.width // 2 - 30
    return Area(x, area.y + area.height + 2, 60, 14)


def _bounds(parent: Element, area: Area) -> None:
    values = {"x": area.x, "y": area.y, "width": area.width, "height": area.height}
    SubElement(parent, f"{{{DC}}}Bounds", {key: str(value) for key, value in values.items()})
