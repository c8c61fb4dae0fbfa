"""Who may do what with a SOP."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q

from rambu.web.library.models import Assignment, Document
from rambu.web.offices.models import Unit
from rambu.web.offices.scope import Power

WRITERS = (Assignment.Part.PENYUSUN, Assignment.Part.PEMBANTU)


def has_part(by: Any, document: Document, *parts: str) -> bool:
    """Whether ``by`` has one of these parts in the SOP today (any, when none is named)."""
    rows = Assignment.objects.everywhere(reason="the part itself").current().filter(document=document, person=by)
    return (rows.filter(part__in=parts) if parts else rows).exists()


def works_on(by: Any, document: int) -> bool:
    """Whether ``by`` has any part in the SOP of this id today: then he sees its draft, wherever it is."""
    rows = Assignment.objects.everywhere(reason="the part itself").current()
    return bool(rows.filter(document=document, person=by).exists())


def may_open_in(by: Any, unit: Unit) -> bool:
    """Every employee drafts for his own unit; a penyusun or coordinator wherever he holds that role."""
    reach, path = by.reach, unit.office.path
    writes = any(path.startswith(node) for node in reach.nodes({"penyusun"})) or unit.pk in _written_units(by)
    own = unit.pk in reach.units | reach.led_units
    return own or writes or bool(reach.may_in_unit(Power.COORDINATE, path, unit.pk))


def may_open_somewhere(by: Any) -> bool:
    """Whether there is a unit for which ``by`` may begin a SOP."""
    reach = by.reach
    own = reach.units or reach.led_units or reach.nodes({"penyusun"}) or _written_units(by)
    return bool(own or reach.anywhere(Power.COORDINATE))


def openable_units(by: Any) -> Any:
    """The open units for which ``by`` may begin a SOP, by office and name."""
    own = Q(pk__in=sorted(by.reach.units | by.reach.led_units | _written_units(by)))
    written = by.reach.within({"penyusun"}, "office__path") | by.reach.where(Power.COORDINATE, "office__path", "pk")
    rows = Unit.objects.for_person(by).not_closed().filter(own | written).select_related("office")
    return rows.order_by("office__path", "name")


def _written_units(by: Any) -> frozenset[int]:
    """Units where ``by`` holds the role penyusun."""
    return frozenset(unit for kind, unit in by.reach.unit_roles if kind == "penyusun")


def may_write(by: Any, document: Document) -> bool:
    """Penyusun and pembantu write; the coordinator of the office too, who brings the final text about."""
    return has_part(by, document, *WRITERS) or coordinates(by, document)


def may_revise(by: Any, document: Document) -> bool:
    """Whether ``by`` may begin to revise the SOP in force."""
    return may_write(by, document) or leads(by, document)


def coordinates(by: Any, document: Document) -> bool:
    """Whether ``by`` coordinates the office or the unit of the SOP."""
    return bool(by.reach.may_in_unit(Power.COORDINATE, document.office.path, document.unit_id))


def leads(by: Any, document: Document) -> bool:
    """Whether ``by`` leads the unit of the SOP or one around it."""
    return document.unit_id in by.reach.led_units


def legalises(by: Any, document: Document) -> bool:
    """Whether ``by`` may put the SOP in force and revoke it."""
    return bool(by.reach.may_in_unit(Power.LEGALISE, document.office.path, document.unit_id))


def may_enter_signed(by: Any, unit: Unit) -> bool:
    """Whether ``by`` may say that a SOP of the unit was signed and is in force."""
    return bool(by.reach.may_in_unit(Power.LEGALISE, unit.office.path, unit.pk))


def signing_units(by: Any) -> Any:
    """The open units whose SOPs ``by`` may put in force, by office and name."""
    rows = Unit.objects.for_person(by).not_closed().filter(by.reach.where(Power.LEGALISE, "office__path", "pk"))
    return rows.select_related("office").order_by("office__path", "name")


def plays(by: Any, document: Document, part: str) -> bool:
    """Whether ``by`` is what a deed of the table of states asks for."""
    if part == "author":
        return may_write(by, document) or leads(by, document)
    if part == "superior":
        return leads(by, document) or coordinates(by, document)
    return coordinates(by, document) if part == "coordinator" else legalises(by, document)


def demand(allowed: bool) -> None:
    """Let pass who is allowed."""
    if not allowed:
        raise PermissionDenied
