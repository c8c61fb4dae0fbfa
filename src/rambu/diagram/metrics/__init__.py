"""Text measures: how wide, how tall, and where lines break, with the very fonts that are embedded.

All sizes and results are in points; `font` is ``"sans"`` (Arial widths) or ``"bookman"`` (Bookman widths).
"""

from __future__ import annotations

from typing import Final

from rambu.diagram.metrics.breaking import longest_piece, measure, wrap
from rambu.fonts import Font
from rambu.fonts.characters import SUBSTITUTE, printable
from rambu.fonts.faces import face, runs

__all__ = [
    "SUBSTITUTE",
    "Font",
    "ascent",
    "cap_height",
    "descent",
    "line_height",
    "longest_piece",
    "measure",
    "printable",
    "runs",
    "wrap",
]

_LEADING: Final[dict[Font, float]] = {"sans": 1.15, "bookman": 1.2}


def line_height(size: float, font: Font = "sans") -> float:
    """From baseline to baseline: single spacing as offices know it (1.15 em; 1.2 em for the wider Bookman)."""
    return size * _LEADING[font]


def ascent(size: float, font: Font = "sans") -> float:
    """How far the tallest letters (b, d, l) reach above the baseline."""
    return size * face(font).ascent


def descent(size: float, font: Font = "sans") -> float:
    """How far letters (g, p, y) reach below the baseline; positive."""
    return size * face(font).descent


def cap_height(size: float, font: Font = "sans") -> float:
    """Height of the capitals above the baseline."""
    return size * face(font).cap
