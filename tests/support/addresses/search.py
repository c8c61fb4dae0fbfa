"""The address of the search."""

from __future__ import annotations

from tests.support.addresses import ALL, Addresses
from tests.support.cast import Cast


def addresses(_cast: Cast) -> Addresses:
    """Everybody may search; each finds what he may read."""
    return {"library_search:find": ("get", ALL, [])}


OPEN: set[str] = set()
