"""Workbooks of ours, opened part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


@dataclass(frozen=True)
class Connector:
    """A glued line: numbers of its shapes, their connection sites, and its geometry."""

    name: str
    source: int
    source_site: int
    target: int
    target_site: int
    element: Element


def parts(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def drawings(workbook: bytes) -> list[Element]:
    found = parts(workbook)
    names = sorted((n for n in found if n.startswith("xl/drawings/drawing")), key=lambda n: (len(n), n))
    return [fromstring(found[name]) for name in names]


def shapes(drawing: Element) -> dict[int, str]:
    """Names of the symbols by number: shapes that stand in the drawing itself, text boxes and the legend left out."""
    found = {}
    for anchor in drawing.findall(f"{XDR}twoCellAnchor"):
        about = anchor.find(f"{XDR}sp/{XDR}nvSpPr/{XDR}cNvPr")
        assert about is not None
        if not about.attrib["name"].startswith(("Label", "Legenda")):
            found[int(about.attrib["id"])] = about.attrib["name"]
    return found


def connectors(drawing: Element) -> Iterator[Connector]:
    for element in drawing.iter(f"{XDR}cxnSp"):
        about = element.find(f"{XDR}nvCxnSpPr/{XDR}cNvPr")
        start, end = element.find(f".//{A}stCxn"), element.find(f".//{A}endCxn")
        assert about is not None
        assert start is not None
        assert end is not None
        first, last = ((int(one.attrib["id"]), int(one.attrib["idx"])) for one in (start, end))
        yield Connector(about.attrib["name"], *first, *last, element)


def embedded(workbook: bytes) -> str:
    """The text of the custom XML part."""
    return fromstring(parts(workbook)["customXml/item1.xml"]).text or ""
