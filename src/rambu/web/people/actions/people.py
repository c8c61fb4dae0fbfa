"""Register, change, move, stop and restore people."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.actions.changed import put
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused, unless_taken
from rambu.web.people.authority import demand_keeping, demand_structure, refuse_losing_last_admin
from rambu.web.people.models import Person


@transaction.atomic
def register_person(*, by: Any, office: Office, name: str, nip: str | None, email: str | None) -> Person:
    """Add a person to an office; he can log in once he has set a password through an invitation or a code."""
    demand_structure(by, office.path)
    _refuse_taken(nip=nip, email=email)
    person = Person(name=name, nip=nip or None, email=email or None, office=office)
    person.set_unusable_password()
    with unless_taken(_raced()):
        person.save()
    data = {"name": name, "nip": nip or "", "email": email or ""}
    record(by=by, office=office.pk, action="people.person_registered", target=person, data=data)
    return person


@transaction.atomic
def change_person(*, by: Any, person: Person, **fields: Any) -> Any:
    """Correct name, NIP or e-mail; returns the event, or None if nothing differs."""
    demand_keeping(by, person)
    changed = {name: value for name, value in fields.items() if value != getattr(person, name)}
    _refuse_taken(nip=changed.get("nip"), email=changed.get("email"))
    with unless_taken(_raced()):
        data = put(person, **fields)
    if not data:
        return None
    return record(by=by, office=person.office_id, action="people.person_changed", target=person, data=data)


@transaction.atomic
def move_person(*, by: Any, person: Person, office: Office) -> Any:
    """Make another office the home office; positions are not touched."""
    demand_keeping(by, person)
    demand_structure(by, office.path)
    was = person.office_id
    data = {**put(person, office=office), "into": office.name}
    record(by=by, office=office.pk, action="people.person_moved", target=person, data=data)
    return record(by=by, office=was, action="people.person_moved", target=person, data=data)


@transaction.atomic
def stop_person(*, by: Any, person: Person) -> Any:
    """Switch an account off: its sessions and keys end at once, what the person has written stays."""
    demand_keeping(by, person)
    if by is not None and by.pk == person.pk:
        raise Refused(_("Anda tidak dapat menonaktifkan akun Anda sendiri."))
    refuse_losing_last_admin(person)
    person.keys.everywhere(reason="keys end with the account").usable().update(withdrawn=timezone.now())
    data = put(person, is_active=False)
    return record(by=by, office=person.office_id, action="people.person_stopped", target=person, data=data)


@transaction.atomic
def restore_person(*, by: Any, person: Person) -> Any:
    """Switch an account on again."""
    demand_keeping(by, person)
    data = put(person, is_active=True)
    return record(by=by, office=person.office_id, action="people.person_restored", target=person, data=data)


def _raced() -> str:
    return _("Sementara itu NIP atau surel ini didaftarkan orang lain. Cari orangnya di daftar Orang.")


def _refuse_taken(*, nip: str | None, email: str | None) -> None:
    people = Person.objects.everywhere(reason="NIP and e-mail are unique over all offices")
    if nip and people.filter(nip=nip).exists():
        told = _("NIP {nip} sudah terdaftar. Jika orangnya pindah kantor, mintalah admin memindahkan akunnya.")
        raise Refused(told.format(nip=nip))
    if email and people.filter(email=email).exists():
        raise Refused(_("Surel {email} sudah dipakai akun lain.").format(email=email))
