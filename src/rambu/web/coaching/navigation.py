"""Where coaching stands in the menu."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from rambu.web.coaching.authority import may_see_progress
from rambu.web.ui.navigation import Place, add_place


def register() -> None:
    """Beside the library."""
    add_place(Place("coaching:desk", _("Pendampingan"), order=70, within="pustaka"))
    add_place(Place("coaching:progress", _("Kemajuan"), order=80, within="pustaka", visible=_oversees))


def _oversees(person: Any) -> bool:
    return may_see_progress(person)
