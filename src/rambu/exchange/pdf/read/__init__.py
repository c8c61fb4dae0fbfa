"""Reading PDFs: pages of any office as geometry, and the SOPs that our own files carry."""

from __future__ import annotations

from rambu.exchange.pdf.read.apart import read_pdf

__all__ = ["read_pdf"]
