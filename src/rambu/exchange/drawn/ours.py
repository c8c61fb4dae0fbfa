"""How our own files name their symbols; Excel and Word keep these names when a person edits a file."""

from __future__ import annotations

import re
from typing import Final

_SYMBOL: Final = re.compile(r"(?:Proses|Keputusan|Mulai/selesai) (\d{1,6}(?:\.\d{1,6})?)")


def numbers(name: str) -> tuple[int, ...]:
    """Row and place of a symbol (``Proses 3.2``); nothing for any other name, that of a computed capsule included."""
    found = _SYMBOL.fullmatch(name)
    return tuple(int(part) for part in found[1].split(".")) if found else ()
