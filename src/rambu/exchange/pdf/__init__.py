"""The official document as PDF/A-3a and PDF/UA-1: cover, identity page, chart, booklet of many."""

from __future__ import annotations

from rambu.exchange.pdf.final import write_final
from rambu.exchange.pdf.many import Progress, write_many
from rambu.exchange.pdf.pictures import chart_pictures
from rambu.exchange.pdf.settings import PdfSettings
from rambu.exchange.pdf.writing import DATA_NAME, write_booklet, write_pdf

__all__ = [
    "DATA_NAME",
    "PdfSettings",
    "Progress",
    "chart_pictures",
    "write_booklet",
    "write_final",
    "write_many",
    "write_pdf",
]
