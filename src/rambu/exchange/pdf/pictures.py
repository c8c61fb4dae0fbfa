"""The identity page as a picture, for a screen beside the chart."""

from __future__ import annotations

from dataclasses import replace

from rambu.exchange.pdf.compiler import typesetter
from rambu.exchange.pdf.settings import PdfSettings
from rambu.exchange.pdf.writing import document_data
from rambu.sop.model import Sop


def identity_pictures(sop: Sop, settings: PdfSettings | None = None) -> list[bytes]:
    """The identity page (and where it goes on) as standalone SVG, exactly as `write_pdf` prints it.

    Raises:
        ValueError: `settings` or the SOP name a template or a paper that does not exist.
    """
    settings = replace(settings or PdfSettings(), cover=False)
    data = document_data(sop, settings)
    (document,) = data["documents"]
    flow = len(document["sheets"])
    pages = typesetter().pictures(data, settings.printed_on())
    return pages[: len(pages) - flow]
