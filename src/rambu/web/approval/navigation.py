"""Where the approval stands in the menu."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from rambu.web.offices.scope import Power
from rambu.web.ui.navigation import Place, add_place


def legalises_somewhere(person: Any) -> bool:
    """Whether the person brings SOPs to the signature somewhere, or signs."""
    reach = person.reach
    return bool(reach.anywhere(Power.COORDINATE) or reach.anywhere(Power.LEGALISE))


def register() -> None:
    """Tabs of *Pustaka*."""
    add_place(Place("approval:packages", _("Pengajuan"), order=35, within="pustaka"))
    add_place(Place("approval:legalisations", _("Pengesahan"), order=40, within="pustaka", visible=legalises_somewhere))
