"""Who may act on whose account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from rambu.web.offices.models import Office, Unit
from rambu.web.offices.refusal import Refused, demand, demand_in
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person, Position, Role
from rambu.web.people.reach import roles_of


def may_keep(by: Any, person: Person) -> bool:
    """Whether ``by`` keeps the account of ``person``: structure power at his home office, and no role beyond his own.

    Without the second part a coordinator could set the password of an admin and act as him.
    """
    path = person.office.path if person.office else "/"
    return bool(by.reach.may(Power.STRUCTURE, path) and by.reach.covers(roles_of(person)))


def kept_by(by: Any, people: Iterable[Person]) -> list[Person]:
    """Of these people, those whose accounts ``by`` keeps, with one query for all their roles."""
    listed = list(people)
    held: dict[int, set[tuple[str, str]]] = defaultdict(set)
    roles = Role.objects.everywhere(reason="who holds more than the one who keeps").current()
    for start in range(0, len(listed), 500):
        part = roles.filter(person__in=listed[start : start + 500])
        for person, kind, path in part.values_list("person", "kind", "office__path"):
            held[person].add((kind, path))
    reach = by.reach
    return [
        person
        for person in listed
        if reach.may(Power.STRUCTURE, person.office.path if person.office else "/") and reach.covers(held[person.pk])
    ]


def may_place(by: Any, office: Office) -> bool:
    """Whether ``by`` keeps any position of this office: all of them, or those of a unit."""
    kept = Position.objects.for_person_with(Power.STRUCTURE, by).not_closed().filter(unit__office=office)
    return by.reach.may(Power.STRUCTURE, office.path) or kept.exists()


def demand_keeping(by: Any, person: Person) -> None:
    """Let pass who keeps the account."""
    if by is not None and not may_keep(by, person):
        raise PermissionDenied


def demand_role(by: Any, kind: str, path: str) -> None:
    """Let pass who may give and take back a role of this kind there."""
    if by is not None and not by.reach.may_give(kind, path):
        raise PermissionDenied


def demand_structure(by: Any, *paths: str) -> None:
    """Let pass who keeps units, positions and people at all these offices."""
    demand(by, Power.STRUCTURE, *paths)


def demand_structure_in(by: Any, *units: Unit) -> None:
    """Let pass who keeps positions at all these units."""
    demand_in(by, Power.STRUCTURE, *units)


def refuse_losing_last_admin(person: Person) -> None:
    """Refuse to take away the only active admin of a root office."""
    admins = Role.objects.everywhere(reason="there must be an admin").current()
    at_root = admins.filter(kind=Role.Kind.ADMIN, office__parent=None, person__is_active=True)
    mine = at_root.filter(person=person).values_list("office_id", flat=True)
    if any(not at_root.filter(office_id=root).exclude(person=person).exists() for root in mine):
        told = _("{person} satu-satunya admin. Beri peran admin kepada orang lain dahulu.")
        raise Refused(told.format(person=person))
