"""What is done in the room: each deed is a form, and answers a script in JSON."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.meeting import actions
from rambu.web.meeting.actions import Guest, Ruling
from rambu.web.meeting.models import Meeting
from rambu.web.meeting.views.finding import find_meeting, find_sop, whole_number
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.people.models import Person
from rambu.web.review.place import Place
from rambu.web.ui.notes import warn

Deed = Callable[[Any, Meeting, Any], Any]
_SELF = "the meeting's own"


@require_POST
def do_deed(request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Do it, then go back to where it was asked for; a script gets the number of the log, or 422 with a sentence."""
    me, row = asker(request), find_meeting(request, pk)
    act, quiet = _DEEDS.get(deed), request.headers.get("X-Hall") == "1"
    if act is None:
        raise Http404
    try:
        act(me, row, request.POST)
    except PermissionDenied as refusal:
        raise Http404 from refusal
    except Refused as refusal:
        if quiet:
            return JsonResponse({"sentence": str(refusal)}, status=422)
        warn(request, str(refusal))
    if quiet:
        return JsonResponse({"done": deed})
    name = "meeting:chair" if request.POST.get("dari") == "pimpin" else "meeting:follow"
    return redirect(reverse(name, args=[row.pk]))


def _show(me: Any, row: Meeting, sent: Any) -> Any:
    return actions.show(by=me, meeting=row, sop=sent.get("sop", ""), kegiatan=sent.get("row", ""))


def _remark(me: Any, row: Meeting, sent: Any) -> Any:
    place = Place.read({part: sent.get(f"place_{part}", "") for part in Place.__slots__})
    return actions.remark(
        by=me,
        meeting=row,
        document=find_sop(row, whole_number(sent.get("sop"))),
        place=place,
        text=sent.get("text", ""),
        name=sent.get("name", ""),
        token=sent.get("token", "")[:64],
    )


def _decide(me: Any, row: Meeting, sent: Any) -> Any:
    ruling = Ruling(
        sent.get("verdict", ""),
        sent.get("reason", ""),
        _votes(sent),
        _person(row, sent.get("to")),
        _day(sent.get("until", "")),
    )
    number, token = whole_number(sent.get("correction")), sent.get("token", "")[:64]
    return actions.decide(by=me, meeting=row, number=number, ruling=ruling, token=token)


def _votes(sent: Any) -> dict[str, int]:
    """Hands that were counted; none where nobody counted."""
    names = {"setuju": "votes_for", "tidak setuju": "votes_against", "abstain": "votes_abstain"}
    given = {name: sent.get(key, "").strip() for name, key in names.items()}
    return {name: whole_number(told) for name, told in given.items()} if any(given.values()) else {}


def _person(row: Meeting, told: Any) -> Person | None:
    rows = row.attendees.everywhere(reason=_SELF).filter(person=whole_number(told)).select_related("person")
    found = rows.first()
    return found.person if found else None


def _day(told: str) -> date | None:
    try:
        return date.fromisoformat(told)
    except ValueError:
        return None


def _undo(me: Any, row: Meeting, sent: Any) -> Any:
    number = whole_number(sent.get("decision"))
    return actions.undo_decision(by=me, meeting=row, number=number, reason=sent.get("reason", ""))


def _tick(me: Any, row: Meeting, sent: Any) -> Any:
    attendee = row.attendees.everywhere(reason=_SELF).filter(pk=whole_number(sent.get("attendee")))
    found = attendee.select_related("person", "position__unit").first()
    if found is None:
        raise Http404
    return actions.tick(by=me, meeting=row, attendee=found, stands_for=sent.get("stands_for", ""))


def _write_in(me: Any, row: Meeting, sent: Any) -> Any:
    guest = Guest(sent.get("name", ""), sent.get("position", ""), sent.get("stands_for", ""))
    return actions.write_in(by=me, meeting=row, guest=guest)


def _add(me: Any, row: Meeting, sent: Any) -> Any:
    units = Unit.objects.for_person(me).select_related("office", "type")
    unit = units.filter(pk=whole_number(sent.get("unit")), office__path__startswith=row.office.path).first()
    if unit is None:
        raise Refused(_("Pilih unit yang menyusun SOP itu."))
    title, reason = sent.get("title", ""), sent.get("reason", "")
    return actions.add_sop(by=me, meeting=row, unit=unit, title=title, reason=reason)


def _merge(me: Any, row: Meeting, sent: Any) -> Any:
    one, into = (find_sop(row, whole_number(sent.get(name))) for name in ("sop", "into"))
    return actions.merge_sop(by=me, meeting=row, document=one, into=into, reason=sent.get("reason", ""))


def _drop_sop(me: Any, row: Meeting, sent: Any) -> Any:
    document = find_sop(row, whole_number(sent.get("sop")))
    return actions.drop_sop(by=me, meeting=row, document=document, reason=sent.get("reason", ""))


_DEEDS: dict[str, Deed] = {
    "tampil": _show,
    "tahap": lambda me, row, sent: actions.stage_meeting(by=me, meeting=row, stage=sent.get("stage", "")),
    "masukan": _remark,
    "tarik-masukan": lambda me, row, sent: actions.retract(by=me, meeting=row, number=whole_number(sent.get("remark"))),
    "tarik-koreksi": lambda me, row, sent: actions.drop_correction(
        by=me, meeting=row, number=whole_number(sent.get("correction"))
    ),
    "putuskan": _decide,
    "batalkan": _undo,
    "setujui": lambda me, row, sent: actions.agree(by=me, meeting=row, sops=sent.getlist("sop")),
    "catat": lambda me, row, sent: actions.note(by=me, meeting=row, text=sent.get("text", "")),
    "hadir": _tick,
    "hadir-tamu": _write_in,
    "pergi": lambda me, row, sent: actions.leave(by=me, meeting=row, key=sent.get("key", "")),
    "tambah-sop": _add,
    "gabung-sop": _merge,
    "hapus-sop": _drop_sop,
}
