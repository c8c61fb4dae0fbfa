"""Dates as offices write them: ISO, ``20-08-2025``, ``20/8/2025`` or in Indonesian words."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final

MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip

_OTHER_SPELLINGS = {"pebruari": 2, "nopember": 11, "agt": 8, "ags": 8, "agst": 8, "nop": 11, "peb": 2, "sept": 9}
_MONTH_NUMBERS: Final = (
    {name.lower(): n for n, name in enumerate(MONTHS, 1)}
    | {name[:3].lower(): n for n, name in enumerate(MONTHS, 1)}
    | _OTHER_SPELLINGS
)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ][0-9:.]+Z?)?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*([-/.])\s*([0-9]{1,2})\s*\2\s*([0-9]{4})")
_WEEKDAY = r"(?:(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad),?\s+)?"
_IN_WORDS = re.compile(_WEEKDAY + r"([0-9]{1,2})[\s-]+([a-z]+)\.?[\s-]+([0-9]{4})")


@lru_cache(maxsize=4096)
def parse_date(text: str) -> date | None:
    """The calendar date that `text` names; None when it is no whole or no existing date. Day before month."""
    plain = " ".join(text.lower().split())
    if match := _ISO.fullmatch(plain.upper()):
        return _date(match[1], match[2], match[3])
    if match := _DAY_FIRST.fullmatch(plain):
        return _date(match[4], match[3], match[1])
    if match := _IN_WORDS.fullmatch(plain):
        return _date(match[3], _MONTH_NUMBERS.get(match[2], 0), match[1])
    return None


def format_date(day: date) -> str:
    """The date in Indonesian words: ``20 Agustus 2025``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04}"


def _date(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
