"""Which SOPs of the list were chosen."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from rambu.web.library.listing.asked import read
from rambu.web.library.listing.finding import find, ordered
from rambu.web.library.models import Document, Draft

MOST = 500
"""As many can be chosen at once."""


def chosen_ids(person: Any, given: QueryDict) -> list[int]:
    """Those that were ticked, or all that fit the filters; only what the person sees, in the order of the list."""
    asked = read(given)
    if given.get("semua"):
        rows = ordered(find(person, asked), asked)
    else:
        ticked = {int(text) for text in given.getlist("sop") if text.isascii() and text.isdigit() and len(text) < 16}
        rows = ordered(Document.objects.for_person(person).kept().filter(pk__in=ticked), asked)
    return list(rows.values_list("pk", flat=True)[:MOST])


def chosen_documents(person: Any, given: QueryDict) -> list[Document]:
    """The same as rows, in the same order."""
    ids = chosen_ids(person, given)
    rows = Document.objects.for_person(person).select_related("office", "unit__office").in_bulk(ids)
    return [rows[pk] for pk in ids if pk in rows]


def open_drafts(person: Any, documents: list[Document]) -> list[Draft]:
    """The open drafts of these SOPs that the person sees."""
    rows = Draft.objects.for_person(person).open().filter(document__in=[one.pk for one in documents])
    return list(rows.select_related("document__office", "document__unit").order_by("document__title"))
