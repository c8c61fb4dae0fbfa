"""Proposals while somebody types the name of an office."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rambu.web.offices.models import Office
from rambu.web.offices.picking import PROPOSED
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker


def propose(request: HttpRequest, power: str) -> HttpResponse:
    """Open offices over which I hold the power, by a part of name or code; the one field that is sent holds it."""
    if power not in set(Power):
        raise Http404
    words = next((str(value).strip() for value in request.GET.values()), "")
    rows = Office.objects.for_person_with(Power(power), asker(request)).not_closed()
    named = (rows.named(words) if words else rows).order_by("type__order", "name")[:PROPOSED]
    proposals = [f"{office} ({office.code})" for office in named]
    return render(request, "offices/proposals.html", {"proposals": proposals})
