"""Where imports stand in the menu."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from rambu.web.library.authority import may_open_somewhere
from rambu.web.ui.navigation import Place, add_place


def register() -> None:
    """A tab of the library."""
    add_place(Place("imports:mine", _("Impor"), order=15, within="pustaka", visible=_opens))


def _opens(person: Any) -> bool:
    return may_open_somewhere(person)
