"""Open, change, move, close and reopen offices."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.actions.changed import put
from rambu.web.offices.models import Office, OfficeType
from rambu.web.offices.refusal import Refused, demand, unless_taken
from rambu.web.offices.scope import Power

_SUBTREE = "a subtree moves as one"


@transaction.atomic
def open_office(
    *,
    by: Any,
    parent: Office | None,
    type: OfficeType,  # noqa: A002 - as the field is called
    code: str,
    name: str,
    opened: date,
) -> Office:
    """Add an office under a parent; a root is added only at the first start."""
    parent = parent and _held(parent)
    demand(by, Power.OFFICES, parent.path if parent else "/")
    refuse_taken_code(code)
    if parent and not parent.is_open:
        raise Refused(_("{office} sudah ditutup. Pilih kantor induk yang masih ada.").format(office=parent))
    office = Office(parent=parent, type=type, code=code, name=name, opened=opened)
    with unless_taken(_taken(code)):
        office.save()
    data = {"name": name, "code": code, "type": type.name, "opened": str(opened)}
    record(by=by, office=office.pk, action="offices.office_opened", target=office, data=data)
    return office


@transaction.atomic
def change_office(*, by: Any, office: Office, **fields: Any) -> Any:
    """Rename an office or change its code, type or day of opening; returns the event, or None if nothing differs."""
    demand(by, Power.OFFICES, office.path)
    if fields.get("code", office.code) != office.code:
        refuse_taken_code(fields["code"])
    with unless_taken(_taken(fields.get("code", office.code))):
        data = put(office, **fields)
    if not data:
        return None
    return record(by=by, office=office.pk, action="offices.office_changed", target=office, data=data)


@transaction.atomic
def close_office(*, by: Any, office: Office, closed: date) -> Any:
    """Close an office on a day; refused while there are open offices below it."""
    demand(by, Power.OFFICES, office.path)
    below = Office.objects.everywhere(reason="what is below an office").filter(parent=office).not_closed().count()
    if below:
        raise Refused(
            _("Masih ada {count} kantor di bawah {office}. Tutup atau pindahkan dahulu.").format(
                count=below, office=office
            )
        )
    if closed < office.opened:
        raise Refused(_("Kantor tidak dapat ditutup sebelum dibuka."))
    data = put(office, closed=closed)
    return record(by=by, office=office.pk, action="offices.office_closed", target=office, data=data)


@transaction.atomic
def reopen_office(*, by: Any, office: Office) -> Any:
    """Take back a closing that was not a merger."""
    demand(by, Power.OFFICES, office.path)
    if office.replaced_by_id:
        raise Refused(_("Kantor yang sudah digabung tidak dapat dibuka kembali."))
    data = put(office, closed=None)
    return record(by=by, office=office.pk, action="offices.office_reopened", target=office, data=data)


@transaction.atomic
def move_office(*, by: Any, office: Office, parent: Office) -> Any:
    """Put an office with all below it under another parent; needs the power at the office, its old and new parent."""
    parent = _held(parent)
    rows = list(Office.objects.everywhere(reason=_SUBTREE).below(_held(office).path).select_for_update())
    office.refresh_from_db(fields=("path", "parent"))
    old = office.parent
    demand(by, Power.OFFICES, office.path, parent.path, old.path if old else "/")
    if office.holds(parent):
        raise Refused(_("Kantor tidak dapat dipindahkan ke bawah dirinya sendiri."))
    was, now = office.path, office.path_under(parent)
    for row in rows:
        row.path = now + row.path.removeprefix(was)
        row.save(update_fields=["path"])
    data = put(office, parent=parent)
    office.path = now
    return record(by=by, office=office.pk, action="offices.office_moved", target=office, data=data)


def _held(office: Office) -> Office:
    """The office as it is now, locked to the end of the transaction, so that its path stays true."""
    found: Office = Office.objects.everywhere(reason=_SUBTREE).select_for_update().get(pk=office.pk)
    return found


def refuse_taken_code(code: str) -> None:
    """Codes are unique over all offices, seen or not."""
    if Office.objects.everywhere(reason="codes are unique").filter(code=code).exists():
        raise Refused(_taken(code))


def _taken(code: str) -> str:
    return _("Kode {code} sudah dipakai kantor lain.").format(code=code)
