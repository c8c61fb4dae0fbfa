"""What is done from the mentor's desk and from the page of progress."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.coaching.models import Patience
from rambu.web.coaching.models.patience import days_of
from rambu.web.library import actions as library
from rambu.web.library.authority import coordinates, demand, leads
from rambu.web.library.models import Assignment, Document
from rambu.web.notices.actions import notify
from rambu.web.offices.models import Unit
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person


@transaction.atomic
def choose_patience(*, by: Person, days: int) -> Any:
    """After how many days a draft is taken for stuck; returns the event, or None if nothing differs."""
    if days_of(by) == days:
        return None
    Patience.objects.for_person(by).update_or_create(person=by, defaults={"days": days})
    return record(by=by, office=by.office_id, action="coaching.patience_chosen", target=by, data={"days": days})


@transaction.atomic
def give_task(
    *,
    by: Any,
    person: Person,
    unit: Unit,
    document: Document | None = None,
    title: str = "",
    due: date | None = None,
    mentor: Person | None = None,
) -> Document:
    """Let a person write a SOP of the unit, one there is or a new one, until a day, perhaps with a pendamping."""
    fresh = document is None
    row = document or library.open_document(by=by, unit=unit, title=title.strip())
    demand(by is None or coordinates(by, row) or leads(by, row))
    library.assign(by=by, document=row, person=person, part=Assignment.Part.PENYUSUN, due=due)
    if mentor:
        library.assign(by=by, document=row, person=mentor, part=Assignment.Part.PENDAMPING, due=due)
    if fresh and by is not None and by.pk != person.pk:
        _leave(by, row)
    told = [one for one in (person, mentor) if one]
    for one in told:
        _tell(by, row, one, person)
    data = {"person": person.name, "due": str(due or "–")}
    record(by=by, office=row.office_id, action="coaching.task_given", target=row, data=data)
    return row


def _leave(by: Any, document: Document) -> None:
    """Who opened the SOP for another is not its penyusun."""
    rows = document.assignments.everywhere(reason="one's own").current().filter(person=by, part="penyusun")
    for row in rows:
        library.end_assignment(by=by, assignment=row)


def _tell(by: Any, document: Document, one: Person, writer: Person) -> None:
    words = _("Anda ditugasi menyusun “{title}”.") if one == writer else _("Anda mendampingi {who} menyusun “{title}”.")
    notify(
        by=by,
        people=[one],
        kind="coaching.task",
        text=words.format(title=document, who=writer),
        address=reverse("library:document", args=[document.pk]),
        office=document.office if one.reach.may(Power.SEE, document.office.path) else one.office or document.office,
        about=document,
    )
