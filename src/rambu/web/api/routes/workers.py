"""Who works on a SOP."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Status

from rambu.web.api.reading import document_of
from rambu.web.api.schemas import AssignmentIn, AssignmentOut, Fault
from rambu.web.library import actions
from rambu.web.library.models import Assignment
from rambu.web.people.asker import asker
from rambu.web.people.models import Person

router = Router()
_READ = {401: Fault, 404: Fault}
_WRITE = {**_READ, 403: Fault, 422: Fault}


@router.get("/{int:pk}/assignments", response={200: list[AssignmentOut], **_READ})
def assignments(request: HttpRequest, pk: int) -> Any:
    """Penyusun, pembantu and pendamping of the SOP."""
    return [_assignment(row) for row in _current(request, pk)]


@router.post("/{int:pk}/assignments", response={200: list[AssignmentOut], **_WRITE})
def assign(request: HttpRequest, pk: int, sent: AssignmentIn) -> Any:
    """Give a person a part, or another due date for it."""
    by, document = asker(request), document_of(request, pk)
    if not 0 < sent.person < 2**63:
        raise Http404
    person = get_object_or_404(Person.objects.for_person(by), pk=sent.person)
    actions.assign(by=by, document=document, person=person, part=sent.part, due=sent.due)
    return [_assignment(row) for row in _current(request, pk)]


@router.delete("/{int:pk}/assignments/{int:assignment}", response={204: None, **_WRITE})
def end_assignment(request: HttpRequest, pk: int, assignment: int) -> Any:
    """Take a part back."""
    row = get_object_or_404(_current(request, pk), pk=assignment if assignment < 2**63 else 0)
    actions.end_assignment(by=asker(request), assignment=row)
    return Status(204, None)


def _current(request: HttpRequest, pk: int) -> Any:
    rows = Assignment.objects.for_person(asker(request)).current().filter(document=document_of(request, pk))
    return rows.select_related("person", "document__office")


def _assignment(row: Assignment) -> dict[str, Any]:
    person = {"id": row.person_id, "name": row.person.name}
    return {"id": row.pk, "person": person, "part": row.part, "due": row.due}
