"""The table of contents of a book."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from rambu.diagram.templates import choose
from rambu.exchange.pdf.settings import PdfSettings
from rambu.exchange.pdf.sheet import Sheet, sheet_of
from rambu.exchange.pdf.typesetting import Pen
from rambu.sop.model import Sop

SIZE: Final = 10.0
PAD: Final = 4.0
_NUMBER: Final = 34.0
_CODE: Final = 150.0
_PAGE: Final = 58.0


def contents(sops: Sequence[Sop], settings: PdfSettings) -> dict[str, Any]:
    """One row for each SOP: title, number and page."""
    sheet = book_sheet(sops, settings)
    pen, bold = Pen(sheet.font, SIZE), Pen(sheet.font, SIZE, bold=True)
    widths = (_NUMBER, sheet.inner_width - _NUMBER - _CODE - _PAGE, _CODE, _PAGE)
    return {
        "sheet": sheet.data(),
        "heading": Pen(sheet.font, 14, bold=True).block("DAFTAR ISI", sheet.inner_width),
        "pad": PAD,
        "widths": (_NUMBER, _CODE, _PAGE),
        "captions": [
            bold.block(caption, width - 2 * PAD)
            for caption, width in zip(("No", "Nama SOP", "Nomor SOP", "Halaman"), widths, strict=True)
        ],
        "entries": [
            {
                "name": str(n),
                "number": pen.block(str(n), _NUMBER - 2 * PAD),
                "title": pen.block(sop.judul or "(tanpa judul)", widths[1] - 2 * PAD - 0.5),
                "code": pen.block(sop.nomor, _CODE - 2 * PAD - 0.5),
            }
            for n, sop in enumerate(sops, start=1)
        ],
    }


def book_sheet(sops: Sequence[Sop], settings: PdfSettings) -> Sheet:
    """The sheet of the book's own pages: that of its first SOP."""
    return sheet_of(choose(sops[0].tampilan, settings.template, settings.paper))
