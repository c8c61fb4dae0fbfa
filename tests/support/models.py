"""BPMN models read back, and the schema files of the OMG to hold them against."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from lxml import etree

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
BPMNDI = "{http://www.omg.org/spec/BPMN/20100524/DI}"
DC = "{http://www.omg.org/spec/DD/20100524/DC}"
DI = "{http://www.omg.org/spec/DD/20100524/DI}"


@dataclass(frozen=True)
class Box:
    x: int
    y: int
    width: int
    height: int


@lru_cache(maxsize=1)
def schema() -> etree.XMLSchema:
    """The OMG's BPMN20.xsd, as a package for tests ships it; the package itself is not run."""
    found = find_spec("SpiffWorkflow")
    assert found is not None
    assert found.origin is not None
    return etree.XMLSchema(etree.parse(Path(found.origin).parent / "bpmn" / "parser" / "schema" / "BPMN20.xsd"))


def faults(model: bytes) -> list[str]:
    checker = schema()
    checker.validate(etree.fromstring(model))
    return [str(entry.message) for entry in checker.error_log]


def by_id(model: bytes) -> dict[str, Element]:
    return {one.attrib["id"]: one for one in fromstring(model).iter() if "id" in one.attrib}


def named(model: bytes, tag: str) -> list[str]:
    return [one.attrib.get("name", "") for one in fromstring(model).iter(f"{BPMN}{tag}")]


def boxes(model: bytes) -> dict[str, Box]:
    found = {}
    for shape in fromstring(model).iter(f"{BPMNDI}BPMNShape"):
        bounds = shape.find(f"{DC}Bounds")
        assert bounds is not None
        found[shape.attrib["bpmnElement"]] = Box(*(int(bounds.attrib[key]) for key in ("x", "y", "width", "height")))
    return found


def lines(model: bytes) -> dict[str, list[tuple[int, int]]]:
    return {
        edge.attrib["bpmnElement"]: [(int(p.attrib["x"]), int(p.attrib["y"])) for p in edge.findall(f"{DI}waypoint")]
        for edge in fromstring(model).iter(f"{BPMNDI}BPMNEdge")
    }
