"""Sections: paper, margins, frame of the cover, foot of the other pages."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.docx import named
from rambu.exchange.docx.lengths import twips
from rambu.exchange.docx.words import add_field, paragraph, write
from rambu.exchange.openxml.markup import W, add, part
from rambu.exchange.pdf.cover import MARGIN
from rambu.exchange.pdf.sheet import Sheet
from rambu.exchange.pdf.typesetting import Pen
from rambu.sop.model import Sop

FOOT_RELATION: Final = "rIdFoot"
LAST: Final = "SopAkhir"
"""Bookmark at the end: its page number is the number of pages."""
_FOOT: Final = 30.0
"""Lower margin: less than the drawing's own, so that a rounding never opens another page."""
_DOWN: Final = 20.0
"""From the foot to the edge of the paper."""
_FRAME: Final = 20.0


def end_cover(about: Element, sheet: Sheet) -> None:
    """The section of the cover; `about` is the properties of its last paragraph."""
    section = add(about, "w:sectPr")
    add(section, "w:type", {"w:val": "nextPage"})
    _paper(section, sheet, (MARGIN, MARGIN, MARGIN, MARGIN))
    borders = add(section, "w:pgBorders", {"w:offsetFrom": "page"})
    for side in ("top", "left", "bottom", "right"):
        look = {"w:val": "single", "w:sz": "10", "w:space": str(round(_FRAME)), "w:color": "000000"}
        add(borders, f"w:{side}", look)


def end_document(body: Element, sheet: Sheet) -> None:
    """The section of all other pages: numbered from 1, with the foot."""
    section = add(body, "w:sectPr")
    add(section, "w:footerReference", {"w:type": "default", "r:id": FOOT_RELATION})
    add(section, "w:type", {"w:val": "nextPage"})
    _paper(section, sheet, (sheet.top - named.ANCHOR_LINE, sheet.right, _FOOT, sheet.left))
    add(section, "w:pgNumType", {"w:start": "1"})


def _paper(section: Element, sheet: Sheet, margins: tuple[float, float, float, float]) -> None:
    size = {"w:w": twips(sheet.width), "w:h": twips(sheet.height), "w:orient": "landscape"}
    add(section, "w:pgSz", size)
    names = ("top", "right", "bottom", "left")
    sides = {f"w:{name}": twips(value) for name, value in zip(names, margins, strict=True)}
    add(section, "w:pgMar", {**sides, "w:header": twips(_DOWN), "w:footer": twips(_DOWN), "w:gutter": "0"})


def foot(sop: Sop, sheet: Sheet, pages: int) -> bytes:
    """Number and title of the SOP at the left, ``Halaman x dari y`` at the right; `pages` until Word counts them."""
    root = Element(f"{{{W}}}ftr")
    line = paragraph(root, named.FOOT)
    text = " · ".join(part for part in (sop.nomor.strip(), sop.judul.strip()) if part)
    short = Pen(sheet.font, 7.5).shortened(text, sheet.inner_width - 150)
    words = short if isinstance(short, str) else "".join(words for _family, words in short)
    write(line, [words])
    add(add(line, "w:r"), "w:tab")
    write(line, ["Halaman "])
    add_field(line, "PAGE", "1")
    write(line, [" dari "])
    add_field(line, f"PAGEREF {LAST}", str(pages))
    return part(root)
