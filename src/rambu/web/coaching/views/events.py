"""A pendampingan: plan it, look at it, print its report."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rambu.web.coaching import actions
from rambu.web.coaching.authority import may_conduct, may_plan_in, may_plan_somewhere
from rambu.web.coaching.forms import LiveForm, NotesForm, PlanForm
from rambu.web.coaching.models import Event
from rambu.web.coaching.showing import facts_of, invitation_of
from rambu.web.notices.actions import read_about
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say


@require_safe
def events(request: HttpRequest) -> HttpResponse:
    """Those that concern me."""
    me = asker(request)
    rows = Event.objects.for_person(me).select_related("office")
    context = {
        "coming": rows.not_cancelled().exclude(state=Event.State.DONE).order_by("day", "pk"),
        "past": rows.not_cancelled().filter(state=Event.State.DONE)[:100],
        "cancelled": rows.exclude(cancelled=None)[:20],
        "may_plan": may_plan_somewhere(me),
    }
    return render(request, "coaching/events.html", context)


def find_event(request: HttpRequest, pk: int) -> Event:
    """One that concerns the person; 404 for any other."""
    rows = Event.objects.for_person(asker(request)).select_related("office", "made_by")
    found: Event = get_object_or_404(rows, pk=pk)
    return found


def plan(request: HttpRequest) -> HttpResponse:
    """A new one, for an office of mine."""
    me = asker(request)
    offices = [one for one in Office.objects.for_person(me).filter(closed=None) if may_plan_in(me, one)]
    if not offices:
        raise Http404
    wanted = request.GET.get("kantor", "")
    office = next((one for one in offices if str(one.pk) == wanted), None)
    office = office or next((one for one in offices if one.pk == me.office_id), offices[0])
    form = PlanForm(request.POST or None, person=me, office=office)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.plan_event(by=me, office=office, plan=form.plan())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("Pendampingan direncanakan; pendamping dan peserta diberi tahu."))
            return redirect("coaching:event", row.pk)
    return render(request, "coaching/plan.html", {"form": form, "office": office, "offices": offices})


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan it otherwise."""
    me, row = asker(request), find_event(request, pk)
    if not may_conduct(me, row):
        raise Http404
    form = PlanForm(request.POST or None, person=me, office=row.office, event=row)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_event(by=me, event=row, plan=form.plan())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("Perubahan tersimpan."))
            return redirect("coaching:event", row.pk)
    return render(request, "coaching/plan.html", {"form": form, "office": row.office, "event": row})


@require_safe
def event(request: HttpRequest, pk: int) -> HttpResponse:
    """Who, what drafts, what was found, what was asked."""
    me, row = asker(request), find_event(request, pk)
    read_about(by=me, about=row)
    return render(request, "coaching/event.html", _page(me, row))


def _page(me: Any, row: Event) -> dict[str, Any]:
    return {
        **facts_of(me, row),
        "conducts": may_conduct(me, row),
        "notes": NotesForm(initial={"notes": row.notes}),
        "ask": LiveForm(),
        "invitation": invitation_of(row),
    }


@require_safe
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The same on paper."""
    me, row = asker(request), find_event(request, pk)
    return render(request, "coaching/report.html", {**facts_of(me, row), "conducts": may_conduct(me, row)})
