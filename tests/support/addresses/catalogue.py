"""The addresses of the catalogue."""

from __future__ import annotations

from rambu.sop import loads
from tests.support.addresses import KEEPERS, Addresses
from tests.support.cast import Cast
from tests.support.library import SURAT, open_for, put_in_force


def addresses(cast: Cast) -> Addresses:
    """A SOP in force of the office of the cast."""
    document = open_for(cast, cast.pegawai, loads(SURAT))
    put_in_force(document)
    return {
        "catalogue:deciding": ("get", KEEPERS, []),
        "catalogue:policy": ("get", KEEPERS, [cast.kota.pk]),
        "catalogue:publication": ("get", KEEPERS, [document.pk]),
        "catalogue:mark": ("post", "", [document.pk]),
        "catalogue:service": ("get", KEEPERS, [document.pk]),
    }


OPEN = {f"catalogue:{name}" for name in ("offices", "office", "sop", "version", "pdf", "identity")}
"""Addresses that answer whoever is not logged in; they have tests of their own."""
