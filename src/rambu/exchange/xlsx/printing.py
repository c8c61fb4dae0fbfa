"""How a sheet is printed: paper, margins, titles, breaks and foot."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from rambu.diagram.paper import find_paper
from rambu.diagram.templates import Template
from rambu.exchange.openxml.markup import fit
from rambu.sop.model import Sop

_PAPERS: Final = {"Letter": 1, "Legal": 5, "A4": 9, "F4": 14}
"""Excel's numbers; 14 is its *Folio* of 8.5 × 13 inch, the F4 of Indonesian printers."""
_INCH: Final = 72.0
_FOOT: Final = 30.0
"""Lower margin: less than the drawing's own, so that a printer's rounding never opens another page."""
_LONGEST: Final = 160
"""Excel takes 255 characters in a foot, marks included."""


def set_up(sheet: Worksheet, sop: Sop, template: Template) -> None:
    """Landscape on the SOP's paper, as wide as the paper, as many pages as there are."""
    margins = template.margins
    sheet.set_landscape()
    sheet.set_paper(_PAPERS[find_paper(template.paper).name])
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(margins.left / _INCH, margins.right / _INCH, margins.top / _INCH, _FOOT / _INCH)
    sheet.set_footer(f"&L&7 {_foot(sop)}&R&7 Halaman &P dari &N", {"margin": 12 / _INCH})
    sheet.hide_gridlines(2)


def _foot(sop: Sop) -> str:
    text = " · ".join(part for part in (sop.nomor.strip(), sop.judul.strip()) if part)
    flat = " ".join(fit(text).split())
    short = flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"
    return short.replace("&", "&&")
