"""Merge one office into another."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.actions.changed import put
from rambu.web.offices.actions.offices import move_office
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused, demand
from rambu.web.offices.scope import Power
from rambu.web.offices.signals import office_merged

_WHOLE = "an office is merged as a whole"


@transaction.atomic
def merge_office(*, by: Any, office: Office, into: Office, closed: date) -> Any:
    """Hand units, people and offices below over to another office and close this one; roles here lapse with it.

    There is no undo: afterwards nobody can tell which unit came from where, except by the audit trail.
    """
    demand(by, Power.OFFICES, office.path, into.path)
    _refuse_impossible(office, into, closed)
    for child in office.children.everywhere(reason=_WHOLE):
        move_office(by=by, office=child, parent=into)
    units, people = office.units.everywhere(reason=_WHOLE), office.people.everywhere(reason=_WHOLE)
    moved = {name: list(rows.values_list("pk", flat=True)) for name, rows in (("units", units), ("people", people))}
    for unit in units:
        unit.roles.everywhere(reason=_WHOLE).update(office=into)
    units.update(office=into)
    people.update(office=into)
    office_merged.send(Office, by=by, office=office, into=into)
    data = {**put(office, closed=closed, replaced_by=into), "into": into.name, **moved}
    record(by=by, office=into.pk, action="offices.office_received", target=into, data={"from": office.name, **moved})
    return record(by=by, office=office.pk, action="offices.office_merged", target=office, data=data)


def _refuse_impossible(office: Office, into: Office, closed: date) -> None:
    if office.holds(into):
        raise Refused(_("Kantor tidak dapat digabung ke dirinya sendiri atau ke kantor di bawahnya."))
    if not (office.is_open and into.is_open):
        raise Refused(_("Hanya kantor yang masih ada dapat digabung."))
    if closed < office.opened:
        raise Refused(_("Kantor tidak dapat ditutup sebelum dibuka."))
