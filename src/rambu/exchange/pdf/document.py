"""One SOP as the templates take it: cover, identity, pages of the chart, embedded data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rambu.diagram import draw
from rambu.diagram.metrics import printable
from rambu.diagram.scene import Scene
from rambu.diagram.templates import choose
from rambu.exchange.pdf.chart import chart_figures, texts_over
from rambu.exchange.pdf.cover import cover
from rambu.exchange.pdf.flow import flow_page
from rambu.exchange.pdf.identity import identity
from rambu.exchange.pdf.settings import PdfSettings
from rambu.exchange.pdf.sheet import Sheet, sheet_of
from rambu.exchange.pdf.typesetting import Line, Pen
from rambu.fonts import font_of
from rambu.sop import canonical
from rambu.sop.model import Sop


def document(sop: Sop, settings: PdfSettings, name: str, *, book: bool = False) -> dict[str, Any]:
    """The data of one SOP; `name` is unique in the file."""
    template = choose(sop.tampilan, settings.template, settings.paper)
    sheet, scene = sheet_of(template), draw(sop, template=settings.template, paper=settings.paper)
    block, sheets = identity(sop, sheet, settings), list(_sheets(sop, scene))
    return {
        "name": name,
        "font": sheet.data()["font"],
        "sheet": sheet.data(),
        "foot": _foot(sop, sheet),
        "book": book,
        "mark": " ".join(printable(settings.mark).split()),
        "logo": list(settings.logo) if settings.logo else None,
        "qr": list(settings.qr) if settings.qr else None,
        "cover": cover(sop, sheet, settings) if settings.cover and not book else None,
        "identity": block,
        "sheets": sheets,
        "pages": len(sheets) + 1 if block["one_page"] else None,
    }


def attachment(sop: Sop, name: str) -> dict[str, str]:
    """The SOP's canonical data as a file in the PDF."""
    return {"name": name, "text": canonical(sop).decode(), "description": "Data SOP (format Rambu)"}


def _foot(sop: Sop, sheet: Sheet) -> Line:
    text = " · ".join(part for part in (sop.nomor.strip(), sop.judul.strip()) if part)
    return Pen(sheet.font, 7.5).shortened(text, sheet.inner_width - 150)


def _sheets(sop: Sop, scene: Scene) -> Iterator[dict[str, Any]]:
    seen: set[int] = set()
    for page in scene.pages:
        bookmark = "" if page.bagan in seen else _bookmark(sop, page.bagan)
        seen.add(page.bagan)
        font = font_of(scene.font)
        sheet = flow_page(page, chart_figures(scene, page, font), texts_over(page, font), font, bookmark)
        yield {**sheet, "number": page.number + 1, "last": page.number == page.total}


def _bookmark(sop: Sop, position: int) -> str:
    title = printable(sop.bagan[position - 1].judul).strip()
    return title or ("Bagan Alir" if len(sop.bagan) == 1 else f"Bagan Alir {position}")
