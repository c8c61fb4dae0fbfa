"""Where the library stands in the menu."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from rambu.web.offices.scope import Power
from rambu.web.people.reach import HOLDERS
from rambu.web.ui.navigation import Place, add_place


def coordinates(person: Any) -> bool:
    """Whether the person coordinates a whole office; at single units there are no lists and no stages to keep."""
    return bool(person.reach.nodes(HOLDERS[Power.COORDINATE]))


def register() -> None:
    """Put *Pustaka* into the menu, with its tabs."""
    add_place(Place("library:shelf", _("Pustaka"), icon="library", order=10, key="pustaka"))
    add_place(Place("library:masters", _("Acuan"), order=20, within="pustaka"))
    add_place(Place("library:stages", _("Tahap"), order=30, within="pustaka", visible=coordinates))
