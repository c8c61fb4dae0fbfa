"""Find SOPs by their words."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from rambu.web.api.reading import shown_document
from rambu.web.api.schemas import Fault, SearchOut
from rambu.web.library.models import Document
from rambu.web.library.search.finding import find
from rambu.web.people.asker import asker

router = Router()
BEST = 50


@router.get("/search", response={200: SearchOut, 401: Fault, 422: Fault})
def search(request: HttpRequest, q: str) -> Any:
    """The SOPs that the person sees and that hold these words, best first, at most 50."""
    person = asker(request)
    found = find(person, q.replace("\0", " "))
    best = found.hits[:BEST]
    rows = Document.objects.for_person(person).kept().select_related("in_force")
    seen = rows.in_bulk([hit.document for hit in best])
    items = [
        {"document": shown_document(seen[hit.document]), "in_draft": hit.draft is not None}
        for hit in best
        if hit.document in seen
    ]
    return {"items": items, "count": len(found.hits), "meant": found.meant}
