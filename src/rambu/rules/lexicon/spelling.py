"""Comparing names and titles as a reader would: case, punctuation, usual abbreviations, one slip of the pen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_NOT_WORD = re.compile(r"[^0-9a-z]+")
_LATIN = re.compile(r"[a-z]")
_LONGEST_WORD = 40
_ABBREVIATIONS = {
    "ka": "kepala", "kasubag": "kepala subbagian", "kabag": "kepala bagian", "kasi": "kepala seksi",
    "kasubbag": "kepala subbagian", "subbag": "subbagian", "subag": "subbagian", "bag": "bagian", "adm": "administrasi",
    "sek": "sekretaris", "kepsek": "kepala sekolah", "kamad": "kepala madrasah", "waka": "wakil kepala",
    "kakankemenag": "kepala kankemenag", "kanwil": "kantor wilayah",
}  # fmt: skip


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """`text` without case, accents, punctuation and doubled spaces; text in other scripts keeps its letters.

    >>> folded("  Kepala  Seksi, PHU. ")
    'kepala seksi phu'
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    if not _LATIN.search(plain):
        return " ".join(unicodedata.normalize("NFC", text).casefold().split())
    return _NOT_WORD.sub(" ", plain.replace("&", " dan ").replace("'", "").replace("’", "")).strip()


@lru_cache(maxsize=1024)
def title_key(text: str) -> str:
    """A SOP's title for comparison: folded, without the leading "SOP" or "SOP AP"."""
    words = folded(text).split()
    while words and words[0] in {"sop", "ap", "standar", "operasional", "prosedur"}:
        words.pop(0)
    return " ".join(words)


@lru_cache(maxsize=1024)
def position_words(name: str) -> tuple[str, ...]:
    """The words of a position with its usual abbreviations written out."""
    words = (_ABBREVIATIONS.get(word, word) for word in folded(name).split())
    return tuple(" ".join(words).split())


def same_position(a: str, b: str) -> bool:
    """Whether two names of performers differ by spelling only.

    Numbers, single letters and short words must agree ("Pelaksana 1" is not "Pelaksana 2"); one long word may hold one
    slip of the pen, or two from ten letters on.
    """
    if not folded(a) or not folded(b):
        return False
    return _alike(position_words(a), position_words(b)) or _alike(folded(a).split(), folded(b).split())


def _alike(left: Sequence[str], right: Sequence[str]) -> bool:
    if "".join(left) == "".join(right):
        return True
    if len(left) != len(right):
        return False
    different = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    return len(different) == 1 and _slip(*different[0])


def _slip(a: str, b: str) -> bool:
    shorter = min(len(a), len(b))
    if not 5 <= shorter <= _LONGEST_WORD or any(c.isdigit() for c in a + b):
        return False
    return _differs_little(a, b, 1) if shorter < 10 else _differs_little(a, b, 2)


def _differs_little(a: str, b: str, limit: int) -> bool:
    if a.startswith(b) or b.startswith(a):  # a suffix makes another word: analis, analisis; pengelola, pengelolaan
        return False
    return distance(a, b, limit) <= limit


def distance(a: str, b: str, limit: int) -> int:
    """Edits (insert, delete, replace, swap of neighbours) from `a` to `b`; `limit` + 1 when there are more."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, last, row = row, before, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)
