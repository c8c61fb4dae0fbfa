"""Dates as they are printed on the form."""

from __future__ import annotations

import datetime
import re
from typing import Final

from rambu.sop.dates import format_date

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def in_words(text: str) -> str:
    """``2025-08-20`` as ``20 Agustus 2025``; anything else as it was written."""
    try:
        return format_date(datetime.date.fromisoformat(text.strip()))
    except ValueError:
        return text


def year_of(*texts: str) -> str:
    """The first year named in `texts`, looked through in order; empty if none is."""
    found = (_YEAR.search(text) for text in texts)
    return next((match.group() for match in found if match), "")
