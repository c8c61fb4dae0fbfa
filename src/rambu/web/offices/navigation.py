"""Where offices stand in the menu."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.ui.navigation import Place, add_place


def keeps_types(person: Any) -> bool:
    """Whether the person is admin at a root, to which the types belong."""
    return any(person.reach.may(Power.OFFICES, root.path) for root in Office.objects.for_person(person).roots())


def register() -> None:
    """Put *Kantor* into the menu, with its tabs."""
    add_place(Place("offices:tree", _("Kantor"), icon="office", order=80, key="kantor"))
    add_place(Place("offices:kinds", _("Jenis"), order=80, within="kantor", visible=keeps_types))
