"""Who writes and who coaches."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.library.authority import coordinates, demand, has_part, leads
from rambu.web.library.models import Assignment, Document
from rambu.web.library.noticing import tell_assigned
from rambu.web.offices.actions.changed import put
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person


@transaction.atomic
def assign(*, by: Any, document: Document, person: Person, part: str, due: date | None = None) -> Any:
    """Give a person a part, or another due date for it.

    The coordinator and the leader of the unit give every part; a penyusun invites a colleague of the office to help.
    """
    demand(by is None or may_give(by, document, part))
    if by is not None and not _is_colleague(by, person):
        raise PermissionDenied
    if not person.is_active:
        raise Refused(_("Akun {person} tidak aktif.").format(person=person))
    row, made = Assignment.objects.everywhere(reason="assigned once").get_or_create(
        document=document, person=person, part=part, ended=None, defaults={"due": due, "given_by": by}
    )
    data = {"person": person.name, "part": str(Assignment.Part(part).label), "due": str(due or "")}
    action = "library.assigned"
    if not made:
        action, data = "library.due_changed", {**data, **put(row, due=due)}
    else:
        tell_assigned(by, row, due)
    return record(by=by, office=document.office_id, action=action, target=row, data=data)


@transaction.atomic
def end_assignment(*, by: Any, assignment: Assignment) -> Any:
    """Take a part back; one may leave it oneself. The last penyusun cannot go."""
    document = assignment.document
    demand(by is None or by.pk == assignment.person_id or may_give(by, document, assignment.part))
    others = document.assignments.everywhere(reason="somebody must write").current().exclude(pk=assignment.pk)
    if assignment.part == Assignment.Part.PENYUSUN and not others.filter(part=Assignment.Part.PENYUSUN).exists():
        raise Refused(_("Naskah ini memerlukan seorang penyusun; tunjuk penggantinya dahulu."))
    assignment.ended = timezone.now()
    assignment.save(update_fields=["ended"])
    data = {"person": assignment.person.name, "part": assignment.get_part_display(), "due": str(assignment.due or "")}
    return record(by=by, office=document.office_id, action="library.unassigned", target=assignment, data=data)


def may_give(by: Any, document: Document, part: str) -> bool:
    """Whether ``by`` gives and ends this part."""
    helping = part == Assignment.Part.PEMBANTU and has_part(by, document, Assignment.Part.PENYUSUN)
    return helping or coordinates(by, document) or leads(by, document)


def _is_colleague(by: Any, person: Person) -> bool:
    return Person.objects.for_person(by).filter(pk=person.pk).exists()
