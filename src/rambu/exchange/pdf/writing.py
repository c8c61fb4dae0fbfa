"""The official PDF of one SOP, and the book of many.

PDF/A-3a (archiving, with the data embedded) and PDF/UA-1 (accessible) at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from rambu.diagram.metrics import printable
from rambu.exchange.pdf.compiler import typesetter
from rambu.exchange.pdf.contents import book_sheet, contents
from rambu.exchange.pdf.cover import book_cover
from rambu.exchange.pdf.document import attachment, document
from rambu.exchange.pdf.settings import PdfSettings
from rambu.sop.model import Sop

DATA_NAME: Final = "rambu.sop.json"
_UNTITLED: Final = "Standar Operasional Prosedur"


def write_pdf(sop: Sop, settings: PdfSettings | None = None) -> bytes:
    """The official document: cover, identity, chart; its canonical data embedded as ``rambu.sop.json``.

    Raises:
        ValueError: `settings` or the SOP name a template or a paper that does not exist.
    """
    settings = settings or PdfSettings()
    return typesetter().compile(document_data(sop, settings), settings.printed_on())


def document_data(sop: Sop, settings: PdfSettings) -> dict[str, Any]:
    """Everything that the template needs for one SOP: laid out, but not yet set."""
    data = _data(sop.judul, [sop], settings)
    data["documents"] = [document(sop, settings, "1")]
    data["attachments"] = [attachment(sop, DATA_NAME)]
    return data


def write_booklet(
    sops: Sequence[Sop], settings: PdfSettings | None = None, *, title: str = "", marks: Sequence[str] = ()
) -> bytes:
    """Many SOPs in one file: cover, table of contents, then each SOP; the data of each is embedded.

    `marks`: the words across the pages of each SOP, as many as there are SOPs, instead of the settings' own.

    Raises:
        ValueError: there is no SOP, there are more or fewer marks than SOPs, or a template or paper does not exist.
    """
    if not sops:
        raise ValueError("a booklet needs at least one SOP")
    settings = settings or PdfSettings()
    name = title.strip() or "Kumpulan Standar Operasional Prosedur"
    data = _data(name, sops, settings)
    own = [replace(settings, mark=mark) for mark in marks] or [settings] * len(sops)
    each = enumerate(zip(sops, own, strict=True), start=1)
    data["documents"] = [document(sop, mine, str(n), book=True) for n, (sop, mine) in each]
    data["attachments"] = [attachment(sop, f"rambu-{n:04}.sop.json") for n, sop in enumerate(sops, start=1)]
    data["cover"] = (
        book_cover(name, _common_unit(sops), book_sheet(sops, settings), settings) if settings.cover else None
    )
    data["contents"] = contents(sops, settings)
    return typesetter().compile(data, settings.printed_on())


def _data(title: str, sops: Sequence[Sop], settings: PdfSettings) -> dict[str, Any]:
    """What the file says of itself: of many SOPs only what all of them have."""
    day = settings.printed_on()
    kinds = [kind for kind in sops[0].jenis if all(kind in sop.jenis for sop in sops)]
    return {
        "title": _flat(title) or _UNTITLED,
        "author": _flat(_common_unit(sops)) or "-",
        "subject": _subject(sops),
        "keywords": ["SOP AP", *(_flat(kind) for kind in kinds)],
        "date": [day.year, day.month, day.day],
        "mark": _flat(settings.mark),
        "cover": None,
        "contents": None,
    }


def _flat(text: str) -> str:
    return " ".join(printable(text).split())


def _subject(sops: Sequence[Sop]) -> str:
    number = _flat(sops[0].nomor) if len(sops) == 1 else ""
    return " ".join(part for part in (_UNTITLED, number) if part)


def _common_unit(sops: Sequence[Sop]) -> str:
    units = {sop.unit for sop in sops}
    return units.pop() if len(units) == 1 else ""
