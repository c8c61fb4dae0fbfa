"""Where the ledger stands in the menu."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from rambu.web.ledger.authority import oversees_many, sees_maps
from rambu.web.ui.navigation import Place, add_place

_OF_MAPS = frozenset(
    f"ledger:{name}"
    for name in ("map", "send_map", "map_columns", "put_map_in_force", "process", "change_map", "picture")
)


def register() -> None:
    """Put *Kewajiban* into the menu, with its tabs."""
    add_place(Place("ledger:desk", _("Kewajiban"), icon="duties", order=20, key="kewajiban"))
    add_place(Place("ledger:maps", _("Peta proses"), order=30, within="kewajiban", also=_OF_MAPS, visible=_maps))
    add_place(Place("ledger:overview", _("Semua kantor"), order=20, within="kewajiban", visible=_many))


def _many(person: Any) -> bool:
    return oversees_many(person)


def _maps(person: Any) -> bool:
    return sees_maps(person)
