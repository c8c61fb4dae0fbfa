"""The path for the first SOP."""

from __future__ import annotations

from tests.support.addresses import ALL, KEEPERS, SEERS, Addresses
from tests.support.cast import Cast
from tests.support.library import open_for

OPEN: set[str] = set()


def addresses(cast: Cast) -> Addresses:
    """At a draft of the clerk, which the coordinator may write too."""
    document = open_for(cast, cast.fresh("pegawai"))
    return {
        "lessons:begin": ("get", ALL, []),
        "lessons:duties": ("get", KEEPERS, [cast.unit.pk]),
        "lessons:interview": ("get", SEERS, [document.pk]),
        "lessons:take_back": ("post", SEERS, [document.pk]),
        "lessons:lessons": ("get", SEERS, [document.pk]),
        "lessons:repair": ("post", SEERS, [document.pk]),
    }
