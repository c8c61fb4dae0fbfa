"""The lists that everybody reads: offices, and the SOPs of one."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponseBase

from rambu.web.catalogue.everybody import everybody, page
from rambu.web.catalogue.listing import Line, entries_of, found_lines, public_offices, search
from rambu.web.catalogue.models import policy_at
from rambu.web.offices.models import Office

PAGE = 50
RESULTS = 20
MANY = 100
"""Offices on one page."""


@everybody
def offices(request: HttpRequest) -> HttpResponseBase:
    """The offices that show SOPs, and a search through all of them."""
    asked = _asked(request)
    context = {"asked": asked, "office": None}
    if asked:
        return page(request, "catalogue/list.html", context | _found(request, None, asked))
    shown = Paginator(public_offices(), MANY).get_page(request.GET.get("halaman"))
    return page(request, "catalogue/offices.html", {**context, "page": shown, "offices": list(shown.object_list)})


@everybody
def office(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The SOPs of one office by title, or those that answer a question."""
    row = Office.objects.everywhere(reason="named on its public page").filter(pk=pk).first()
    if row is None or not entries_of(row).exists():
        raise Http404
    asked = _asked(request)
    context = {"asked": asked, "office": row, "complaints": policy_at(row).complaints}
    return page(
        request, "catalogue/list.html", context | (_found(request, row, asked) if asked else _all(request, row))
    )


def _asked(request: HttpRequest) -> str:
    return request.GET.get("cari", "").replace("\0", "").strip()[:200]


def _all(request: HttpRequest, office: Office) -> dict[str, Any]:
    shown = Paginator(entries_of(office), PAGE).get_page(request.GET.get("halaman"))
    return {"page": shown, "lines": [Line(entry) for entry in shown.object_list], "found": None}


def _found(request: HttpRequest, office: Office | None, asked: str) -> dict[str, Any]:
    entries = entries_of(office)
    found = search(entries, asked)
    shown = Paginator(found.hits, RESULTS).get_page(request.GET.get("halaman"))
    lines = found_lines(entries, found.query, [hit.document for hit in shown.object_list])
    return {"page": shown, "lines": lines, "found": found}
