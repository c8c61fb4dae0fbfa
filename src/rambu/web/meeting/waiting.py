"""What of meetings waits for a person at *Beranda*."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.meeting.models import Attendee, Meeting, Task
from rambu.web.offices.models.span import today
from rambu.web.ui.waiting import Waiting, add_source
from rambu.web.ui.words import day

SOON = timedelta(days=14)
SHOWN = 5


def register() -> None:
    """Tell *Beranda*."""
    add_source("meeting", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    yield from _meetings(person)
    yield from _tasks(person)


def _meetings(person: Any) -> Iterator[Waiting]:
    """Those that are held now or soon and to which the person is invited."""
    rows = Attendee.objects.everywhere(reason="one's own").filter(person=person, meeting__cancelled=None)
    near = Q(meeting__state=Meeting.State.PLANNED, meeting__day__lte=today() + SOON)
    rows = rows.filter(near | Q(meeting__state=Meeting.State.RUNNING)).select_related("meeting")
    for row in rows.order_by("meeting__day", "pk")[:3]:
        meeting = row.meeting
        held = meeting.state == Meeting.State.RUNNING
        told = _("{title} sedang berlangsung") if held else "{title}"
        unanswered = not held and row.answer == ""
        verb = _("Ikuti") if held else _("Jawab undangan") if unanswered else _("Buka")
        name = "meeting:follow" if held else "meeting:meeting"
        detail = ", ".join(part for part in (day(meeting.day), f"{meeting.begins:%H.%M}", meeting.place) if part)
        yield Waiting(told.format(title=meeting), reverse(name, args=[meeting.pk]), verb, detail)


def _tasks(person: Any) -> Iterator[Waiting]:
    """Corrections that were put off to the person."""
    rows = Task.objects.everywhere(reason="one's own").open().filter(person=person, document__discarded=None)
    for row in rows.select_related("document")[:SHOWN]:
        told = _("Koreksi rapat untuk {title}").format(title=row.document)
        until = _("sampai {day}").format(day=day(row.until)) if row.until else ""
        detail = " · ".join(part for part in (str(row), until) if part)
        yield Waiting(told, reverse("meeting:task", args=[row.pk]), _("Selesaikan"), detail)
