"""The text columns: the widths they want, and how they share what the performers leave them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rambu.diagram.layout.contents import Content
from rambu.diagram.layout.measures import CELL_PAD_X
from rambu.diagram.metrics import longest_piece, measure
from rambu.fonts import Font

SHARED: Final = ("kegiatan", "kelengkapan", "waktu", "output", "keterangan")
_COMFORT: Final = {"kegiatan": 16.0, "kelengkapan": 11.0, "waktu": 6.0, "output": 11.0, "keterangan": 9.0}
"""Comfortable width of a line in units of the font size."""
_TIGHTEST: Final = {"kegiatan": 8.5, "kelengkapan": 6.0, "waktu": 5.8, "output": 6.0, "keterangan": 5.0}
"""In the same units: a longer word is broken rather than the column widened."""
_LEAST: Final = 0.4
"""Columns never get less of what they want, even if the table becomes wider than the paper."""
_WIDEST_CAPTION: Final = 12.0
_STEP: Final = 12.0
_FREE_LINES: Final = 3.0
"""So many lines cost no height: the shapes of a row are as high."""


@dataclass(frozen=True, slots=True)
class Wants:
    """Bounds of the text columns by key, in points: tightest, comfortable, and all text on one line."""

    tight: Mapping[str, float]
    comfort: Mapping[str, float]
    most: Mapping[str, float]


Extents = Mapping[str, tuple[float, float]]
"""Widest word and widest line of each text column, in em."""


def extents(rows: Sequence[Mapping[str, Content]], font: Font) -> Extents:
    """How wide the texts of a chart are at whatever size."""
    found = {}
    for key in SHARED:
        texts = {p.marker + p.text for row in rows for p in row[key]}
        word = max((longest_piece(t, 1.0, font=font) for t in texts), default=0.0)
        found[key] = word, max((measure(t, 1.0, font=font) for t in texts), default=0.0)
    return found


def wants(texts: Extents, captions: Mapping[str, str], size: float, font: Font) -> Wants:
    """What the text columns of a chart want at font size `size`."""
    tight, comfort, most = {}, {}, {}
    for key in SHARED:
        word, line = (em * size for em in texts[key])
        head = min(longest_piece(captions[key], size, bold=True, font=font), _WIDEST_CAPTION * size)
        pad = 2 * CELL_PAD_X + 0.5
        least = line if key == "waktu" else word
        tight[key] = max(min(least, _TIGHTEST[key] * size), head) + pad
        most[key] = max(line + pad, tight[key])
        comfort[key] = min(max(_COMFORT[key] * size + pad, word + pad, tight[key]), most[key])
    return Wants(tight, comfort, most)


def number_width(rows: Sequence[Mapping[str, Content]], caption: str, size: float, font: Font) -> float:
    """Width of the column No., its column number included."""
    texts = ["(1)", *(p.text for row in rows for p in row["no"])]
    widest = max((longest_piece(t, size, font=font) for t in texts), default=0.0)
    head = longest_piece(caption, size, bold=True, font=font)
    return min(max(widest, head), 6 * size) + 2 * CELL_PAD_X + 1.0


def share(
    rows: Sequence[Mapping[str, Content]], bounds: Wants, ease: float, room: float, size: float, font: Font
) -> dict[str, float]:
    """Widths that fill `room`: what `ease` grants to each, the rest step by step to where it saves the most height."""
    tight, comfort = bounds.tight, bounds.comfort
    widths = {key: tight[key] + max(ease, 0.0) * (comfort[key] - tight[key]) for key in SHARED}
    least = sum(widths.values())
    if room <= least:
        return {key: width * max(room / least, _LEAST) for key, width in widths.items()}
    cells = [{key: _areas(row[key], size, font) for key in SHARED} for row in rows]
    high = [row for row in cells if any(_height(row[key], widths[key]) > _FREE_LINES for key in SHARED)]
    areas = {key: [row[key] for row in high] for key in SHARED}
    heights = {key: [_height(a, widths[key]) for a in areas[key]] for key in SHARED}
    left = room - sum(widths.values())
    while left > 0.01:
        step = min(_STEP, left)
        saved = _saved(areas, heights, widths, step)
        best = max(SHARED, key=lambda key: (round(saved[key], 6), bounds.comfort[key] / widths[key]))
        widths[best] += step
        heights[best] = [_height(a, widths[best]) for a in areas[best]]
        left -= step
    return widths


@lru_cache(maxsize=16384)
def _areas(content: Content, size: float, font: Font) -> tuple[float, ...]:
    return tuple(measure(p.marker + p.text, size, font=font) * 1.06 for p in content)


def _height(areas: tuple[float, ...], width: float) -> float:
    """Lines, smoothly: a ragged paragraph needs about its length divided by the width."""
    inner = max(width - 2 * CELL_PAD_X, 1.0)
    return sum(max(1.0, a / inner) for a in areas)


def _saved(
    areas: Mapping[str, Sequence[tuple[float, ...]]],
    heights: Mapping[str, Sequence[float]],
    widths: Mapping[str, float],
    step: float,
) -> dict[str, float]:
    """Height that a column saves by becoming wider by `step`: only in rows where it alone is the highest."""
    saved = dict.fromkeys(SHARED, 0.0)
    for row, cells in enumerate(zip(*(heights[key] for key in SHARED), strict=True)):
        *_, second, highest = sorted(cells)
        least = max(second, _FREE_LINES)
        if highest > least:
            key = SHARED[cells.index(highest)]
            saved[key] += highest - max(least, _height(areas[key][row], widths[key] + step))
    return saved
