"""The advance widths and heights of the shipped fonts, read from a table made beforehand from the font files.

Widths are those of the bare glyphs: every writer of Rambu turns kerning and ligatures off, so that a line is as wide
here as on the page. Letters that join (Arabic) count with their widest form, so a line of them is at most as wide.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from rambu.fonts import CHAIN, Font

TABLE: Final = Path(__file__).with_name("advances.json")


@dataclass(frozen=True, slots=True)
class Face:
    """A font in one weight with its fallbacks. All lengths in em."""

    ascent: float
    descent: float
    cap: float
    advances: Mapping[str, float]
    """Advance width of each character that can be printed."""


@lru_cache(maxsize=8)
def face(font: Font, bold: bool = False) -> Face:
    """The face of `font`; heights are those of its first family."""
    parts = [_table()[name + ("/bold" if bold else "")] for name in CHAIN[font]]
    advances: dict[str, float] = {}
    for part in reversed(parts):
        advances.update(_widths(part))
    own = parts[0]
    ascent, descent, cap = (own[key] / own["units"] for key in ("ascent", "descent", "cap"))
    return Face(ascent, descent, cap, advances)


def runs(text: str, font: Font = "sans") -> tuple[tuple[str, str], ...]:
    """`text` cut into (family, part): each part has all its glyphs in that family, the first possible of the chain.

    Writers that shape text (PDF) set each run in its family and need no fallback of their own.
    """
    return tuple((name, "".join(part)) for name, part in groupby(text, partial(_family, font)))


def _family(font: Font, character: str) -> str:
    return next((name for name in CHAIN[font] if character in _own(name)), CHAIN[font][0])


@lru_cache(maxsize=8)
def _own(name: str) -> frozenset[str]:
    return frozenset(_widths(_table()[name]))


def _widths(part: dict[str, Any]) -> dict[str, float]:
    units = part["units"]
    return {chr(start + i): width / units for start, widths in part["advances"] for i, width in enumerate(widths)}


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = json.loads(TABLE.read_text(encoding="ascii"))
    return table
