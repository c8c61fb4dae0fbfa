"""How wide a text is and where its lines break."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rambu.fonts import Font
from rambu.fonts.characters import printable
from rambu.fonts.faces import face

TOLERANCE: Final = 0.01
"""A line may be this many points wider than asked for: box sizes are rounded to as much."""

_BLANKS: Final = re.compile("[ \n]+")
_PIECES: Final = re.compile(
    r"""
    (?<=[^\W\d_][^\W\d_]-)(?=[^\W\d_]{2})    # after the hyphen of two words: "non-" "ASN"; not "e-mail", "ke-3"
  | (?<=[\w)]/)(?=\w)                         # after a slash: "permohonan/" "usulan"
  | (?<=[–—])(?=\w)                           # after a dash set close
    """,
    re.VERBOSE,
)


def measure(text: str, size: float, *, bold: bool = False, font: Font = "sans") -> float:
    """Advance width in points of `text` (one line, as `printable`) at `size` points, without kerning."""
    return _em(text, bold, font) * size


@lru_cache(maxsize=8192)
def wrap(text: str, width: float, size: float, *, bold: bool = False, font: Font = "sans") -> tuple[str, ...]:
    """The lines of `text`, each at most `width` points wide (unless one character alone is wider).

    Breaks at spaces, after hyphens, slashes and dashes between words and, within a word wider than the line, at any
    character. Newlines in the text stay, runs of blanks become one. Blank text has no lines.
    """
    shown = printable(text)
    if not shown or shown.isspace():
        return ()
    room = (width + TOLERANCE) / size
    paragraphs = shown.strip(" \n").split("\n")
    return tuple(line for paragraph in paragraphs for line in _lines(paragraph, room, bold, font))


@lru_cache(maxsize=8192)
def longest_piece(text: str, size: float, *, bold: bool = False, font: Font = "sans") -> float:
    """Width in points of the widest part of `text` that `wrap` breaks only in need: the least column width it wants."""
    pieces = (piece for word in _words(printable(text)) for piece in _PIECES.split(word))
    return max((_em(piece, bold, font) * size for piece in pieces), default=0.0)


@lru_cache(maxsize=16384)
def _em(text: str, bold: bool, font: Font) -> float:
    advances = face(font, bold).advances
    return sum(advances.get(character, 0.0) for character in printable(text))


def _words(text: str) -> list[str]:
    return [word for word in _BLANKS.split(text) if word]


def _lines(paragraph: str, room: float, bold: bool, font: Font) -> Iterator[str]:
    """Greedy filling; a blank paragraph is one empty line."""
    line = ""
    for piece, blank in _pieces(paragraph):
        joined = f"{line} {piece}" if blank and line else line + piece
        if _em(joined, bold, font) <= room:
            line = joined
            continue
        if line:
            yield line
        *full, line = _broken(piece, room, bold, font)
        yield from full
    yield line


def _pieces(paragraph: str) -> Iterator[tuple[str, bool]]:
    """The unbreakable pieces and whether a blank stands before each."""
    for word in _words(paragraph):
        for i, piece in enumerate(_PIECES.split(word)):
            yield piece, i == 0


def _broken(word: str, room: float, bold: bool, font: Font) -> list[str]:
    """A word cut into lines at characters; a mark stays with the letter that bears it."""
    lines = [""]
    for cluster in _clusters(word):
        if lines[-1] and _em(lines[-1] + cluster, bold, font) > room:
            lines.append("")
        lines[-1] += cluster
    return lines


def _clusters(word: str) -> Iterator[str]:
    cluster = ""
    for character in word:
        if cluster and unicodedata.category(character) not in {"Mn", "Me"}:
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster
