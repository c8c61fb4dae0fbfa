"""A PDF as geometry, page by page."""

from __future__ import annotations

from typing import Any, Final

import pypdfium2 as pdfium

from rambu.exchange.drawn import Drawn, Sheet
from rambu.exchange.drawn.ruling import Frame
from rambu.exchange.pdf.read.embedded import embedded_texts
from rambu.exchange.pdf.read.page import read_page
from rambu.exchange.pdf.read.paths import TooMuch
from rambu.language import gettext as _
from rambu.sop.errors import BadInput

LARGEST: Final = 20_000_000
"""Bytes of a file."""
MOST_PAGES: Final = 200


def read_here(data: bytes, file: str = "") -> Drawn:
    """What stands on the pages of a PDF, read in this process: a hostile file may take any time and memory.

    Raises:
        BadInput: this is no PDF, it is broken, protected, too large, or bears neither letters nor lines.
    """
    document = opened(data, file)
    try:
        if len(document) > MOST_PAGES:
            raise BadInput(_("PDF ini lebih dari {n} halaman.").format(n=MOST_PAGES), file)
        carried = embedded_texts(document.raw)
        sheets = _sheets(document, file, blank=bool(carried))
        return Drawn(tuple(sheets), carried[0] if carried else "", tuple(carried[1:]))
    finally:
        document.close()


def opened(data: bytes, file: str) -> Any:
    """The open document, which the caller closes. Raises BadInput as `read_here`."""
    if len(data) > LARGEST:
        raise BadInput(_("Berkas lebih besar dari {n} MB.").format(n=LARGEST // 1_000_000), file)
    if b"%PDF-" not in data[:1024]:
        raise BadInput(_("Ini bukan berkas PDF."), file)
    try:
        document = pdfium.PdfDocument(data)
        pages = len(document)
    except pdfium.PdfiumError as fault:
        if "password" in str(fault).casefold():
            raise BadInput(_("PDF ini dikunci dengan kata sandi; buka kuncinya dahulu."), file) from fault
        raise BadInput(_("PDF ini rusak atau terpotong, tidak dapat dibuka."), file) from fault
    if not pages:
        raise BadInput(_("PDF ini tidak memuat halaman."), file)
    return document


def _sheets(document: Any, file: str, *, blank: bool) -> list[Sheet]:
    """The pages; `blank`: it does no harm if there is nothing on them."""
    sheets: list[Sheet] = []
    before: Frame | None = None
    seen = False
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
        except pdfium.PdfiumError as fault:
            raise BadInput(_("Halaman {n} rusak, tidak dapat dibaca.").format(n=number), file) from fault
        try:
            read = read_page(document.raw, page.raw, number, before)
        except TooMuch as fault:
            raise BadInput(
                _("Halaman {n} memuat terlalu banyak goresan untuk sebuah SOP.").format(n=number), file
            ) from fault
        finally:
            page.close()
        before, seen = read.frame, seen or bool(read.letters and read.paths)
        sheets.append(read.sheet)
    if not (seen or blank):
        raise BadInput(_("PDF ini tidak memuat teks atau garis; mungkin hasil pindaian."), file)
    return sheets
