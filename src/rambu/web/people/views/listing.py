"""Lists of people."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from rambu.web.offices.models import Office
from rambu.web.offices.picking import PROPOSED
from rambu.web.offices.scope import Power
from rambu.web.offices.structure import above, tops_kept
from rambu.web.people.asker import asker
from rambu.web.people.models import Person, Role, Tenure

FILTERS = ("aktif", "tanpa-jabatan", "belum-masuk", "nonaktif")


def everybody(request: HttpRequest) -> HttpResponse:
    """All the people that I see."""
    kept = next(iter(tops_kept(asker(request), Power.STRUCTURE)), None)
    return _list(request, Person.objects.for_person(asker(request)), {"kept": kept})


def of_office(request: HttpRequest, pk: int) -> HttpResponse:
    """The people of one office."""
    office = get_object_or_404(Office.objects.for_person(asker(request)), pk=pk)
    context = {
        "office": office,
        "above": above(asker(request), office),
        "may_structure": (may := asker(request).reach.may(Power.STRUCTURE, office.path)),
        "kept": office if may else None,
    }
    return _list(request, Person.objects.for_person(asker(request)).of_office(office), context)


def propose(request: HttpRequest) -> HttpResponse:
    """Active people whom I see, by a part of the name; the one field that is sent holds it."""
    words = next((str(value).strip() for value in request.GET.values()), "")
    people = Person.objects.for_person(asker(request)).filter(is_active=True)
    named = (people.named(words) if words else people)[:PROPOSED]
    return render(request, "offices/proposals.html", {"proposals": [f"{row} ({row.login})" for row in named]})


def _list(request: HttpRequest, people: Any, context: dict[str, Any]) -> HttpResponse:
    words, chosen = request.GET.get("cari", "").strip(), request.GET.get("yang", "aktif")
    people = people.named(words) if words else people
    people = _filtered(people, chosen if chosen in FILTERS else "aktif").select_related("office")
    page = Paginator(people.prefetch_related(*_with(asker(request))), 50).get_page(request.GET.get("halaman"))
    return render(request, "people/people.html", {**context, "page": page, "words": words, "chosen": chosen})


def _filtered(people: Any, chosen: str) -> Any:
    if chosen == "nonaktif":
        return people.filter(is_active=False)
    people = people.filter(is_active=True)
    if chosen == "tanpa-jabatan":
        return people.without_position()
    return people.filter(last_login=None) if chosen == "belum-masuk" else people


def _with(person: Any) -> tuple[Prefetch[Any], Prefetch[Any]]:
    tenures = Tenure.objects.for_person(person).current().select_related("position__unit__office")
    roles = Role.objects.for_person(person).current().select_related("office")
    return Prefetch("tenures", tenures, to_attr="held"), Prefetch("roles", roles, to_attr="given")
