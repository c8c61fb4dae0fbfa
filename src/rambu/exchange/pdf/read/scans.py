"""Pages of a scan told apart: which page of ours each is, and which codes stand on it. Works in a process of its own.

Pages are compared as small grey pictures: a signature, a stamp and a crooked sheet change little, another page much.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import sqrt
from typing import Any, Final

import pypdfium2.raw as pdfium
import zxingcpp

from rambu.exchange.pdf.read.apart import work_apart
from rambu.exchange.pdf.read.document import opened
from rambu.language import gettext as _
from rambu.sop.errors import BadInput

MOST_PAGES: Final = 60
SECONDS: Final = 40
"""Of a processor's time for one scan."""
SIDE: Final = 72
"""Width of the compared picture in pixels; its height follows the paper."""
_SHARP: Final = 1700
"""Pixels across a page in which codes are looked for: 200 to the inch on F4 lying."""
_PLAIN: Final = 720
"""Pixels across a page of ours, in which no codes are looked for."""
_EVERY: Final = 2
"""Of so many rows of pixels one is looked at."""
_SHIFT: Final = 3
_SURE: Final = 0.5
"""Likeness from which a page is recognised, if it is liker to it than to all others by `_AHEAD`."""
_AHEAD: Final = 0.1


@dataclass(frozen=True, slots=True)
class Picture:
    """A page: darkness (0 to 255) row by row, and the codes read from it."""

    width: int
    height: int
    dark: bytes
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Which page of ours (from 1; 0: none) a page of the scan is, how like it is (to 1), and whether that is sure."""

    page: int
    ours: int
    likeness: float
    sure: bool


def own_pages(data: bytes, file: str = "") -> tuple[Picture, ...]:
    """The pages of our own document, without looking for codes. BadInput as `see_pages`."""
    return tuple(work_apart(own_here, data, file, list, seconds=SECONDS))


def see_pages(data: bytes, file: str = "") -> tuple[Picture, ...]:
    """The pages of a scan with the codes on them. BadInput as `rambu.verification.verify`."""
    return tuple(work_apart(see_here, data, file, list, seconds=SECONDS))


def see_here(data: bytes, file: str = "") -> list[Picture]:
    """As `see_pages`, in this process."""
    return _all(data, file, codes=True)


def own_here(data: bytes, file: str = "") -> list[Picture]:
    """As `own_pages`, in this process."""
    return _all(data, file, codes=False)


def _all(data: bytes, file: str, *, codes: bool) -> list[Picture]:
    document = opened(data, file)
    try:
        if len(document) > MOST_PAGES:
            raise BadInput(_("Pindaian ini lebih dari {n} halaman.").format(n=MOST_PAGES), file)
        return [_see(document[number], codes=codes) for number in range(len(document))]
    finally:
        document.close()


def match_pages(ours: Sequence[Picture], scanned: Sequence[Picture]) -> tuple[Match, ...]:
    """For each page of the scan the page of ours that it is; each of ours once, the likest pairs first."""
    likeness = {(s, o): like(ours[o], scanned[s]) for s, o in product(range(len(scanned)), range(len(ours)))}
    taken: dict[int, int] = {}
    for scan, own in sorted(likeness, key=lambda pair: -likeness[pair]):
        if scan not in taken and own not in taken.values():
            taken[scan] = own
    return tuple(_match(scan, taken.get(scan), likeness, len(ours)) for scan in range(len(scanned)))


def _match(scan: int, own: int | None, likeness: dict[tuple[int, int], float], count: int) -> Match:
    if own is None:
        return Match(scan + 1, 0, 0.0, sure=False)
    found = likeness[scan, own]
    others = max((likeness[scan, other] for other in range(count) if other != own), default=0.0)
    return Match(scan + 1, own + 1, round(found, 2), sure=found >= _SURE and found - others >= _AHEAD)


def like(a: Picture, b: Picture) -> float:
    """The correlation of two pictures, at the shift where they are likest."""
    if abs(a.height / a.width - b.height / b.width) > 0.2:
        return 0.0
    height = min(a.height, b.height)
    shifts = product(range(-_SHIFT, _SHIFT + 1), repeat=2)
    return max(_correlation(_part(a, height, 0, 0), _part(b, height, dx, dy)) for dx, dy in shifts)


def _part(picture: Picture, height: int, dx: int, dy: int) -> list[int]:
    """The middle of a picture, moved; its rim is where a sheet lies crooked."""
    rows = range(_SHIFT + dy, height - _SHIFT + dy)
    left, right = _SHIFT + dx, picture.width - _SHIFT + dx
    return [value for y in rows for value in picture.dark[y * picture.width + left : y * picture.width + right]]


def _correlation(a: Sequence[int], b: Sequence[int]) -> float:
    count = len(a)
    sum_a, sum_b = sum(a), sum(b)
    both = sum(map(int.__mul__, a, b)) - sum_a * sum_b / count
    spread = (sum(v * v for v in a) - sum_a * sum_a / count) * (sum(v * v for v in b) - sum_b * sum_b / count)
    return both / sqrt(spread) if spread > 0 else 0.0


def _see(page: Any, *, codes: bool) -> Picture:
    try:
        wide, high, sharp = _painted(page.raw, _SHARP if codes else _PLAIN)
        found = tuple(sorted(_codes(wide, high, sharp))) if codes else ()
        width, height = SIDE, max(1, round(SIDE * high / wide))
        return Picture(width, height, _shrunk(sharp, (wide, high), (width, height)), found)
    finally:
        page.close()


def _codes(width: int, height: int, light: bytes) -> Iterator[str]:
    image = memoryview(light).cast("B", (height, width))
    only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    yield from {found.text for found in zxingcpp.read_barcodes(image, formats=only)}


def _painted(page: Any, width: int) -> tuple[int, int, bytes]:
    """A page in grey, that many pixels across: its size and brightness row by row."""
    scale = width / pdfium.FPDF_GetPageWidthF(page)
    height = min(4 * width, max(1, round(scale * pdfium.FPDF_GetPageHeightF(page))))
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
        rows = (raw[y * stride : y * stride + width] for y in range(height))
        return width, height, b"".join(rows)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _shrunk(light: bytes, size: tuple[int, int], to: tuple[int, int]) -> bytes:
    """Darkness averaged over the blocks of a smaller picture."""
    (wide, high), (width, height) = size, to
    xs = [x * wide // width for x in range(width + 1)]
    out = bytearray()
    for y in range(height):
        rows = range(
            y * high // height,
            max(y * high // height + 1, (y + 1) * high // height),
            _EVERY if high > 4 * height * _EVERY else 1,
        )
        for left, right in pairwise(xs):
            total = sum(sum(light[row * wide + left : row * wide + right]) for row in rows)
            out.append(255 - total // (len(rows) * (right - left)))
    return bytes(out)
