"""Every address of the web, one file an app: ``addresses(cast)``, and ``OPEN`` for those that need no login."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from tests.support.cast import Cast

Addresses = dict[str, tuple[str, str, list[object]]]
"""Name of the address: method, who is answered (others get 404), arguments."""

ALL, KEEPERS, ADMINS = "admin koordinator pegawai stranger", "admin koordinator", "admin"
SEERS = "admin koordinator pegawai"
READERS = "admin koordinator"

_APPS = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem != "__init__")


def all_addresses(cast: Cast) -> Addresses:
    """Those of all apps."""
    found: Addresses = {}
    for app in _APPS:
        found |= import_module(f"{__name__}.{app}").addresses(cast)
    return found


def all_open() -> set[str]:
    """Addresses that answer whoever is not logged in; they have tests of their own."""
    return {name for app in _APPS for name in import_module(f"{__name__}.{app}").OPEN}
