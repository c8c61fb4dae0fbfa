"""The way to the search box from every page."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from rambu.web.ui.bells import Bell, add_bell
from rambu.web.ui.navigation import Place, add_place


def register() -> None:
    """A magnifying glass in the bar, which the key ``/`` follows; its page belongs to *Pustaka* without being a tab."""
    add_bell("search", _ring)
    add_place(Place("library_search:find", later("Cari SOP"), within="pustaka", visible=_in_no_menu))


def _ring(_person: Any) -> Bell:
    return Bell(reverse("library_search:find"), "search", 0, _("Cari SOP"), key="/")


def _in_no_menu(_person: Any) -> bool:
    return False
