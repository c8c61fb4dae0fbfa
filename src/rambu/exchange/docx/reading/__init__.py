"""Word documents as geometry: tables, what hangs on their paragraphs, and where it stands."""

from __future__ import annotations

from rambu.exchange.docx.reading.read import read_docx

__all__ = ["read_docx"]
