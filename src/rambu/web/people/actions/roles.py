"""Give roles at an office and take them back."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.refusal import Refused, unless_taken
from rambu.web.people.authority import demand_role, refuse_losing_last_admin
from rambu.web.people.models import Person, Role


@transaction.atomic
def give_role(*, by: Any, person: Person, office: Office, kind: str, unit: Unit | None = None) -> Any:
    """Let a person be something at an office and below, or at one unit of it and those inside; returns the event."""
    demand_role(by, kind, office.path)
    if unit and (unit.office_id != office.pk or kind == Role.Kind.ADMIN):
        raise Refused(
            _("Peran admin berlaku di seluruh kantor; peran lain dapat diberikan di unit kantor itu sendiri.")
        )
    if by is not None and not Person.objects.for_person(by).filter(pk=person.pk).exists():
        raise PermissionDenied
    told = _("{person} sudah memegang peran itu di kantor ini.").format(person=person)
    if unit:
        told = _("{person} sudah memegang peran itu di unit ini.").format(person=person)
    held = Role.objects.everywhere(reason="nobody holds a role twice").current()
    if held.filter(person=person, office=office, unit=unit, kind=kind).exists():
        raise Refused(told)
    with unless_taken(told):
        role = Role.objects.create(person=person, office=office, unit=unit, kind=kind)
    return record(by=by, office=office.pk, action="people.role_given", target=role, data={"kind": kind})


@transaction.atomic
def end_role(*, by: Any, role: Role) -> Any:
    """Take a role back."""
    demand_role(by, role.kind, role.office.path)
    if role.kind == Role.Kind.ADMIN and role.office.parent_id is None:
        refuse_losing_last_admin(role.person)
    role.ended = timezone.now()
    role.save(update_fields=["ended"])
    return record(by=by, office=role.office_id, action="people.role_ended", target=role, data={"kind": role.kind})
