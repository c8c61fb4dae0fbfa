"""Word documents of ours, opened part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPC = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"


@dataclass(frozen=True)
class Connector:
    """A glued line: numbers of its shapes and their connection sites."""

    name: str
    source: int
    source_site: int
    target: int
    target_site: int


def parts(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def body(document: bytes) -> Element:
    found = fromstring(parts(document)["word/document.xml"]).find(f"{W}body")
    assert found is not None
    return found


def canvases(document: bytes) -> list[Element]:
    return list(body(document).iter(f"{WPC}wpc"))


def groups(document: bytes) -> list[Element]:
    return list(body(document).iter(f"{WPG}wgp"))


def symbols(drawing: Element) -> dict[int, str]:
    """Names of the symbols of a drawing by number; text boxes, lines and the legend are left out."""
    names = {int(one.attrib["id"]): one.attrib["name"] for one in drawing.iter(f"{WPS}cNvPr")}
    others = ("Label", "Legenda", "Garis", "Teks")
    return {number: name for number, name in names.items() if not name.startswith(others)}


def connectors(drawing: Element) -> Iterator[Connector]:
    for shape in drawing.iter(f"{WPS}wsp"):
        start, end = shape.find(f"{WPS}cNvCnPr/{A}stCxn"), shape.find(f"{WPS}cNvCnPr/{A}endCxn")
        if start is not None and end is not None:
            first, last = ((int(one.attrib["id"]), int(one.attrib["idx"])) for one in (start, end))
            about = shape.find(f"{WPS}cNvPr")
            assert about is not None
            yield Connector(about.attrib["name"], *first, *last)


def texts(element: Element) -> list[str]:
    """The texts of all paragraphs outside drawings; breaks by hand are ``\\n``."""
    drawn = {inner for drawing in element.iter(f"{W}txbxContent") for inner in drawing.iter(f"{W}p")}
    found = ("".join(_piece(one) for one in p.iter()) for p in element.iter(f"{W}p") if p not in drawn)
    return [text for text in found if text]


def _piece(one: Element) -> str:
    return (one.text or "") if one.tag == f"{W}t" else "\n" if one.tag == f"{W}br" else ""


def embedded(document: bytes) -> str:
    """The text of the custom XML part."""
    return fromstring(parts(document)["customXml/item1.xml"]).text or ""
