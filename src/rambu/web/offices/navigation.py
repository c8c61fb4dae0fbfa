"""Where offices stand in the menu."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.places import name_offices
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.ui.navigation import Place, add_place


def keeps_types(person: Any) -> bool:
    """Whether the person is admin at a root, to which the types belong."""
    return any(person.reach.may(Power.OFFICES, root.path) for root in Office.objects.for_person(person).roots())


def name_trails() -> None:
    """Tell the audit trail what offices are called."""
    named = Office.objects.everywhere(reason="who may read a trail may know whose it is")
    name_offices(lambda ids: dict(named.filter(pk__in=ids).values_list("pk", "name")))


def register() -> None:
    """Put *Kantor* into the menu, with its tabs."""
    add_place(Place("offices:tree", _("Kantor"), icon="office", order=80, key="kantor"))
    add_place(Place("offices:kinds", _("Jenis"), order=80, within="kantor", visible=keeps_types))
