"""The ways of signing; each is a folder, registered by one line."""

from __future__ import annotations

from rambu.web.signing.ways import basah, bsre, lokal
from rambu.web.signing.ways.way import Way

WAYS: dict[str, Way] = {way.name: way for way in (basah.WAY, bsre.WAY, lokal.WAY)}


def ways_on() -> list[Way]:
    """The ways that this server offers."""
    return [way for way in WAYS.values() if way.is_on()]
