"""Rows that pages of signing are about; 404 for who may not see them, and for ways that the server does not offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from rambu.web.approval.authority import may_record
from rambu.web.approval.models import Legalisation
from rambu.web.approval.views.finding import find_legalisation
from rambu.web.people.asker import asker
from rambu.web.signing.models import Final, Returned
from rambu.web.signing.ways.way import Way


@dataclass(frozen=True, slots=True)
class Task:
    """One legalisation that waits, the way in which it is signed, and its document where it was made."""

    person: Any
    legalisation: Legalisation
    way: Way
    final: Final | None


def find_task(request: HttpRequest, pk: int, way: Way) -> Task:
    """A legalisation that waits and whose signature the person may record, in a way that is on."""
    row, person = find_legalisation(request, pk), asker(request)
    if not way.is_on() or row.state != Legalisation.State.MENUNGGU or not may_record(person, row):
        raise Http404
    finals = Final.objects.everywhere(reason="of a legalisation that is seen").defer("content")
    return Task(person, row, way, finals.filter(legalisation=row, way=way.name).first())


def find_final(request: HttpRequest, pk: int) -> Final:
    """A final document that the person may hand out."""
    rows = Final.objects.for_person(asker(request)).select_related("legalisation__draft__document__office")
    final: Final = get_object_or_404(rows, pk=pk)
    if not may_record(asker(request), final.legalisation):
        raise Http404
    return final


def find_returned(request: HttpRequest, pk: int) -> Returned:
    """A scan of a document that the person may hand out."""
    rows = Returned.objects.for_person(asker(request)).select_related("final__legalisation__draft__document__office")
    row: Returned = get_object_or_404(rows, pk=pk)
    if not may_record(asker(request), row.final.legalisation):
        raise Http404
    return row
