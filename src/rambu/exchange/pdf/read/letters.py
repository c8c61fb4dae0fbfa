"""The letters of a page as words with their boxes."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from rambu.diagram.scene import Box
from rambu.exchange.drawn import Word
from rambu.exchange.pdf.read.matrix import Matrix
from rambu.exchange.pdf.read.paths import TooMuch
from rambu.exchange.pdf.read.plane import around, box_of, overlap

MOST_LETTERS: Final = 60_000
"""Letters of one page that are looked at: ten times the fullest page seen."""
_GAP: Final = 0.28
"""A gap between letters that parts words, in heights of a letter."""
_LETTERS: Final = {0x02: "-", 0xAD: "-", 0xFFFE: "-", 0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF0FC: "✓"}
"""Hyphens at the end of lines, and bullets in the private codes of symbol fonts."""


@dataclass(slots=True)
class _Run:
    """A word in the making."""

    text: str
    box: Box
    last: Box


def words(page: Any, place: Matrix) -> list[Word]:
    """Words in the order of the page; letters painted twice over one another are one.

    Raises:
        TooMuch: the page holds more letters than any SOP has.
    """
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return []
    try:
        number = pdfium.FPDFText_CountChars(text)
        if number > MOST_LETTERS:
            raise TooMuch
        return list(_words(text, number, place))
    finally:
        pdfium.FPDFText_ClosePage(text)


def letters(page: Any, place: Matrix) -> list[tuple[str, Box]]:
    """Letters with their boxes in the order of the page, blanks left out. Raises as `words`."""
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return []
    try:
        number = pdfium.FPDFText_CountChars(text)
        if number > MOST_LETTERS:
            raise TooMuch
        return [(letter, box) for letter, box in _letters(text, number, place) if box is not None]
    finally:
        pdfium.FPDFText_ClosePage(text)


def _words(text: Any, number: int, place: Matrix) -> Iterator[Word]:
    run: _Run | None = None
    before: tuple[str, Box] | None = None
    for letter, box in _letters(text, number, place):
        if letter.isspace() or box is None:
            if run is not None:
                yield Word(run.text, run.box)
            run = None
            continue
        if before is not None and before[0] == letter and _same(before[1], box):
            continue
        before = (letter, box)
        if run is not None and _goes_on(run.last, box):
            run.text += letter
            run.box, run.last = around(run.box, box), box
            continue
        if run is not None:
            yield Word(run.text, run.box)
        run = _Run(letter, box, box)
    if run is not None:
        yield Word(run.text, run.box)


def _letters(text: Any, number: int, place: Matrix) -> Iterator[tuple[str, Box | None]]:
    """Letters with their boxes; a blank, or one of no size, has none."""
    raw = pdfium.FS_RECTF()
    for n in range(number):
        code = pdfium.FPDFText_GetUnicode(text, n)
        letter = _LETTERS.get(code) or (chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else " ")
        if letter.isspace() or not pdfium.FPDFText_GetLooseCharBox(text, n, ctypes.byref(raw)):
            yield " ", None
            continue
        box = box_of([place.apply((raw.left, raw.bottom)), place.apply((raw.right, raw.top))])
        yield letter, box if math.isfinite(box.width + box.height) else None


def _goes_on(last: Box, box: Box) -> bool:
    """Whether a letter stands directly behind another, on its line; also of words that run upwards."""
    high = max(last.height, box.height, 1.0)
    level = abs(last.center[1] - box.center[1]) < 0.6 * high
    if level:
        return -0.7 * max(last.width, box.width) < box.x - last.right < _GAP * high
    wide = max(last.width, box.width, 1.0)
    upright = abs(last.center[0] - box.center[0]) < 0.3 * wide
    return upright and -_GAP * wide < min(abs(last.y - box.bottom), abs(box.y - last.bottom)) < _GAP * wide


def _same(a: Box, b: Box) -> bool:
    return overlap(a, b) > 0.75 * min(a.width * a.height, b.width * b.height) > 0
