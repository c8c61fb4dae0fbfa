"""The way to the search box from every page."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.ui.bells import Bell, add_bell


def register() -> None:
    """A magnifying glass in the bar; the key ``/`` follows it."""
    add_bell("search", _ring)


def _ring(_person: Any) -> Bell:
    return Bell(reverse("library_search:find"), "search", 0, _("Cari SOP"), key="/")
