"""The cover of a document or of a book of documents."""

from __future__ import annotations

from typing import Any, Final

from rambu.exchange.pdf.dates import year_of
from rambu.exchange.pdf.settings import PdfSettings
from rambu.exchange.pdf.sheet import Sheet
from rambu.exchange.pdf.typesetting import Line, Pen
from rambu.sop.model import Sop

MARGIN: Final = 56.0
LOGO: Final = 110.0
_KIND: Final = "STANDAR OPERASIONAL PROSEDUR"


def cover(sop: Sop, sheet: Sheet, settings: PdfSettings) -> dict[str, Any]:
    """The cover of one SOP."""
    dates = sop.tanggal
    year = year_of(dates.efektif, dates.revisi, dates.pembuatan) or str(settings.printed_on().year)
    number = f"Nomor: {sop.nomor}" if sop.nomor.strip() else ""
    return _cover(sheet, settings, sop.judul.upper(), number, sop.unit, year)


def book_cover(title: str, unit: str, sheet: Sheet, settings: PdfSettings) -> dict[str, Any]:
    """The cover of a book."""
    return _cover(sheet, settings, title.upper(), "", unit, str(settings.printed_on().year))


def _cover(sheet: Sheet, settings: PdfSettings, title: str, number: str, unit: str, year: str) -> dict[str, Any]:
    room, font = sheet.width - 2 * MARGIN - 40, sheet.font
    office: list[Line] = []
    bold, big = Pen(font, 15, bold=True), Pen(font, 20 if len(title) > 110 else 24, bold=True)
    for text in (*settings.office, unit):
        office += bold.balanced(text, room)
    return {
        "sheet": sheet.data(),
        "margin": MARGIN,
        "logo": LOGO,
        "picture": list(settings.logo) if settings.logo else None,
        "kind": Pen(font, 17, bold=True).block(_KIND if _KIND not in title else "", room),
        "title": big.set(big.balanced(title, room)),
        "number": Pen(font, 13).block(number, room),
        "unit": bold.set(office),
        "address": Pen(font, 11).block(settings.address, room),
        "year": bold.block(year, room),
    }
