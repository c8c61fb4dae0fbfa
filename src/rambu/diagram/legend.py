"""The legend of the symbols: one line below the last table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from rambu.diagram.metrics import measure
from rambu.diagram.scene import Box
from rambu.fonts import Font

LEGEND_HEIGHT: Final = 16.0
LEGEND_GAP: Final = 6.0
LEGEND_TEXT: Final = 7.0

LegendKind = Literal["terminator", "process", "decision", "arrow", "connector"]
_WORDS: Final[tuple[tuple[LegendKind, str], ...]] = (
    ("terminator", "Mulai/selesai"),
    ("process", "Proses"),
    ("decision", "Keputusan"),
    ("arrow", "Arah alur"),
    ("connector", "Penghubung halaman"),
)
_SYMBOL: Final = 22.0
_BESIDE: Final = 5.0
_BETWEEN: Final = 18.0


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A small symbol and, at its right, what it means."""

    kind: LegendKind
    words: str
    symbol: Box
    text_x: float


def legend_entries(box: Box, font: Font) -> tuple[LegendEntry, ...]:
    """The entries from left to right in the legend's `box`."""
    entries = []
    x = box.x
    for kind, words in _WORDS:
        wide, high = (11.0, 11.0) if kind == "connector" else (_SYMBOL, 13.0 if kind == "decision" else 11.0)
        symbol = Box(round(x, 2), round(box.y + (box.height - high) / 2, 2), wide, high)
        text_x = round(x + wide + _BESIDE, 2)
        entries.append(LegendEntry(kind, words, symbol, text_x))
        x = text_x + measure(words, LEGEND_TEXT, font=font) + _BETWEEN
    return tuple(entries)
