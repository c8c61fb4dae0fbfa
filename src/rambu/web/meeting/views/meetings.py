"""Meetings: all of mine, and one of them before and after it is held."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.meeting import NAMES
from rambu.web.meeting import actions
from rambu.web.meeting.actions.planning import invitation
from rambu.web.meeting.authority import may_conduct, may_plan_somewhere
from rambu.web.meeting.models import Attendee, Meeting, Task
from rambu.web.meeting.reading import state_of
from rambu.web.meeting.views.finding import find_conducted, find_meeting
from rambu.web.notices.actions import read_about
from rambu.web.offices.asking import do
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say, warn


@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    """Those that concern me."""
    me = asker(request)
    rows = Meeting.objects.for_person(me).select_related("office")
    context = {
        "running": rows.not_cancelled().filter(state=Meeting.State.RUNNING),
        "coming": rows.not_cancelled().filter(state=Meeting.State.PLANNED).order_by("day", "pk"),
        "past": rows.not_cancelled().filter(state=Meeting.State.DONE)[:100],
        "cancelled": rows.exclude(cancelled=None)[:20],
        "may_plan": may_plan_somewhere(me),
        "tasks": Task.objects.for_person(me).open().filter(person=me).select_related("document")[:50],
    }
    return render(request, "meeting/meetings.html", context)


@require_safe
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """Agenda, who is invited, the invitation; afterwards the papers."""
    me, row = asker(request), find_meeting(request, pk)
    read_about(by=me, about=row)
    return render(request, "meeting/meeting.html", _page(me, row))


def _page(me: Any, row: Meeting) -> dict[str, Any]:
    attendees = list(
        row.attendees.everywhere(reason="seen with the meeting").select_related("person", "position__unit")
    )
    items = list(row.agenda.everywhere(reason="seen with the meeting"))
    days: dict[int, list[Any]] = {}
    for item in items:
        days.setdefault(item.day, []).append(item)
    return {
        "meeting": row,
        "conducts": may_conduct(me, row),
        "attendees": attendees,
        "mine": next((one for one in attendees if one.person_id == me.pk), None),
        "counts": _counts(attendees),
        "days": [(number, sum(one.minutes for one in lines), lines) for number, lines in days.items()],
        "sops": sum(one.document_id is not None for one in items),
        "invitation": invitation(row),
        "state": state_of(row) if row.number else None,
        "papers": NAMES.items(),
        "tasks": Task.objects.everywhere(reason="seen with the meeting")
        .filter(meeting=row)
        .select_related("document", "person"),
        "followed": row.followed_by.everywhere(reason="seen with the meeting").filter(cancelled=None).first(),
    }


def _counts(attendees: list[Attendee]) -> list[tuple[str, int]]:
    found = [(str(answer.label), sum(one.answer == answer for one in attendees)) for answer in Attendee.Answer]
    return [(label, count) for label, count in found if count]


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether I come."""
    me, row = asker(request), find_meeting(request, pk)
    if not row.attendees.everywhere(reason="one's own").filter(person=me).exists():
        raise Http404
    given, proxy = request.POST.get("answer", ""), request.POST.get("proxy", "")
    done = _("Jawaban Anda tersimpan; Anda dapat mengubahnya sampai rapat selesai.")
    act = lambda: actions.answer_invitation(by=me, meeting=row, answer=given, proxy=proxy)  # noqa: E731
    return do(request, reverse("meeting:meeting", args=[row.pk]), done, act)


@require_POST
def deed(request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Begin it, close it, open it again, cancel it, hold it after all, plan what follows."""
    me, row = asker(request), find_conducted(request, pk)
    here = reverse("meeting:meeting", args=[row.pk])
    if deed == "lanjutan":
        return _follow_up(request, row, here)
    deeds: dict[str, tuple[Any, str, str]] = {
        "mulai": (actions.begin_meeting, _("Rapat dimulai."), reverse("meeting:chair", args=[row.pk])),
        "tutup": (actions.close_meeting, _("Rapat ditutup; notulen dan berkas lain siap di bawah."), here),
        "lanjut": (actions.reopen_meeting, _("Rapat dibuka kembali."), reverse("meeting:chair", args=[row.pk])),
        "batal": (actions.cancel_meeting, _("Rapat dibatalkan; yang diundang diberi tahu."), here),
        "adakan": (actions.restore_meeting, _("Rapat tetap diadakan."), here),
    }
    if deed not in deeds:
        raise Http404
    act, done, onward = deeds[deed]
    try:
        act(by=me, meeting=row)
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect(reverse("meeting:chair", args=[row.pk]) if row.state == Meeting.State.RUNNING else here)
    say(request, done)
    return redirect(onward)


def _follow_up(request: HttpRequest, row: Meeting, here: str) -> HttpResponse:
    try:
        planned = actions.plan_final(by=asker(request), meeting=row)
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect(here)
    say(request, _("Penyusunan final direncanakan dan semua pihak diundang; sesuaikan hari dan tempatnya bila perlu."))
    return redirect("meeting:meeting", planned.pk)
