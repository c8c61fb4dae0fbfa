"""Who I am, and the offices and units that I see."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router

from rambu.web.api.schemas import Fault, MeOut, OfficeOut, UnitOut
from rambu.web.offices.models import Office, Unit
from rambu.web.people.asker import asker

router = Router()


@router.get("/me", response={200: MeOut, 401: Fault})
def me(request: HttpRequest) -> Any:
    """The person of the token."""
    person = asker(request)
    roles = sorted(f"{kind}@{path}" for kind, path in person.reach.roles)
    return {"id": person.pk, "name": person.name, "office": person.office_id, "roles": roles}


@router.get("/offices", response={200: list[OfficeOut], 401: Fault})
def offices(request: HttpRequest) -> Any:
    """The offices that the person sees, from the top down."""
    rows = Office.objects.for_person(asker(request)).select_related("type")
    return [_office(row) for row in rows.order_by("path")]


@router.get("/offices/{int:office}/units", response={200: list[UnitOut], 401: Fault, 404: Fault})
def units(request: HttpRequest, office: int) -> Any:
    """The open units of an office."""
    person = asker(request)
    row = get_object_or_404(Office.objects.for_person(person), pk=office if office < 2**63 else 0)
    return [
        _unit(unit) for unit in Unit.objects.for_person(person).not_closed().filter(office=row).select_related("type")
    ]


def _office(row: Office) -> dict[str, Any]:
    dates = {"opened": row.opened, "closed": row.closed}
    return {"id": row.pk, "code": row.code, "name": row.name, "type": row.type.code, "parent": row.parent_id, **dates}


def _unit(row: Unit) -> dict[str, Any]:
    return {"id": row.pk, "office": row.office_id, "parent": row.parent_id, "type": row.type.code, "name": row.name}
