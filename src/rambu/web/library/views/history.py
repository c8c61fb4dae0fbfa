"""The whole history of a SOP."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rambu.web.library import authority
from rambu.web.library.history import history_of
from rambu.web.library.states import WRITABLE
from rambu.web.library.views.document import find_document, find_draft
from rambu.web.people.asker import asker


@require_safe
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """Page by page, each change with its sentences and, while the draft is open, a way back."""
    row, person = find_document(request, pk), asker(request)
    page = Paginator(history_of(person, row), 30).get_page(request.GET.get("halaman"))
    draft = find_draft(person, row)
    may_undo = draft is not None and draft.state in WRITABLE and authority.may_write(person, row)
    context = {"document": row, "page": page, "draft": draft, "may_undo": may_undo}
    return render(request, "library/history.html", context)
