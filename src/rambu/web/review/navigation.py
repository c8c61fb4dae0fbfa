"""Where questions stand in the menu."""

from django.utils.translation import gettext_lazy as _

from rambu.web.ui.navigation import Place, add_place


def register() -> None:
    """Put questions and answers beside the library."""
    add_place(Place("review:questions", _("Tanya jawab"), order=60, within="pustaka"))
