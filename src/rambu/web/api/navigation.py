"""Where tokens stand in the menu."""

from django.utils.translation import gettext_lazy as _

from rambu.web.ui.navigation import Place, add_place


def register() -> None:
    """Put the tokens into the personal menu."""
    add_place(Place("api:tokens", _("Token API"), order=60, within="own"))
