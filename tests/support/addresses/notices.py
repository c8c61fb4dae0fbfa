"""The addresses of notices, of which only the one who is told knows."""

from __future__ import annotations

from rambu.web.notices import actions
from tests.support.addresses import ALL, Addresses
from tests.support.cast import Cast


def addresses(cast: Cast) -> Addresses:
    """A notice for the clerk."""
    person = cast.fresh("pegawai")
    (notice,) = actions.notify(
        by=None, people=[person], kind="jobs.ended", text="Contoh", address="/", office=cast.kota
    )
    return {
        "notices:inbox": ("get", ALL, []),
        "notices:settings": ("get", ALL, []),
        "notices:read_all": ("post", ALL, []),
        "notices:undo_all": ("post", ALL, [0]),
        "notices:go_on": ("get", "pegawai", [notice.pk]),
        "notices:read": ("post", "pegawai", [notice.pk]),
        "notices:unread": ("post", "pegawai", [notice.pk]),
    }


OPEN: set[str] = set()
