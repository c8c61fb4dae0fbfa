"""Pages of a PDF as pictures, and whether a file is a PDF at all; read in a process of its own."""

from __future__ import annotations

from rambu.exchange.raster.asking import BadPdf, count_pages, picture

__all__ = ["BadPdf", "count_pages", "picture"]
