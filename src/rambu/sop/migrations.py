"""Older versions of the format, brought up to the present one step by step, before anything else is looked at.

`MIGRATIONS[n]` turns the tree of a document of version n into one of version n + 1. Version 1 is the first, so there is
none yet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from rambu.language import gettext as _
from rambu.sop.errors import Fault
from rambu.sop.format import VERSION

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: Final[dict[int, Migration]] = {}


def migrate(
    root: dict[str, Any], version: int = VERSION, migrations: Mapping[int, Migration] = MIGRATIONS
) -> dict[str, Any]:
    """The tree in the given `version`. Raises `Fault` when its own version is missing, no number, or newer."""
    for step in range(_version(root, version), version):
        root = {**migrations[step](root), "rambu": str(step + 1)}
    return root


def _version(root: dict[str, Any], newest: int) -> int:
    written = root.get("rambu")
    if written is None:
        raise Fault(
            (), _("versi format belum ada; tulis 'rambu: {version}' pada baris pertama.").format(version=newest)
        )
    if not isinstance(written, str) or not (written.isascii() and written.isdigit()) or len(written) > 6:
        raise Fault(("rambu",), _("versi format tidak terbaca; tulis 'rambu: {version}'.").format(version=newest))
    version = int(written)
    if version > newest:
        message = _("berkas ini memakai format versi {version} yang lebih baru; perbarui Rambu.").format(
            version=version
        )
        raise Fault(("rambu",), message)
    if version < 1:
        raise Fault(("rambu",), _("versi format tidak terbaca; tulis 'rambu: {version}'.").format(version=newest))
    return version
