"""The formats that are read, each registered by one line: suffixes, how the content is known, who reads it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from rambu.diagram.templates import TEMPLATES
from rambu.exchange.bpmn.markup import BPMN
from rambu.exchange.bpmn.reading import read_bpmn
from rambu.exchange.docx import write_docx
from rambu.exchange.docx.reading import read_docx
from rambu.exchange.drawn.geometry import Drawn
from rambu.exchange.libreoffice import converted, is_doc, is_ods, is_odt, is_xls
from rambu.exchange.pdf.read import read_pdf
from rambu.exchange.xlsx import write_xlsx
from rambu.exchange.xlsx.reading import read_xlsx
from rambu.sop.model import Sop

Write = Callable[[Sop], bytes]
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Told:
    """A SOP that a file says in a notation of its own, not as a drawing.

    `left`: sentences about what has no place in it; `exact`: the file carries the SOP itself.
    """

    sop: Sop
    exact: bool
    left: tuple[str, ...] = ()


def told_by_bpmn(data: bytes, name: str) -> list[Told]:
    """The SOP of a BPMN model."""
    made = read_bpmn(data, name)
    return [Told(made.sop, made.exact, made.left)]


@dataclass(frozen=True, slots=True)
class Format:
    """A format of drawn SOPs. `read` raises BadInput; `write`: the ways in which Rambu writes it, likeliest first."""

    name: str
    suffixes: tuple[str, ...]
    knows: Callable[[bytes], bool]
    """Whether a content is of this format, whatever its name says."""
    read: Callable[[bytes, str], Drawn] | None = None
    """None: the file is a SOP file itself, or `told` reads it."""
    write: tuple[Write, ...] = field(default=())
    sealed: bool = False
    """A file of ours shows what it carries: nobody draws in a PDF."""
    told: Callable[[bytes, str], list[Told]] | None = None
    """Reads a file that says a SOP in a notation of its own."""
    by_content: bool = False
    """LibreOffice reads it first, which opens any text under any name: so the name alone does not do."""


def _holds(part: str) -> Callable[[bytes], bool]:
    """Whether a content is a zip package that holds such a part."""

    def knows(data: bytes) -> bool:
        if not data.startswith(b"PK"):
            return False
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                return any(name.startswith(part) for name in package.namelist())
        except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError):
            return False

    return knows


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def _is_text(data: bytes) -> bool:
    """Whether a content can be a SOP file: text that names the format's version."""
    head = data[:4000]
    if b"\0" in head or head.startswith((b"PK", b"%PDF", _OLE)):
        return False
    plain = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if plain.startswith(b"{"):
        try:
            return isinstance(json.loads(data), dict)
        except ValueError:
            return False
    return any(line.startswith(b"rambu") for line in plain.splitlines())


def _by_libreoffice(
    name: str, suffix: str, knows: Callable[[bytes], bool], into: str, read: Callable[[bytes, str], Drawn]
) -> Format:
    """A format that LibreOffice turns `into` one that is read."""
    return Format(
        name, (suffix,), knows, lambda data, file: read(converted(data, file, suffix, into), file), by_content=True
    )


FORMATS: Final[tuple[Format, ...]] = (
    Format("SOP", (".sop.yaml", ".sop.yml", ".sop.json"), _is_text),
    Format(
        "Word",
        (".docx", ".docm", ".dotx"),
        _holds("word/document"),
        read_docx,
        (write_docx, *(partial(write_docx, template=name) for name in TEMPLATES)),
    ),
    Format(
        "Excel",
        (".xlsx", ".xlsm", ".xltx"),
        _holds("xl/workbook"),
        read_xlsx,
        (write_xlsx, *(partial(write_xlsx, template=name) for name in TEMPLATES)),
    ),
    Format("PDF", (".pdf",), _is_pdf, read_pdf, sealed=True),
    _by_libreoffice("Excel 97", ".xls", is_xls, "xlsx", read_xlsx),
    _by_libreoffice("Word 97", ".doc", is_doc, "docx", read_docx),
    _by_libreoffice("Calc", ".ods", is_ods, "xlsx", read_xlsx),
    _by_libreoffice("Writer", ".odt", is_odt, "docx", read_docx),
    Format("BPMN", (".bpmn", ".bpmn20.xml"), lambda data: BPMN.encode() in data[:4000], told=told_by_bpmn),
)
"""In this order content is asked for its format. A new format is one line."""


def format_of(data: bytes, name: str) -> tuple[Format | None, bool]:
    """The format of a content, and whether the name says the same. What is broken is taken for what it is called."""
    called = next((one for one in FORMATS if name.casefold().endswith(one.suffixes)), None)
    known = next((one for one in FORMATS if one.knows(data)), None)
    if known is None:
        return (None if called and called.by_content else called), True
    return known, known is called


def suffixes() -> tuple[str, ...]:
    """All suffixes that are read."""
    return tuple(suffix for one in FORMATS for suffix in one.suffixes)
