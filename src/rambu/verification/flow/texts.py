"""The letters of a page compared with the lines of text of the scene."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from rambu.diagram.scene import Page
from rambu.exchange.pdf.read.leaves import Leaf, Letter
from rambu.exchange.pdf.read.plane import inside
from rambu.language import gettext as _
from rambu.verification.flow.strips import Strip
from rambu.verification.report import Difference, Place
from rambu.verification.words import joined, legible

_FOOT: Final = 32.0
"""Height of the foot of a page, which does not belong to the scene."""
_SHOWN: Final = 60


def body_of(leaf: Leaf) -> list[Letter]:
    """The letters above the foot."""
    return [letter for letter in leaf.letters if letter[1].center[1] < leaf.height - _FOOT]


def foot_of(leaf: Leaf) -> list[Letter]:
    """The letters of the foot."""
    return [letter for letter in leaf.letters if letter[1].center[1] >= leaf.height - _FOOT]


def compare_texts(strips: Sequence[Strip], leaf: Leaf, page: Page) -> Iterator[Difference]:
    """Lines that read differently, and letters that stand where no line is."""
    held: dict[int, list[Letter]] = defaultdict(list)
    loose: list[Letter] = []
    for letter in body_of(leaf):
        found = next((n for n, strip in enumerate(strips) if inside(letter[1].center, strip.box)), None)
        if found is not None:
            held[found].append(letter)
        elif legible(letter[0]):
            loose.append(letter)
    for n, strip in enumerate(strips):
        read = _read(held[n], strip.upright)
        if read != legible(strip.text):
            yield _differs(strip, read)
    for row, letters in sorted(_by_row(loose, page).items()):
        words = _cut("".join(letter for letter, _box in letters))
        message = _("ada teks “{words}” yang tidak termasuk gambar.").format(words=words)
        yield Difference("text-foreign", Place(leaf.number, row), message)


def _read(letters: Sequence[Letter], upright: bool) -> str:
    key = (lambda one: -one[1].center[1]) if upright else (lambda one: one[1].center[0])
    return joined(letter for letter, _box in sorted(letters, key=key))


def _differs(strip: Strip, read: str) -> Difference:
    if not read:
        message = _("“{words}” tidak tercetak.").format(words=_cut(strip.text))
        return Difference("text-missing", strip.place, message)
    message = _("tercetak “{read}”, seharusnya “{words}”.").format(read=_cut(read), words=_cut(strip.text))
    return Difference("text-differs", strip.place, message)


def _by_row(letters: Sequence[Letter], page: Page) -> dict[int, list[Letter]]:
    rows: dict[int, list[Letter]] = defaultdict(list)
    for letter in letters:
        rows[row_at(page, letter[1].center[1])].append(letter)
    return rows


def row_at(page: Page, y: float) -> int:
    """The position of the kegiatan at a height of the page, or 0."""
    return next((row.kegiatan for row in page.rows if row.y <= y <= row.y + row.height), 0)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
