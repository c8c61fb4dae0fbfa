"""Where meetings stand in the menu."""

from django.utils.translation import gettext_lazy as _

from rambu.web.ui.navigation import Place, add_place


def register() -> None:
    """Put *Rapat* into the menu."""
    add_place(Place("meeting:meetings", _("Rapat"), icon="meeting", order=30, key="rapat"))
