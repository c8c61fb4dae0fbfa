"""Pictures put together."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SIZE = re.compile(rb'^<svg[^>]*?\bviewBox="0 0 ([0-9.]+) ([0-9.]+)"')
_NAMESPACES = b'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_GAP = 12.0


def stacked(pages: Sequence[bytes]) -> bytes:
    """One SVG of several, one below the other; a single one stays as it is."""
    if len(pages) == 1:
        return pages[0]
    sizes = [_size(page) for page in pages]
    width, height = max(w for w, _h in sizes), sum(h for _w, h in sizes) + _GAP * (len(pages) - 1)
    parts, top = [], 0.0
    for page, (_width, tall) in zip(pages, sizes, strict=True):
        parts.append(page.replace(b"<svg ", f'<svg y="{top:g}" '.encode(), 1))
        top += tall + _GAP
    return b'<svg %s viewBox="0 0 %g %g">%s</svg>' % (_NAMESPACES, width, height, b"".join(parts))


def _size(page: bytes) -> tuple[float, float]:
    found = _SIZE.search(page)
    if not found:
        raise ValueError("a picture without a size")
    return float(found[1]), float(found[2])
