"""Pages as pictures: the identity page for a screen beside the chart, the chart for slides and messages."""

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


def chart_pictures(sop: Sop, settings: PdfSettings | None = None, *, ppi: float = 150.0) -> list[bytes]:
    """The pages of the chart as PNG with `ppi` pixels an inch, exactly as `write_pdf` prints them.

    Raises:
        ValueError: `settings` or the SOP name a template or a paper that does not exist.
    """
    settings = replace(settings or PdfSettings(), cover=False)
    data = document_data(sop, settings)
    (document,) = data["documents"]
    pages = typesetter().photographs(data, settings.printed_on(), ppi)
    return pages[len(pages) - len(document["sheets"]) :]
