"""A correction: drafted in the editor, looked at before and after."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from rambu.sop import EditError, from_json
from rambu.web.editor.insight import insight_of
from rambu.web.editor.plain import plain_charts
from rambu.web.editor.seat import take_seat
from rambu.web.editor.shell import modules
from rambu.web.library.redlining import compared
from rambu.web.meeting import actions
from rambu.web.meeting.hall import proposed, sides_of
from rambu.web.meeting.models import Meeting
from rambu.web.meeting.reading import documents_of, state_of
from rambu.web.meeting.views.finding import find_conducted, find_meeting, whole_number
from rambu.web.meeting.views.hall import deferrable
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker

LONGEST = 1_000_000
"""Bytes of one sending."""


@never_cache
@ensure_csrf_cookie
def draft(request: HttpRequest, pk: int, sop: int) -> HttpResponse:
    """The editor, in which what is changed becomes a correction; by POST it is laid before the meeting."""
    row = find_conducted(request, pk)
    document = documents_of(row).get(str(sop))
    if document is None or row.state != Meeting.State.RUNNING:
        raise Http404
    if request.method == "POST":
        return _send(request, row, document)
    seat = take_seat(request, sop)
    insight = insight_of(seat.draft.content)
    state = state_of(row)
    wanted = [whole_number(one) for one in request.GET.getlist("masukan")]
    context = {"seat": seat, "document": seat.document, "draft": seat.draft, "sop": insight.sop, "insight": insight}
    context |= {"charts": plain_charts(insight.sop), "modules": modules(), "meeting": row}
    context |= {"remarks": [state.remarks[one] for one in wanted if one in state.remarks]}
    return render(request, "meeting/draft.html", context)


def _send(request: HttpRequest, row: Meeting, document: Any) -> HttpResponse:
    try:
        asked = _read(request)
        made = actions.draft_correction(
            by=asker(request),
            meeting=row,
            document=document,
            edits=_edits(asked),
            base=asked.get("base") if isinstance(asked.get("base"), int) else None,
            remarks=[one for one in asked.get("remarks") or () if isinstance(one, int)],
            text=str(asked.get("text") or ""),
            token=str(asked.get("token") or "")[:64],
        )
    except Refused as refusal:
        return JsonResponse({"sentence": str(refusal)}, status=422)
    return JsonResponse({"address": reverse("meeting:correction", args=[row.pk, made.number])})


def _read(request: HttpRequest) -> dict[str, Any]:
    try:
        found = json.loads(request.body) if len(request.body) <= LONGEST else None
    except ValueError:
        found = None
    return found if isinstance(found, dict) else {}


def _edits(asked: dict[str, Any]) -> list[Any]:
    edits = asked.get("edits")
    try:
        return [from_json(one) for one in edits] if isinstance(edits, list) else []
    except (EditError, TypeError, AttributeError, KeyError) as fault:
        raise Refused(_("Koreksi ini tidak dapat dibaca.")) from fault


@never_cache
@require_safe
def correction(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Before and after side by side, the effect in one sentence, three buttons."""
    row = find_conducted(request, pk)
    return render(request, "meeting/correction.html", {**_context(row, number), "people": deferrable(row)})


@never_cache
@require_safe
def compared_sheet(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The same for the wall and for those who follow: no controls."""
    return render(request, "meeting/compared.html", _context(find_meeting(request, pk), number))


def _context(row: Meeting, number: int) -> dict[str, Any]:
    state = state_of(row)
    found = state.corrections.get(number)
    if found is None:
        raise Http404
    document = documents_of(row)[found.sop]
    waiting = [one for one in state.corrections.values() if one.sop == found.sop and one.is_open]
    one = next((one for one in proposed(document, waiting, state) if one.correction.number == number), None)
    context: dict[str, Any] = {
        "meeting": row,
        "correction": found,
        "proposed": one,
        "document": document,
        "title": state.sops[found.sop].title,
        "remarks": [state.remarks[n] for n in found.remarks],
        "decision": state.decisions.get(found.decision),
    }
    if found.is_open:
        try:
            before, after = sides_of(document, found)
            context["compared"] = compared(before, after)
        except Refused as refusal:
            context["fault"] = str(refusal)
    return context
