"""The parts that this app puts into pages of people."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from rambu.web.doors.actions.demands import told_kinds
from rambu.web.doors.models import Authenticator, Demand, Passkey, RecoveryCode
from rambu.web.doors.second import has_factor, is_demanded
from rambu.web.doors.site import site_of
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker
from rambu.web.people.authority import may_keep
from rambu.web.people.inserts import insert
from rambu.web.people.models import Person


def register() -> None:
    """Put them there."""
    insert("login", "doors/parts/login.html", _login)
    insert("account", "doors/parts/account.html", lambda _request, me: state_of(me))
    insert("person", "doors/parts/person.html", _person)
    insert("roles", "doors/parts/roles.html", _roles)


def state_of(person: Person) -> dict[str, Any]:
    """Which ways in a person has, for himself."""
    return {
        "app": Authenticator.objects.for_person(person).switched_on().first(),
        "passkeys": list(Passkey.objects.for_person(person)),
        "codes_left": RecoveryCode.objects.for_person(person).unused().count(),
        "demanded": is_demanded(person),
    }


def _login(request: HttpRequest, _row: Any) -> dict[str, Any] | None:
    here = site_of(request) is not None
    wished = request.POST.get("next") or request.GET.get("next") or ""
    return {"passkeys": here, "sso": settings.SSO, "next": wished} if here or settings.SSO else None


def _person(request: HttpRequest, row: Person) -> dict[str, Any] | None:
    me = asker(request)
    if me.pk == row.pk or not may_keep(me, row):
        return None
    return {"person": row, "has_factor": has_factor(row), "demanded": is_demanded(row)}


def _roles(request: HttpRequest, office: Office) -> dict[str, Any] | None:
    me = asker(request)
    if not me.reach.may(Power.STRUCTURE, office.path):
        return None
    own = Demand.objects.for_person_with(Power.STRUCTURE, me).filter(office=office)
    kinds = list(own.values_list("kind", flat=True))
    return {"office": office, "kinds": kinds, "words": told_kinds(kinds)}
