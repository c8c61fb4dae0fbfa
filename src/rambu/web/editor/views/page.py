"""The page of the editor."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from rambu.web.editor.beside import pages_beside
from rambu.web.editor.insight import insight_of
from rambu.web.editor.plain import plain_charts
from rambu.web.editor.seat import take_seat
from rambu.web.editor.shell import modules
from rambu.web.library.models import Document
from rambu.web.people.asker import asker


@never_cache
@ensure_csrf_cookie
@require_safe
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet; without script the table, the flow in words and the findings to read."""
    seat = take_seat(request, pk)
    insight = insight_of(seat.draft.content)
    context = {"seat": seat, "document": seat.document, "draft": seat.draft, "sop": insight.sop, "insight": insight}
    beside = pages_beside(asker(request), seat.draft)
    context |= {"charts": plain_charts(insight.sop), "modules": modules(), "beside_pages": beside}
    return render(request, "editor/edit.html", context)


@login_not_required
@require_safe
def shell(request: HttpRequest) -> HttpResponse:
    """The same page with nothing in it and for nobody, which the browser keeps for a dropped line."""
    request.user = AnonymousUser()
    return render(request, "editor/edit.html", {"document": Document(), "modules": modules()})
