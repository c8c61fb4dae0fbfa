"""Where people stand in the menu."""

from django.utils.translation import gettext_lazy as _

from rambu.web.ui.navigation import Place, add_place


def register() -> None:
    """Put the list of people under *Kantor* and the own account into the personal menu."""
    add_place(Place("people:everybody", _("Orang"), order=20, within="kantor"))
    add_place(Place("people:account", _("Akun saya"), order=30, within="own"))
