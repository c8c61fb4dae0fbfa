"""Ids of charts, performers, kegiatan and symbols.

An id begins with a letter and survives moving and renaming. What has no id in a file gets one from its position;
such a *positional* id is not written back, so plain files stay plain:

======== ==================== ===========================
what     in the first chart   in chart n > 1
======== ==================== ===========================
chart    ``b1``               ``bn``
performer ``p2``              ``bn-p2``
kegiatan ``k3``               ``bn-k3``
symbol   ``k3-1``             ``bn-k3-1``
======== ==================== ===========================

A symbol's positional id is built on the *id of its kegiatan* (its first 48 letters) and its place in the row: it must
still be an id that a file can hold when the symbol moves to another row.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from rambu.sop.model import END

LONGEST: Final = 64
"""How many letters an id may have."""

ID_PATTERN: Final = rf"[A-Za-z][A-Za-z0-9_-]{{0,{LONGEST - 1}}}"
"""What an id looks like, as a regular expression for the whole of it; `END` is none all the same."""

_STEM = 48


def bagan_id(position: int) -> str:
    """Positional id of the chart at 1-based `position`."""
    return f"b{position}"


def pelaksana_id(bagan_position: int, position: int) -> str:
    """Positional id of a performer; both positions are 1-based."""
    return _in_chart(bagan_position, f"p{position}")


def kegiatan_id(bagan_position: int, position: int) -> str:
    """Positional id of a kegiatan; both positions are 1-based."""
    return _in_chart(bagan_position, f"k{position}")


def symbol_id(kegiatan: str, position: int) -> str:
    """Positional id of the symbol at 1-based `position` in the row with id `kegiatan`."""
    return f"{kegiatan[:_STEM]}-{position}"


def is_id(text: str) -> bool:
    """Whether `text` may serve as an id."""
    return re.fullmatch(ID_PATTERN, text) is not None and text != END


def fresh_id(wanted: str, taken: Container[str]) -> str:
    """`wanted`, or the first of ``wantedx2``, ``wantedx3`` … that is not taken; a long `wanted` is cut for it."""
    candidate, n = wanted, 1
    while candidate in taken:
        n += 1
        candidate = f"{wanted[:_STEM]}x{n}"
    return candidate


def _in_chart(bagan_position: int, name: str) -> str:
    return name if bagan_position == 1 else f"b{bagan_position}-{name}"
