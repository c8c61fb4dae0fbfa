"""The addresses of the editor."""

from __future__ import annotations

from tests.support.addresses import SEERS, Addresses
from tests.support.cast import Cast
from tests.support.library import open_for


def addresses(cast: Cast) -> Addresses:
    """All at a draft of the clerk; what asks for JSON in a body answers 422 to none."""
    pk = open_for(cast, cast.fresh("pegawai")).pk
    return {
        "editor:edit": ("get", SEERS, [pk]),
        "editor:state": ("get", SEERS, [pk]),
        "editor:change": ("post", SEERS, [pk]),
        "editor:undo": ("post", SEERS, [pk]),
        "editor:pulse": ("post", SEERS, [pk]),
        "editor:suggestions": ("get", SEERS, [pk]),
        "editor:paste": ("post", SEERS, [pk]),
        "editor:sources": ("get", SEERS, [pk]),
        "editor:copy": ("get", SEERS, [pk, "contoh-umum-rapat"]),
        "editor:redo": ("post", SEERS, [pk]),
    }


OPEN = {"editor:shell"}
