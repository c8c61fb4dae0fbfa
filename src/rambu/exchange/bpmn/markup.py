"""Namespaces of BPMN 2.0 and its diagram interchange, and texts that XML can hold."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

BPMN: Final = "http://www.omg.org/spec/BPMN/20100524/MODEL"
BPMNDI: Final = "http://www.omg.org/spec/BPMN/20100524/DI"
DC: Final = "http://www.omg.org/spec/DD/20100524/DC"
DI: Final = "http://www.omg.org/spec/DD/20100524/DI"
RAMBU: Final = "urn:rambu:sop:1"
NAMESPACES: Final = {"bpmn": BPMN, "bpmndi": BPMNDI, "dc": DC, "di": DI, "rambu": RAMBU}
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def fit(text: str) -> str:
    """`text` as XML can hold it; what it cannot becomes U+FFFD."""
    return _UNFIT.sub("\ufffd", text)


def named(parent: Element, tag: str, id_: str, name: str = "", **more: str) -> Element:
    """A child of the model with its id and, if it has one, its name."""
    attributes = {"id": id_} | ({"name": fit(name)} if name else {}) | more
    return SubElement(parent, f"{{{BPMN}}}{tag}", attributes)
