"""From points on a page of the scene to rows, columns and places of a sheet.

A sheet has whole pixels only (Excel's and LibreOffice's widths and heights are multiples of 0.75 pt). So the edges of
the table are moved to pixels and everything between two edges is stretched with them: what was straight, centred or
touching stays so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

EMU: Final = 9525
"""English Metric Units in a pixel."""
PIXELS: Final = 96 / 72
"""Pixels in a point."""
TALLEST: Final = 400.0
"""Excel has no row higher than 409 pt; a taller band becomes several rows."""
_SAME: Final = 0.05
"""Edges this close are one: rounding has set them apart."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Edges in the scene (points) and the same edges in the sheet (pixels); `first` is the index of the first track."""

    scene: tuple[float, ...]
    sheet: tuple[int, ...]
    first: int = 0

    def place(self, value: float) -> int:
        """The place of `value` in the sheet, in EMU."""
        at = min(max(bisect_right(self.scene, value) - 1, 0), max(len(self.scene) - 2, 0))
        if len(self.scene) < 2:
            return round((self.sheet[0] + (value - self.scene[0]) * PIXELS) * EMU)
        low, high = self.scene[at], self.scene[at + 1]
        start, end = self.sheet[at], self.sheet[at + 1]
        return round((start + (value - low) / (high - low) * (end - start)) * EMU)

    def index(self, value: float) -> int:
        """Index of the track (row or column) that begins at the edge nearest to `value`."""
        return self.first + min(range(len(self.scene)), key=lambda n: abs(self.scene[n] - value))

    @property
    def sizes(self) -> tuple[int, ...]:
        """Widths or heights of the tracks in pixels."""
        return tuple(after - before for before, after in pairwise(self.sheet))


def ruler(edges: Iterable[float], start: int = 0, first: int = 0) -> Ruler:
    """A ruler over `edges` whose first edge lies `start` pixels from the sheet's beginning."""
    scene = _split(_apart(edges))
    places = [start + round((edge - scene[0]) * PIXELS) for edge in scene]
    for n in range(1, len(places)):
        places[n] = max(places[n], places[n - 1] + 1)
    return Ruler(tuple(scene), tuple(places), first)


def _apart(edges: Iterable[float]) -> list[float]:
    kept: list[float] = []
    for edge in sorted(edges):
        if not kept or edge - kept[-1] > _SAME:
            kept.append(edge)
    return kept


def _split(edges: list[float]) -> list[float]:
    """With edges between those that are too far apart for one row."""
    whole = edges[:1]
    for before, after in pairwise(edges):
        parts = max(1, -int(-(after - before) // TALLEST))
        whole += [before + (after - before) * n / parts for n in range(1, parts)]
        whole.append(after)
    return whole
