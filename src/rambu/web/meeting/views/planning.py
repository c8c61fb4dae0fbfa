"""Plan a meeting and put its agenda in order."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.meeting import actions
from rambu.web.meeting.authority import may_plan_in, may_plan_somewhere
from rambu.web.meeting.forms import PlanForm
from rambu.web.meeting.models import Meeting
from rambu.web.meeting.views.finding import find_conducted, whole_number
from rambu.web.offices.asking import do
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say


def plan(request: HttpRequest) -> HttpResponse:
    """A new one, for an office of mine."""
    me = asker(request)
    office, offices = _office(request, me)
    kind = request.GET.get("jenis", "")
    form = PlanForm(request.POST or None, person=me, office=office, kind=kind)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.plan_meeting(by=me, office=office, plan=form.plan())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("Rapat direncanakan; yang diundang diberi tahu."))
            return redirect("meeting:meeting", row.pk)
    context = {"form": form, "office": office, "offices": offices, "kinds": Meeting.Kind.choices, "kind": form.kind}
    return render(request, "meeting/plan.html", context)


def _office(request: HttpRequest, me: Any) -> tuple[Office, list[Office]]:
    if not may_plan_somewhere(me):
        raise Http404
    offices = [one for one in Office.objects.for_person(me).filter(closed=None) if may_plan_in(me, one)][:200]
    if not offices:
        raise Http404
    wanted = request.GET.get("kantor", "")
    chosen = next((one for one in offices if str(one.pk) == wanted), None)
    return chosen or next((one for one in offices if one.pk == me.office_id), offices[0]), offices


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan it otherwise."""
    me, row = asker(request), find_conducted(request, pk)
    form = PlanForm(request.POST or None, person=me, office=row.office, meeting=row)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_meeting(by=me, meeting=row, plan=form.plan())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("Perubahan tersimpan."))
            return redirect("meeting:meeting", row.pk)
    return render(request, "meeting/plan.html", {"form": form, "office": row.office, "meeting": row})


@require_POST
def agenda(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the lines in the order in which they were sent (``baris``), with their minutes; or compute it anew."""
    me, row = asker(request), find_conducted(request, pk)
    back = f"{reverse('meeting:meeting', args=[row.pk])}#agenda"
    if "susun" in request.POST:
        done = _("Agenda disusun ulang menurut urutan yang dihitung.")
        return do(request, back, done, lambda: actions.renew_agenda(by=me, meeting=row))
    items = [whole_number(one) for one in request.POST.getlist("baris")]
    moved = _moved(items, request.POST.get("geser", ""))
    minutes = {pk: whole_number(request.POST.get(f"menit{pk}")) for pk in items}
    minutes = {pk: one for pk, one in minutes.items() if one}
    act = lambda: actions.order_agenda(by=me, meeting=row, items=moved, minutes=minutes)  # noqa: E731
    return do(request, back, _("Agenda tersimpan."), act)


def _moved(items: list[int], wish: str) -> list[int]:
    """``naik:12`` and ``turun:12`` move one line by one place: the way without a script."""
    way, _sign, told = wish.partition(":")
    pk = whole_number(told)
    if pk not in items or way not in ("naik", "turun"):
        return items
    place = items.index(pk)
    other = place - 1 if way == "naik" else place + 1
    if 0 <= other < len(items):
        items[place], items[other] = items[other], items[place]
    return items
