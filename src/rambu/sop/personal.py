"""A text without the employee numbers (NIP) in it: what an office shows to everybody."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from rambu.sop.model import Sop

HIDDEN: Final = "(NIP tidak ditampilkan)"
"""Stands where a NIP stood within a text."""
_NIP: Final = re.compile(r"(?:\bNIP\b[.:]?\s*)?(?<!\d)\d{8}[ .\-]?\d{6}[ .\-]?\d[ .\-]?\d{3}(?!\d)", re.IGNORECASE)


def without_nip(sop: Sop) -> Sop:
    """The same SOP with the field NIP empty and `HIDDEN` in the place of each NIP that stands in a text.

    A NIP is eighteen digits, written in one or as 8, 6, 1 and 3 with a space, a point or a dash between.
    """
    shown: Sop = _hidden(sop)
    return replace(shown, disahkan=replace(shown.disahkan, nip=""))


def hide_nip(text: str) -> str:
    """A text with `HIDDEN` in the place of each NIP."""
    return _NIP.sub(HIDDEN, text)


def _hidden(value: Any) -> Any:
    """What has none stays the very same object."""
    if isinstance(value, str):
        return hide_nip(value)
    if isinstance(value, tuple):
        found = tuple(_hidden(one) for one in value)
        return value if all(a is b for a, b in zip(found, value, strict=True)) else found
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: _hidden(getattr(value, one.name)) for one in fields(value)}
        fresh = {name: to for name, to in changed.items() if to is not getattr(value, name)}
        return replace(value, **fresh) if fresh else value
    return value
