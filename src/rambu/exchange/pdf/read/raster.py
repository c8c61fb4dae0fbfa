"""Pictures of a page as dark and light dots."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from rambu.diagram.scene import Box

_FINE: Final = 3.0
"""Dots to a point."""
_MOST_DOTS: Final = 4_000_000
_DARK: Final = bytes(1 if value < 140 else 0 for value in range(256))
_OPAQUE: Final = bytes(1 if value > 100 else 0 for value in range(256))


@dataclass(frozen=True, slots=True)
class Dots:
    """A picture: its rows of dots, 1 where dark; where it stands, and how large a dot is."""

    rows: tuple[bytes, ...]
    box: Box
    wide: float
    high: float


def dots_of(document: Any, page: Any, item: Any, box: Box) -> Dots | None:
    """The dots of a picture of an open page that stands at `box`; None where it cannot be painted."""
    kept, fine = pdfium.FS_MATRIX(), pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, kept) or box.width * box.height * _FINE * _FINE > _MOST_DOTS:
        return None
    across, down = abs(kept.a) + abs(kept.c), abs(kept.b) + abs(kept.d)
    if min(box.width, box.height, across, down) <= 0:
        return None
    right, up = _FINE * box.width / across, _FINE * box.height / down
    fine.a, fine.c, fine.b, fine.d = kept.a * right, kept.c * right, kept.b * up, kept.d * up
    pdfium.FPDFPageObj_SetMatrix(item, fine)
    try:
        bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(document, page, item)
    finally:
        pdfium.FPDFPageObj_SetMatrix(item, kept)
    if not bitmap:
        return None
    try:
        return _dots(bitmap, box)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _dots(bitmap: Any, box: Box) -> Dots | None:
    if pdfium.FPDFBitmap_GetFormat(bitmap) not in (pdfium.FPDFBitmap_BGRA, pdfium.FPDFBitmap_BGRx):
        return None
    width, height = pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap)
    stride = pdfium.FPDFBitmap_GetStride(bitmap)
    if min(width, height) < 1 or width * height > _MOST_DOTS:
        return None
    raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    dark, opaque = raw[1::4].translate(_DARK), raw[3::4].translate(_OPAQUE)
    both = int.from_bytes(dark, "big")
    if pdfium.FPDFBitmap_GetFormat(bitmap) == pdfium.FPDFBitmap_BGRA:
        both &= int.from_bytes(opaque, "big")
    mask = both.to_bytes(len(dark), "big")
    line = stride // 4
    rows = tuple(mask[n * line : n * line + width] for n in range(height))
    # the bitmap is up to a dot larger than the picture
    return Dots(rows, box, box.width / max(width - 1, 1), box.height / max(height - 1, 1))
