"""The first start: one office and its administrator."""

from __future__ import annotations

from typing import TypedDict

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.actions import open_office
from rambu.web.offices.models import OfficeType
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person, Role


class FirstOffice(TypedDict):
    """What is asked about the first office."""

    type: OfficeType
    code: str
    name: str


class FirstAdmin(TypedDict):
    """What is asked about the first administrator."""

    name: str
    nip: str | None
    email: str | None
    password: str


def is_first_run() -> bool:
    """Whether nobody is there yet."""
    return not Person.objects.everywhere(reason="the first start").exists()


@transaction.atomic
def begin(*, office: FirstOffice, admin: FirstAdmin) -> Person:
    """Make the first office and its administrator; refused as soon as there is anybody."""
    if not is_first_run():
        raise Refused(_("Rambu sudah disiapkan. Silakan masuk."))
    root = open_office(by=None, parent=None, opened=today(), **office)
    person = Person(name=admin["name"], nip=admin["nip"] or None, email=admin["email"] or None, office=root)
    person.set_password(admin["password"])
    person.save()
    Role.objects.create(person=person, office=root, kind=Role.Kind.ADMIN)
    record(by=person, office=root.pk, action="people.first_run", target=root, data={"admin": person.name})
    return person
