"""Numbers and units of time as offices write them: ``1,5``, ``½``, ``1 (satu)``, ``3 x 24``, ``mnt``, ``hk``."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import Final, Literal

Unit = Literal["menit", "jam", "hari", "hari kerja", "minggu", "bulan", "tahun"]

_SPELLINGS: tuple[tuple[Unit, Fraction, str], ...] = (
    ("menit", Fraction(1, 60), "detik dtk det second seconds sec"),
    ("menit", Fraction(1), "menit mnt mnit menitan minute minutes min mins m"),
    ("jam", Fraction(1), "jam jam_kerja j hour hours"),
    ("hari", Fraction(1), "hari hr hri h hari_kalender day days"),
    ("hari kerja", Fraction(1), "hari_kerja hari-kerja harikerja hr_kerja hr._kerja hk h.k h.k. hari_krj"),
    ("minggu", Fraction(1), "minggu mg mgg mggu pekan week weeks"),
    ("bulan", Fraction(1), "bulan bln bl month months"),
    ("bulan", Fraction(3), "triwulan kuartal"),
    ("bulan", Fraction(6), "semester"),
    ("tahun", Fraction(1), "tahun thn th year years"),
)

UNIT_WORDS: Final[dict[str, tuple[Fraction, Unit]]] = {
    spelling.replace("_", " "): (scale, unit) for unit, scale, words in _SPELLINGS for spelling in words.split()
}
"""Spelling in lower case -> (how many of the unit, the unit)."""

_WORDS: Final = {
    "setengah": Fraction(1, 2), "seperempat": Fraction(1, 4), "se": Fraction(1), "satu": Fraction(1),
    "dua": Fraction(2), "tiga": Fraction(3), "empat": Fraction(4), "lima": Fraction(5), "enam": Fraction(6),
    "tujuh": Fraction(7), "delapan": Fraction(8), "sembilan": Fraction(9), "sepuluh": Fraction(10),
}  # fmt: skip
_VULGAR = "½¼¾⅓⅔"
_WORD = "|".join(w for w in _WORDS if w != "se") + "|se(?=jam|hari|minggu|bulan|tahun|menit|semester)"
_DIGITS = r"[0-9]{1,9}"
_BELOW = r"0{0,3}[1-9][0-9]{0,8}"
_SINGLE = (
    rf"{_DIGITS}\s+{_DIGITS}\s*/\s*{_BELOW}|{_DIGITS}\s*/\s*{_BELOW}"
    rf"|{_DIGITS}\s*[{_VULGAR}]|[{_VULGAR}]"
    rf"|[0-9]{{1,3}}(?:\.[0-9]{{3}})+(?:,{_DIGITS})?|{_DIGITS}(?:[.,]{_DIGITS})?|{_WORD}"
)
count_pattern: Final = rf"(?:{_SINGLE})(?:\s*[x×]\s*(?:{_SINGLE}))?(?:\s*\([a-z ]{{1,40}}\))?"
"""Regular expression (without groups) of a number; its match is read by `parse_count`."""

_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")


def parse_count(text: str) -> Fraction:
    """The exact number in a match of `count_pattern`: ``1,5``, ``1.000``, ``1 1/2``, ``2½``, ``3 x 24``, ``dua``."""
    product = Fraction(1)
    for factor in re.split(r"[x×]", re.sub(r"\(.*", "", text)):
        product *= _single(factor.strip())
    return product


def _single(text: str) -> Fraction:
    if text in _WORDS:
        return _WORDS[text]
    if "/" in text:
        whole, _, part = text.rpartition(" ") if re.search(r"[0-9]\s+[0-9]", text) else ("", "", text)
        return _mixed(whole, part)
    if text[-1] in _VULGAR:
        return _whole(text[:-1]) + Fraction(unicodedata.numeric(text[-1])).limit_denominator(4)
    return _whole(text)


def _mixed(whole: str, part: str) -> Fraction:
    above, below = (int(side) for side in part.split("/"))
    return _whole(whole) + Fraction(above, below)


def _whole(text: str) -> Fraction:
    """Points group thousands when three digits follow each (``1.000``), else they are read as decimal points."""
    text = text.strip()
    if _THOUSANDS.fullmatch(text):
        text = text.replace(".", "")
    return Fraction(text.replace(",", ".")) if text else Fraction(0)
