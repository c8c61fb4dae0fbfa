"""The row that an address names, or 404 for whom it is none of his."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker
from rambu.web.people.authority import may_keep
from rambu.web.people.models import Person


def kept_person(request: HttpRequest, pk: int) -> Person:
    """A person whose account I keep."""
    rows = Person.objects.for_person_with(Power.STRUCTURE, asker(request)).select_related("office")
    found: Person = get_object_or_404(rows, pk=pk)
    if not may_keep(asker(request), found):
        raise Http404
    return found
