"""A few words inside a shape: how wide the shape should be, and how high it gets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from rambu.diagram.layout.measures import DECISION_HEIGHT, LEADING, PROCESS_HEIGHT, SYMBOL_TEXT, SYMBOL_WIDTH
from rambu.diagram.metrics import measure, printable, wrap
from rambu.diagram.scene import ShapeKind
from rambu.fonts import Font

_SIDE = 4.0
_DIAMOND = 0.62
"""Share of a diamond's width that a word in its middle may take."""

_BROADNESS = 2.6
"""How many times wider than high a text inside a box or capsule would like to be."""


@dataclass(frozen=True, slots=True)
class Inscription:
    """Broken text and the least height of the shape around it."""

    lines: tuple[str, ...]
    height: float


@lru_cache(maxsize=4096)
def width_range(kind: ShapeKind, text: str, font: Font) -> tuple[float, float]:
    """Tightest and comfortable width of a shape with this text."""
    if not printable(text).strip():
        return SYMBOL_WIDTH
    word = max(measure(part, SYMBOL_TEXT, font=font) for part in text.split())
    whole = measure(" ".join(text.split()), SYMBOL_TEXT, font=font)
    if kind == "decision":
        return min(word, 40) / _DIAMOND + 2, max(min(word, 60) / _DIAMOND + 2, min(whole / 2 / 0.5, 84.0), 54.0)
    broad = min(whole, sqrt(whole * SYMBOL_TEXT * LEADING * _BROADNESS))
    return min(word, 54.0) + 2 * _SIDE, max(max(broad, min(word, 60.0)) + 2 * _SIDE, SYMBOL_WIDTH[1])


def least_height(kind: ShapeKind, width: float) -> float:
    """Height of a shape without text: narrower ones are lower, so that they keep their look."""
    if kind == "decision":
        joint = max(0.0, width - 90.0) * 0.08
        return round(min(DECISION_HEIGHT, max(17.0, 0.62 * width + 5)) + min(joint, 12.0), 2)
    return round(min(PROCESS_HEIGHT, max(13.0, 0.55 * width + 4)), 2)


@lru_cache(maxsize=4096)
def inscribe(kind: ShapeKind, text: str, width: float, font: Font) -> Inscription:
    """Break `text` for a shape `width` points wide."""
    words = " ".join(printable(text).split())
    if not words:
        return Inscription((), least_height(kind, width))
    if kind == "decision":
        tries = [_in_diamond(words, width, share, font) for share in (0.5, 0.6, 0.7, 0.8)]
    elif kind == "terminator":
        tries = [_in_capsule(words, width, side, font) for side in (_SIDE, _SIDE + 3, _SIDE + 6)]
    else:
        lines = wrap(words, max(width - 2 * _SIDE, 4.0), SYMBOL_TEXT, font=font)
        return Inscription(lines, max(least_height(kind, width), _tall(lines)))
    return min(tries, key=lambda one: one.height)


def _tall(lines: tuple[str, ...]) -> float:
    return len(lines) * SYMBOL_TEXT * LEADING + 6


def _in_capsule(text: str, width: float, side: float, font: Font) -> Inscription:
    """The more lines, the rounder the ends, and the higher the capsule must be for the first and last of them."""
    lines = wrap(text, max(width - 2 * side, 4.0), SYMBOL_TEXT, font=font)
    half = max(measure(line, SYMBOL_TEXT, font=font) for line in lines) / 2
    block = len(lines) * SYMBOL_TEXT * LEADING / 2
    height = max(least_height("terminator", width), _tall(lines))
    while _room_in_capsule(width, height, block) < half and height < 2 * block + width:
        height += 1
    return Inscription(lines, height)


def _room_in_capsule(width: float, height: float, beyond: float) -> float:
    """Half the width of a capsule at the distance `beyond` from its middle."""
    radius = min(width, height) / 2
    into_end = beyond - (height / 2 - radius)
    if into_end <= 0:
        return width / 2
    return width / 2 - radius + sqrt(max(radius**2 - into_end**2, 0.0))


def _in_diamond(text: str, width: float, share: float, font: Font) -> Inscription:
    """The inscribed block ``a × b`` of a diamond ``w × h`` fulfils ``a/w + b/h ≤ 1``."""
    lines = wrap(text, max(width * share, 4.0), SYMBOL_TEXT, font=font)
    widest = max((measure(line, SYMBOL_TEXT, font=font) for line in lines), default=0.0)
    room = max(1 - (widest + 2) / width, 0.12)
    return Inscription(lines, max(least_height("decision", width), round(len(lines) * SYMBOL_TEXT * LEADING / room, 2)))
