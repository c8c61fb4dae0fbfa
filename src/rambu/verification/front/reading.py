"""The letters of a page in the order in which a person reads them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rambu.exchange.pdf.read.leaves import Letter
from rambu.verification.words import joined

_LINE: Final = 0.5
"""Letters whose middles differ by less than this share of their height stand on one line."""


def in_lines(letters: Iterable[Letter]) -> list[list[Letter]]:
    """Letters by line from above, each line from the left."""
    lines: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda one: one[1].center[1]):
        last = lines[-1][0][1] if lines else None
        if last is not None and abs(letter[1].center[1] - last.center[1]) < _LINE * max(last.height, 4.0):
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return [sorted(line, key=lambda one: one[1].center[0]) for line in lines]


def read(letters: Iterable[Letter]) -> str:
    """What letters say, legible."""
    return "".join(joined(letter for letter, _box in line) for line in in_lines(letters))
