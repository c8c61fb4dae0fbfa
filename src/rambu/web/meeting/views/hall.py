"""The hall: who leads, who follows, what is on the wall."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from rambu.meeting import told_decision
from rambu.web.doors.codes import picture_of
from rambu.web.meeting import actions
from rambu.web.meeting.authority import may_conduct, may_remark
from rambu.web.meeting.hall import agenda_lines, attendance, hall_of, panel_of
from rambu.web.meeting.models import Meeting, StartingText
from rambu.web.meeting.reading import text_of
from rambu.web.meeting.sheets import written_sheet
from rambu.web.meeting.views.finding import find_conducted, find_meeting, find_sop, whole_number
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.people.models import Person
from rambu.web.ui.notes import say, warn


@never_cache
@login_not_required
@require_safe
def pulse(_request: HttpRequest, key: str) -> JsonResponse:
    """How far the log has come and what is shown: one row by its index, no session. The key is the only way in."""
    rows = Meeting.objects.everywhere(reason="the key was given to who was let in").filter(key=key)
    found = rows.values_list("number", "shown_sop", "shown_row", "sheet", "state").first()
    if found is None:
        raise Http404
    return JsonResponse(dict(zip(("n", "sop", "row", "sheet", "state"), found, strict=True)))


@never_cache
@require_safe
def chair(request: HttpRequest, pk: int) -> HttpResponse:
    """Agenda left, sheet in the middle, remarks and corrections right, clock above."""
    me, row = asker(request), find_conducted(request, pk)
    if not row.number:
        return redirect("meeting:meeting", row.pk)
    context = hall_of(row, me, True)
    state = context["state"]
    gone = {sop for one in state.standing_decisions() if one.kind in ("merge", "drop") for sop in one.sops}
    context |= {
        "lines": agenda_lines(row, state),
        "attendance": attendance(row, state),
        "guests": [(key, one) for key, one in state.present.items() if not one.person],
        "people": deferrable(row),
        "stages": _stages(),
        "units": _units(me, row),
        "sops": [one for one in state.sops.values() if one.id not in gone],
        "decisions": [(one, told_decision(state, one)) for one in reversed(state.standing_decisions())],
        "rows": _rows(row, context["panel"]),
    }
    return render(request, "meeting/chair.html", context)


def _stages() -> list[tuple[str, str]]:
    words = (_("Pembukaan"), _("Pemaparan"), _("Koreksi dan masukan"), _("Penutupan"))
    return list(zip(actions.STAGES, words, strict=True))


def deferrable(meeting: Meeting) -> Any:
    """Who may be given a correction: all who are invited or came."""
    rows = meeting.attendees.everywhere(reason="the meeting is already seen").values("person")
    return Person.objects.everywhere(reason="who is there").filter(pk__in=rows, is_active=True)


def _units(me: Any, meeting: Meeting) -> Any:
    rows = Unit.objects.for_person(me).not_closed().filter(office__path__startswith=meeting.office.path)
    return rows.select_related("office").order_by("office__path", "type__order", "name")


def _rows(meeting: Meeting, panel: Any) -> list[tuple[str, str, str]]:
    """Ids, numbers and words of the rows of the SOP that is shown."""
    if panel is None:
        return []
    sop, _version = text_of(meeting, find_sop(meeting, int(panel.sop)))
    return [
        (row.id, row.no or str(number), row.teks) for bagan in sop.bagan for number, row in enumerate(bagan.kegiatan, 1)
    ]


@never_cache
@require_safe
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet on one's own device: it follows the presenter, or roams (``?sop=``)."""
    me, row = asker(request), find_meeting(request, pk)
    if not row.number:
        return redirect("meeting:meeting", row.pk)
    conducts = may_conduct(me, row)
    context = hall_of(row, me, conducts)
    state, wanted = context["state"], request.GET.get("sop", "")
    roaming = wanted if wanted in state.sops else ""
    if roaming:
        context["panel"] = panel_of(row, state, roaming)
    context |= {
        "roaming": roaming,
        "may_remark": row.state == Meeting.State.RUNNING and may_remark(me, row),
        "rows": _rows(row, context["panel"]),
    }
    return render(request, "meeting/follow.html", context)


@never_cache
@require_safe
def screen(request: HttpRequest, pk: int) -> HttpResponse:
    """What the projector shows: no controls, only what all look at."""
    me, row = asker(request), find_meeting(request, pk)
    if not row.number:
        return redirect("meeting:meeting", row.pk)
    context = hall_of(row, me, False)
    address = request.build_absolute_uri(f"{reverse('meeting:enter')}?kode={row.code}")
    context |= {"lines": agenda_lines(row, context["state"]), "address": address, "qr": picture_of(address)}
    return render(request, "meeting/screen.html", context)


@require_safe
def sheet(request: HttpRequest, pk: int, sop: int) -> HttpResponse:
    """The text of a SOP as it is now, chart and rows; kept by the browser where the address names its version.

    All who follow ask for it at once: it is written by the first of them, under its draft and version.
    """
    taken = StartingText.objects.for_person(asker(request)).filter(meeting=pk, document=sop)
    found = taken.values_list("draft", "draft__version").first()
    if found is None:
        raise Http404
    version = found[1]
    answer = HttpResponse(written_sheet(*found))
    if whole_number(request.GET.get("v")) == version:
        answer["Cache-Control"] = "private, max-age=3600"
    return answer


def enter(request: HttpRequest) -> HttpResponse:
    """Come into the room by the code on the wall, scanned (``?kode=``) or typed."""
    me, code = asker(request), request.POST.get("kode", request.GET.get("kode", "")).strip().upper()
    if request.method == "POST":
        rows = Meeting.objects.everywhere(reason="the code opens it").not_cancelled().filter(code=code)
        row = rows.select_related("office").first()
        if row is None:
            warn(request, _("Kode ini tidak dikenal; periksa huruf dan angkanya pada layar."))
            return redirect("meeting:enter")
        try:
            actions.come(by=me, meeting=row, code=code)
        except (Refused, PermissionDenied) as refusal:
            warn(request, str(refusal) or _("Kode ini tidak dikenal."))
            return redirect("meeting:enter")
        say(request, _("Kehadiran Anda tercatat."))
        return redirect("meeting:follow", row.pk)
    return render(request, "meeting/enter.html", {"code": code})
