"""The SOP itself inside a file of Office, as a custom XML part that the programs keep when a person saves the file."""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import escape

from rambu.exchange.openxml.opening import Package
from rambu.sop import canonical
from rambu.sop.canonical import sha256
from rambu.sop.model import Sop

NAMESPACE: Final = "urn:rambu:sop:1"
"""Namespace of the part's root element ``sop``; its text is the canonical JSON."""
RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM_ID: Final = "{5B1C8E0A-52A4-4D0B-9B0F-52414D425531}"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
_ITEM: Final = re.compile(r"customXml/item\d+\.xml")
_UNFIT: Final = re.compile("[\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def parts(sop: Sop) -> dict[str, bytes]:
    """The parts of the package by name."""
    item = f'<sop xmlns="{NAMESPACE}" sha256="{sha256(sop)}">{escape(_text(sop))}</sop>'
    properties = (
        f'<ds:datastoreItem ds:itemID="{_ITEM_ID}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATION}Props" Target="itemProps1.xml"/></Relationships>'
    )
    texts = {
        "customXml/item1.xml": item,
        "customXml/itemProps1.xml": properties,
        "customXml/_rels/item1.xml.rels": relations,
    }
    return {name: (_HEAD + text).encode() for name, text in texts.items()}


def read_embedded(package: Package) -> str:
    """The SOP that a package of ours carries, as text and unchecked; empty where it carries none."""
    for part in sorted(name for name in package.parts if _ITEM.fullmatch(name)):
        data = package.read(part)
        if NAMESPACE.encode() in data:
            root = package.parsed(data)
            if root.tag == f"{{{NAMESPACE}}}sop":
                return root.text or ""
    return ""


def _text(sop: Sop) -> str:
    """Canonical JSON; a character that XML cannot hold is written as JSON writes it, and reads back as itself."""
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", canonical(sop).decode())
