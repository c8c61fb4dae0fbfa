"""The office tree and one office."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from rambu.web.audit.models import READERS
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.offices.structure import above, tops_kept, units_with_holders
from rambu.web.offices.tree import grown
from rambu.web.people.asker import asker
from rambu.web.people.models import Person

SHOWN = 400
"""As many offices are drawn as a tree; beyond that, the upper ones and the search."""


def tree(request: HttpRequest) -> HttpResponse:
    """The offices that I see."""
    offices = Office.objects.for_person(asker(request)).select_related("type")
    words, closed = request.GET.get("cari", "").strip(), request.GET.get("tutup") == "1"
    offices = offices if closed or words else offices.not_closed()
    many = offices.count() > SHOWN
    rows = offices.named(words) if words else offices
    listed = list(rows.order_by("type__order", "name")[:SHOWN])
    kept = next(iter(tops_kept(asker(request), Power.STRUCTURE)), None)
    context = {"words": words, "closed": closed, "many": many, "found": listed, "branches": grown(listed), "kept": kept}
    return render(request, "offices/tree.html", context)


def office(request: HttpRequest, pk: int) -> HttpResponse:
    """One office: what is below it, its units, their positions and who holds them."""
    person = asker(request)
    row = get_object_or_404(Office.objects.for_person(person).select_related("type", "replaced_by"), pk=pk)
    below = Office.objects.for_person(person).filter(parent=row).select_related("type")
    context = {
        "office": row,
        "above": above(person, row),
        "below": below.order_by("type__order", "name")[:SHOWN],
        "units": grown(units_with_holders(person, row)),
        "people_count": Person.objects.for_person(person).of_office(row).filter(is_active=True).count(),
        "may_structure": person.reach.may(Power.STRUCTURE, row.path),
        "reads_trail": person.office_ids(*READERS).filter(pk=row.pk).exists(),
        "may_offices": person.reach.may(Power.OFFICES, row.path),
    }
    return render(request, "offices/office.html", context)
