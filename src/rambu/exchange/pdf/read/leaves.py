"""The pages of a PDF as they are painted, and the files that it carries. Works in a process of its own."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from rambu.diagram.scene import Box
from rambu.exchange.pdf.read.apart import work_apart
from rambu.exchange.pdf.read.document import opened
from rambu.exchange.pdf.read.embedded import attached_texts
from rambu.exchange.pdf.read.letters import letters
from rambu.exchange.pdf.read.matrix import Matrix, page_matrix
from rambu.exchange.pdf.read.paths import Painted, TooMuch, painted
from rambu.exchange.pdf.read.plane import box_of
from rambu.language import gettext as _
from rambu.sop.errors import BadInput

MOST_PAGES: Final = 200
_HARMLESS: Final = (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP)

Letter = tuple[str, Box]


@dataclass(frozen=True, slots=True)
class Note:
    """Something laid over a page; `field`: a field of a form, as a signature has one."""

    box: Box
    field: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: lengths in points from its upper left corner."""

    number: int
    width: float
    height: float
    letters: tuple[Letter, ...]
    paths: tuple[Painted, ...]
    pictures: tuple[Box, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A whole file; `texts` are its attached files by their names."""

    leaves: tuple[Leaf, ...]
    texts: dict[str, str]


def open_leaves(data: bytes, file: str = "") -> Opened:
    """What is painted on the pages of a PDF.

    Raises:
        BadInput: this is no PDF, it is broken, protected, too large, or too much work.
    """
    return work_apart(open_here, data, file, Opened)


def open_here(data: bytes, file: str = "") -> Opened:
    """As `open_leaves`, in this process: a hostile file may take any time and memory."""
    document = opened(data, file)
    try:
        if len(document) > MOST_PAGES:
            raise BadInput(_("PDF ini lebih dari {n} halaman.").format(n=MOST_PAGES), file)
        leaves = tuple(_leaf(document, number, file) for number in range(1, len(document) + 1))
        return Opened(leaves, attached_texts(document.raw))
    finally:
        document.close()


def _leaf(document: Any, number: int, file: str) -> Leaf:
    page = document[number - 1]
    try:
        place, width, height = page_matrix(page.raw)
        seen = painted(page.raw, place)
        boxes = tuple(box for box, _item in seen.pictures)
        text = tuple(letters(page.raw, place))
        return Leaf(number, width, height, text, seen.paths, boxes, tuple(_notes(page.raw, place)))
    except TooMuch as fault:
        raise BadInput(
            _("Halaman {n} memuat terlalu banyak goresan untuk sebuah SOP.").format(n=number), file
        ) from fault
    finally:
        page.close()


def _notes(page: Any, place: Matrix) -> Iterator[Note]:
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        if not note:
            continue
        kind, raw = pdfium.FPDFAnnot_GetSubtype(note), pdfium.FS_RECTF()
        if kind not in _HARMLESS and pdfium.FPDFAnnot_GetRect(note, ctypes.byref(raw)):
            box = box_of([place.apply((raw.left, raw.bottom)), place.apply((raw.right, raw.top))])
            yield Note(box, kind == pdfium.FPDF_ANNOT_WIDGET)
        pdfium.FPDFPage_CloseAnnot(note)
