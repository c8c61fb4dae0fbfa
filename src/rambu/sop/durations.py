"""The words in a Waktu cell as an exact structure: amount, range, rate, free words or nothing.

Only the structure is read here. What a "hari kerja" is in minutes is a setting and belongs to `rambu.worktime`.

=============================== =====================================================
written                         read
=============================== =====================================================
``5 menit``                     low = high = 5 menit
``1 jam 30 menit``              low = high = (1 jam, 30 menit)
``5 menit + 10 menit``          low = high = (5 menit, 10 menit)
``1-5 hari kerja``              low = 1 hari kerja, high = 5 hari kerja
``30 menit s.d. 1 jam``         low = 30 menit, high = 1 jam
``2 menit/berkas``              low = high = 2 menit, per = 1 berkas
``1 hari kerja/150 siswa``      low = high = 1 hari kerja, per = 150 siswa
``120 m/3 hari``                low = high = 120 menit, per = 3 hari
``maksimal 3 hari``             low = high = 3 hari, bound = "maksimal"
``sesuai jadwal``, ``-``        free words
nothing                         missing
=============================== =====================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from rambu.sop.quantities import UNIT_WORDS, Unit, count_pattern, parse_count

Bound = Literal["", "kira-kira", "maksimal", "minimal"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A non-negative exact number of one unit."""

    value: Fraction
    unit: Unit


@dataclass(frozen=True, slots=True)
class Per:
    """What a rate is counted by: `value` pieces of `what` (``berkas``, ``siswa``, ``hari``), in lower case."""

    value: Fraction
    what: str


@dataclass(frozen=True, slots=True)
class Duration:
    """A time as written. `low` and `high` are sums of amounts, equal unless a range was written, empty unless `kind`
    is ``time``. A range may be reversed (``5-1 hari``); that is for the rules to say.
    """

    kind: Literal["time", "words", "missing"]
    low: tuple[Amount, ...] = ()
    high: tuple[Amount, ...] = ()
    per: Per | None = None
    bound: Bound = ""

    @property
    def is_range(self) -> bool:
        """Whether two different ends were written."""
        return self.low != self.high

    @property
    def unit(self) -> Unit | None:
        """The one unit of all amounts; None for free words and for mixed units."""
        units = {amount.unit for amount in (*self.low, *self.high)}
        return units.pop() if len(units) == 1 else None


MISSING = Duration("missing")
WORDS = Duration("words")

_LONGEST = 120
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    ("kira-kira", r"±|\+/-|\+-|kurang lebih|kira-kira|kira kira|sekitar|rata-rata|lk\.|~"),
    (
        "maksimal",
        r"≤|<=|<|maksimal|maksimum|maks\.?|max\.?|paling lama|paling lambat|selambat-lambatnya"
        r"|(?:tidak|tak) lebih dari|kurang dari",
    ),
    ("minimal", r"≥|>=|>|minimal|minimum|min\.|paling cepat|paling sedikit|sekurang-kurangnya|lebih dari"),
)
_BOUND = re.compile("|".join(f"(?P<b{i}>{words})" for i, (_, words) in enumerate(_BOUNDS)))
_UNIT = "|".join(re.escape(word) for word in sorted(UNIT_WORDS, key=len, reverse=True))
_AMOUNT = re.compile(rf"({count_pattern})\s*({_UNIT})(?![^\W\d_])\.?(?:\s*[,+]?\s*(?:dan\s+)?)")
_COUNT = re.compile(rf"({count_pattern})\s*")
_TO = re.compile(r"\s*(?:s\s*\.?\s*/?\s*d\b\.?|sampai(?: dengan)?|hingga|[-–—])\s*")
_PER = re.compile(r"\s*(?:/|per\b|setiap\b|tiap\b)\s*")
_WHAT = re.compile(rf"(?:({count_pattern})\s+)?([^\W\d_][^/;()]*)")


@lru_cache(maxsize=8192)
def parse_duration(text: str) -> Duration:
    """Read a duration as people write it; what is not understood whole is free words, never an error."""
    plain = " ".join(text.casefold().split())
    if not plain:
        return MISSING
    if len(plain) > _LONGEST:
        return WORDS
    bound, rest = _split_bound(plain)
    return _parse_time(rest, bound) or WORDS


def _split_bound(text: str) -> tuple[Bound, str]:
    match = _BOUND.match(text)
    if match is None or match.lastgroup is None:
        return "", text
    return _BOUNDS[int(match.lastgroup[1:])][0], text[match.end() :].lstrip()


def _parse_time(text: str, bound: Bound) -> Duration | None:
    span = _parse_span(text)
    if span is None:
        return None
    low, high, end = span
    per, end = _parse_per(text, end)
    return Duration("time", low, high, per, bound) if end == len(text) else None


def _parse_span(text: str) -> tuple[tuple[Amount, ...], tuple[Amount, ...], int] | None:
    """The two ends of ``1-2 jam``, ``30 menit s.d. 1 jam`` or ``5 menit``, and where they end in `text`."""
    low, end = _parse_sum(text, 0)
    bare = None if low else _COUNT.match(text)
    to = _TO.match(text, bare.end() if bare else end)
    if to is None:
        return (low, low, end) if low else None
    high, high_end = _parse_sum(text, to.end())
    if not high:
        return None
    return low or (Amount(parse_count(bare[1]), high[0].unit),) if bare else low, high, high_end


def _parse_sum(text: str, start: int) -> tuple[tuple[Amount, ...], int]:
    amounts: list[Amount] = []
    while match := _AMOUNT.match(text, start):
        scale, unit = UNIT_WORDS[match[2]]
        amounts.append(Amount(parse_count(match[1]) * scale, unit))
        start = match.end()
    return tuple(amounts), start


def _parse_per(text: str, start: int) -> tuple[Per | None, int]:
    slash = _PER.match(text, start)
    match = _WHAT.fullmatch(text, slash.end()) if slash else None
    if match is None:
        return None, start
    value = parse_count(match[1]) if match[1] else Fraction(1)
    return (Per(value, match[2].strip()), len(text)) if value else (None, start)
