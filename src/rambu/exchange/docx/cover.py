"""The cover: room for the office's logo, kind of document, title, number, unit, year; placed as on the printed one."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from rambu.exchange.docx import named
from rambu.exchange.docx.words import Spacing, say
from rambu.exchange.pdf.cover import MARGIN
from rambu.exchange.pdf.dates import year_of
from rambu.exchange.pdf.sheet import Sheet
from rambu.exchange.pdf.typesetting import Pen
from rambu.sop.model import Sop

_KIND = "STANDAR OPERASIONAL PROSEDUR"
_BESIDE = 20.0
"""Room beside the lines, in points."""
_SPARE = 24.0
"""Height left over: programs set the lines of a font a little closer or wider than others."""


def add_cover(body: Element, sop: Sop, sheet: Sheet) -> Element:
    """The paragraphs of the cover; the last one is given back, to end the section."""
    upper = sop.judul.upper()
    number = f"Nomor: {sop.nomor}" if sop.nomor.strip() else ""
    year = year_of(sop.tanggal.efektif, sop.tanggal.revisi, sop.tanggal.pembuatan)
    size = 20 if len(upper) > 110 else 24
    lines = (
        _Line(named.COVER_KIND, "" if _KIND in upper else _KIND, Pen(sheet.font, 17, bold=True), sheet),
        _Line(named.COVER_TITLE, sop.judul, Pen(sheet.font, size, bold=True), sheet),
        _Line(named.COVER_NUMBER, number, Pen(sheet.font, 13), sheet),
        _Line(named.COVER_UNIT, sop.unit, Pen(sheet.font, 15, bold=True), sheet),
        _Line(named.COVER_UNIT, year, Pen(sheet.font, 15, bold=True), sheet),
    )
    fixed = (0.0, 14.0, 16.0, 0.0, 12.0)
    free = sheet.height - 2 * MARGIN - named.COVER_ROOM - sum(fixed) - sum(line.height for line in lines) - _SPARE
    share = max(0.0, free / 3)
    say(body, named.COVER_LOGO, "")
    made = body
    for line, before, parts in zip(lines, fixed, (1, 0, 0, 2, 0), strict=True):
        made = line.add(body, before + parts * share)
    return made


class _Line:
    """One text of the cover, its lines about equally long."""

    def __init__(self, style: str, text: str, pen: Pen, sheet: Sheet) -> None:
        self.style, self.text, self.pen = style, text, pen
        room = sheet.width - 2 * MARGIN - 2 * _BESIDE
        shown = text.upper() if style == named.COVER_TITLE else text
        broken = pen.balanced(shown, room) if text else ()
        widest = max((pen.width(line if isinstance(line, str) else shown) for line in broken), default=room)
        self.height = max(1, len(broken)) * pen.leading
        self.beside = max(0.0, _BESIDE + (room - widest) / 2 - pen.size / 2) if len(broken) > 1 else 0.0

    def add(self, body: Element, before: float) -> Element:
        size = self.pen.size if self.style == named.COVER_TITLE and self.pen.size != 24 else None
        spacing = Spacing(before=before, left=self.beside, right=self.beside)
        return say(body, self.style, self.text, spacing, size=size)
