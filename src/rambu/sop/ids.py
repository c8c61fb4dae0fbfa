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

A symbol's positional id is built on the *id of its kegiatan* and its place in the row.
"""

from __future__ import annotations

import re
from collections.abc import Container

ID_PATTERN = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")
"""What an explicit id looks like (used with ``fullmatch``)."""


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
    return f"{kegiatan}-{position}"


def is_id(text: str) -> bool:
    """Whether `text` may serve as an explicit id."""
    return ID_PATTERN.fullmatch(text) is not None and text != "selesai"


def fresh_id(wanted: str, taken: Container[str]) -> str:
    """`wanted`, or the first of ``wantedx2``, ``wantedx3`` … that is not taken."""
    candidate, n = wanted, 1
    while candidate in taken:
        n += 1
        candidate = f"{wanted}x{n}"
    return candidate


def _in_chart(bagan_position: int, name: str) -> str:
    return name if bagan_position == 1 else f"b{bagan_position}-{name}"
