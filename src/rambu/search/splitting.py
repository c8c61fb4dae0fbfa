"""A text split into words, numbers and codes, each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["word", "number", "code"]

_PIECE: Final = re.compile(
    r"(?P<nip>(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d))"
    r"|(?P<currency>(?<![^\W_])Rp\.?\s?(?=\d))"
    r"|(?P<code>(?:(?<![^\W_])[A-Za-z]{1,4}|(?:(?<![^\W_])|(?<=Rp)|(?<=Rp\.))\d{1,6})(?:\.\d{1,6})+(?![^\W_]))"
    r"|(?P<initials>(?<![^\W_])[^\W\d_](?:\.[^\W\d_]){1,4}(?![^\W_]))"
    r"|(?P<word>(?:(?<![^\W_])[Ee]-(?=[^\W\d_]{3})|[^\W_]|(?<=[^\W_])['’‘ʼ](?=[^\W_])|[\u0300-\u036f\u064b-\u065f\u0670])+)"
)
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a text, folded: no capitals, no accents, no apostrophes, no leading zeros."""

    text: str
    kind: Kind
    start: int
    end: int


def normal(text: str) -> str:
    """`text` in the form to which all places refer."""
    return unicodedata.normalize("NFC", text)


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of `text`, which is in NFC, in reading order."""
    for found in _PIECE.finditer(text):
        kind, shown = found.lastgroup, found.group()
        start, end = found.span()
        if kind == "currency":
            continue
        if kind == "code" and not _THOUSANDS.fullmatch(shown):
            yield Piece(_code(shown), "code", start, end)
            continue
        if kind in ("nip", "code"):
            shown = re.sub(r"\D", "", shown)
        text_ = fold(shown)[:_LONGEST]
        if text_.isdecimal():
            yield Piece(_number(text_), "number", start, end)
        elif text_:
            yield Piece(text_, "word", start, end)


def fold(text: str) -> str:
    """Letters and digits of `text` without difference of case and accent; nothing else is left.

    >>> fold("Qur’an"), fold("S.K"), fold("Café")
    ('quran', 'sk', 'cafe')
    """
    plain = text.lower() if text.isascii() else _decomposed(_decomposed(text).casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFKD", text)


def _code(text: str) -> str:
    """``C.01.03`` -> ``c.1.3``: people write and leave out the zeros."""
    return ".".join(_number(part) if part.isdecimal() else part for part in text.lower().split("."))


def _number(digits: str) -> str:
    return digits.lstrip("0") or "0"
