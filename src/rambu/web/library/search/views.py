"""The search box of *Pustaka*: results in place, or a page of their own."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from rambu.web.library.listing import finding as listing
from rambu.web.library.listing.asked import read
from rambu.web.library.search import finding
from rambu.web.library.search.results import results
from rambu.web.people.asker import asker

PAGE = 20


@require_safe
@vary_on_headers("HX-Request")
def find(request: HttpRequest) -> HttpResponse:
    """The SOPs that answer `kata`, among those that the filters of the list leave."""
    person, asked = asker(request), read(request.GET)
    text = request.GET.get("kata", "").strip("\0")[:200]
    in_place = bool(getattr(request, "htmx", False))
    among = listing.find(person, asked) if asked.is_filtered else None
    found = finding.find(person, text, among=among, typing=in_place)
    page = Paginator(found.hits, PAGE).get_page(request.GET.get("halaman"))
    context: dict[str, Any] = {
        "text": text,
        "found": found,
        "page": page,
        "results": results(person, found.query, page.object_list),
        "asked": asked,
        "whole": urlencode({**dict(asked.hidden()), "kata": text}),
        "meant": urlencode({**dict(asked.hidden()), "kata": found.meant}),
        "in_place": in_place,
    }
    return render(request, "library/search_results.html" if in_place else "library/search.html", context)
