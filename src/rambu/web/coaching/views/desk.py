"""The mentor's desk."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.coaching import actions
from rambu.web.coaching.authority import may_plan_somewhere
from rambu.web.coaching.desk import coached_by
from rambu.web.coaching.forms import PatienceForm
from rambu.web.coaching.models import Event
from rambu.web.coaching.models.patience import days_of
from rambu.web.library.opening import editor_address
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say, warn


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """The drafts that I coach, who needs a hand, and the pendampingan that concern me."""
    me = asker(request)
    days = days_of(me)
    rows = coached_by(me, days)
    return render(request, "coaching/desk.html", {**_context(me, days), "rows": [_shown(row) for row in rows]})


def _context(me: Any, days: int) -> dict[str, Any]:
    events = Event.objects.for_person(me).not_cancelled().exclude(state=Event.State.DONE).order_by("day", "pk")
    return {
        "days": days,
        "form": PatienceForm(initial={"days": days}),
        "events": events.select_related("office")[:5],
        "may_plan": may_plan_somewhere(me),
    }


def _shown(row: Any) -> dict[str, Any]:
    editor = editor_address(row.draft.document_id)
    return {"coached": row, "editor": editor}


@require_POST
def patience(request: HttpRequest) -> HttpResponse:
    """After how many days I want a draft to be marked."""
    form = PatienceForm(request.POST)
    if form.is_valid():
        actions.choose_patience(by=asker(request), days=form.cleaned_data["days"])
        say(request, _("Naskah ditandai bila tidak berubah selama {n} hari.").format(n=form.cleaned_data["days"]))
    else:
        warn(request, _("Isi banyaknya hari, 1 sampai 90."))
    return redirect("coaching:desk")
