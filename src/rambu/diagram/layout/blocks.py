"""Texts set into boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from rambu.diagram.layout.contents import Content, Paragraph
from rambu.diagram.layout.measures import CELL_PAD_X, CELL_PAD_Y, LEADING
from rambu.diagram.metrics import ascent, cap_height, descent, measure, wrap
from rambu.diagram.scene import Align, Box, TextBlock
from rambu.fonts import Font

NO_TEXT: Final = TextBlock((), 0.0, 0.0, 0.0, 0.0)


@lru_cache(maxsize=16384)
def broken(content: Content, width: float, size: float, font: Font) -> tuple[str, ...]:
    """Lines of a cell `width` points wide; what follows a marker is indented below it."""
    return tuple(line for paragraph in content for line in _set(paragraph, width - 2 * CELL_PAD_X, size, font))


def _set(paragraph: Paragraph, room: float, size: float, font: Font) -> Iterable[str]:
    if not paragraph.marker:
        return wrap(paragraph.text, max(room, size / 2), size, font=font) or ("",)
    indent = paragraph.indent
    beside = max(room - measure(indent, size, font=font), size / 2)
    first, *others = wrap(paragraph.text, beside, size, font=font) or ("",)
    return (paragraph.marker + first, *(indent + line for line in others))


def height(lines: Sequence[str], size: float) -> float:
    """Height of a cell with these lines."""
    return len(lines) * size * LEADING + 2 * CELL_PAD_Y if lines else 0.0


def block(
    lines: tuple[str, ...], box: Box, size: float, font: Font, align: Align = "left", bold: bool = False
) -> TextBlock:
    """The lines in the vertical middle of `box`."""
    if not lines:
        return NO_TEXT
    leading, rise = size * LEADING, ascent(size, font)
    ink = (len(lines) - 1) * leading + rise + descent(size, font)
    x = box.x + (box.width / 2 if align == "center" else CELL_PAD_X)
    baseline = box.y + (box.height - ink) / 2 + rise
    return TextBlock(lines, round(x, 2), round(baseline, 2), round(leading, 2), size, align, bold)


def centred(lines: tuple[str, ...], box: Box, size: float, font: Font) -> TextBlock:
    """A few words in the optical middle of a shape: capitals and small letters, not descenders, decide."""
    leading = size * LEADING
    ink = (len(lines) - 1) * leading + cap_height(size, font)
    baseline = box.y + (box.height - ink) / 2 + cap_height(size, font)
    return TextBlock(lines, round(box.center[0], 2), round(baseline, 2), round(leading, 2), size, "center")
