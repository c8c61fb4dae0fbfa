"""Who holds which position from when to when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.actions.changed import put
from rambu.web.offices.refusal import Refused
from rambu.web.people.authority import demand_structure_in
from rambu.web.people.models import Person, Position, Tenure


@transaction.atomic
def begin_tenure(*, by: Any, person: Person, position: Position, since: date, until: date | None = None) -> Any:
    """Let a person hold a position; returns the event. A person whom ``by`` does not see cannot be placed."""
    demand_structure_in(by, position.unit)
    if by is not None and not Person.objects.for_person(by).filter(pk=person.pk).exists():
        raise PermissionDenied
    if until and until <= since:
        raise Refused(_("Tanggal akhir harus sesudah tanggal mulai."))
    _refuse_twice(person, position, since, until)
    tenure = Tenure.objects.create(person=person, position=position, since=since, until=until)
    data = {"since": str(since), "until": str(until) if until else ""}
    return record(by=by, office=position.unit.office_id, action="people.tenure_begun", target=tenure, data=data)


@transaction.atomic
def end_tenure(*, by: Any, tenure: Tenure, until: date) -> Any:
    """The first day on which the person no longer holds the position."""
    demand_structure_in(by, tenure.position.unit)
    if until < tenure.since:
        raise Refused(_("Tanggal akhir tidak boleh sebelum tanggal mulai."))
    data = put(tenure, until=until)
    return record(by=by, office=tenure.office.pk, action="people.tenure_ended", target=tenure, data=data)


@transaction.atomic
def resume_tenure(*, by: Any, tenure: Tenure, until: date | None) -> Any:
    """Take an ending back."""
    demand_structure_in(by, tenure.position.unit)
    data = put(tenure, until=until)
    return record(by=by, office=tenure.office.pk, action="people.tenure_resumed", target=tenure, data=data)


@transaction.atomic
def remove_tenure(*, by: Any, tenure: Tenure) -> Any:
    """Take a placement back that was a mistake; the audit trail keeps it."""
    demand_structure_in(by, tenure.position.unit)
    event = record(by=by, office=tenure.office.pk, action="people.tenure_removed", target=tenure, data={})
    tenure.delete()
    return event


def _refuse_twice(person: Person, position: Position, since: date, until: date | None) -> None:
    held = position.tenures.everywhere(reason="nobody holds a position twice").filter(person=person)
    overlap = held.filter(Q(until=None) | Q(until__gt=since))
    if (overlap.filter(since__lt=until) if until else overlap).exists():
        raise Refused(_("{person} sudah memegang jabatan itu pada waktu tersebut.").format(person=person))
