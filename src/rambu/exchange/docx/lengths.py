"""Lengths of Word: what a point is in the units of its files."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

EMU: Final = 12_700
"""English Metric Units in a point: drawings are measured in them."""


def twips(points: float) -> str:
    """Twentieths of a point: pages, tables and paragraphs are measured in them."""
    return str(round(points * 20))


def half_points(points: float) -> str:
    """Sizes of letters."""
    return str(round(points * 2))


def emu(points: float) -> int:
    """`points` in EMU."""
    return round(points * EMU)


def gaps(edges: Sequence[float]) -> list[int]:
    """Sizes in twips between `edges` in points; their roundings never add up."""
    return [max(1, round(after * 20) - round(before * 20)) for before, after in pairwise(edges)]
