"""Thin filled polygons as the lines that they paint: a spreadsheet prints its connectors so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from rambu.diagram.scene import Point
from rambu.exchange.pdf.read.plane import area, simplified

_THICKEST: Final = 2.6
"""Mean thickness of a line, in points."""
_SHORTEST: Final = 2.5
_STRAIGHT: Final = 0.9


def center_line(polygon: Sequence[Point]) -> list[Point] | None:
    """The line along the middle of a thin polygon, or None where it is not thin.

    A strip has two short ends that part its outline into two sides of about one length; its middle runs between them.
    """
    lengths = [math.dist(a, b) for a, b in zip(polygon, [*polygon[1:], polygon[0]], strict=True)]
    around = sum(lengths)
    if len(polygon) < 4 or around < 2 * _SHORTEST:
        return None
    thickness = area(polygon) / (around / 2)
    if thickness > _THICKEST:
        return None
    ends = _ends(lengths, around, max(2.2, 2.5 * thickness))
    if ends is None:
        return None
    return _middle(polygon, *ends)


def _ends(lengths: Sequence[float], around: float, short: float) -> tuple[int, int] | None:
    """The two short edges that part the outline most evenly."""
    sums = [0.0]
    for length in lengths:
        sums.append(sums[-1] + length)
    brief = [n for n, length in enumerate(lengths) if length <= short][:200]
    best: tuple[tuple[float, float], int, int] | None = None
    for at, i in enumerate(brief):
        for j in brief[at + 1 :]:
            one = sums[j] - sums[i + 1]
            other = around - lengths[i] - lengths[j] - one
            key = (round(abs(one - other), 1), -(lengths[i] + lengths[j]))
            if best is None or key < best[0]:
                best = (key, i, j)
    if best is None or best[0][0] > max(6.0, 0.25 * around):
        return None
    return best[1], best[2]


def _middle(polygon: Sequence[Point], i: int, j: int) -> list[Point]:
    number = len(polygon)

    def half(n: int) -> Point:
        a, b = polygon[n], polygon[(n + 1) % number]
        return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)

    start, end = half(i), half(j)
    side = [polygon[n % number] for n in range(i + 1, j + 1)][1:-1]
    other = [polygon[n % number] for n in range(j + 1, i + number + 1)][1:-1][::-1]
    if len(side) == len(other):
        side = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(side, other, strict=True)]
    between = [p for p in side if math.dist(p, start) > 1 and math.dist(p, end) > 1]
    return simplified([start, *between, end], _STRAIGHT)
