"""The invitation as a letter and for calendars."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from rambu.web.meeting.letters import TYPES, invitation_letter, written
from rambu.web.meeting.models import Meeting
from rambu.web.meeting.views.finding import find_meeting

_STAMP = "%Y%m%dT%H%M%SZ"


def as_file(content: bytes, kind: str, name: str) -> HttpResponse:
    """A file to keep."""
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_safe
def letter(request: HttpRequest, pk: int, suffix: str) -> HttpResponse:
    """The letter as PDF or Word document."""
    row = find_meeting(request, pk)
    if suffix not in TYPES:
        raise Http404
    content = written(invitation_letter(row), suffix)
    return as_file(content, TYPES[suffix], f"undangan-{slugify(row.title)[:60] or row.pk}.{suffix}")


@require_safe
def calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """For the calendar of a phone: one event a day."""
    row = find_meeting(request, pk)
    address = request.build_absolute_uri(reverse("meeting:meeting", args=[row.pk]))
    return as_file(_calendar(row, address).encode(), "text/calendar; charset=utf-8", f"rapat-{row.pk}.ics")


def _calendar(row: Meeting, address: str) -> str:
    days = max((item.day for item in row.agenda.everywhere(reason="seen with the meeting")), default=1)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rambu//Rapat//ID", "METHOD:PUBLISH"]
    for number in range(days):
        day = row.day + timedelta(days=number)
        begins, ends = (timezone.make_aware(datetime.combine(day, hour)) for hour in (row.begins, row.ends))
        lines += [
            "BEGIN:VEVENT",
            f"UID:rapat-{row.pk}-{number + 1}@rambu",
            f"DTSTAMP:{timezone.now().astimezone(UTC):{_STAMP}}",
            f"DTSTART:{begins.astimezone(UTC):{_STAMP}}",
            f"DTEND:{ends.astimezone(UTC):{_STAMP}}",
            f"SUMMARY:{_escaped(row.title)}",
            f"LOCATION:{_escaped(row.place)}",
            f"URL:{address}",
            f"STATUS:{'CANCELLED' if row.cancelled else 'CONFIRMED'}",
            "END:VEVENT",
        ]
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> list[str]:
    """Lines of at most 75 bytes, as calendars want them."""
    parts, room = [""], 75
    for char in line:
        size = len(char.encode())
        if room < size:
            parts.append(" ")
            room = 74
        parts[-1] += char
        room -= size
    return parts
