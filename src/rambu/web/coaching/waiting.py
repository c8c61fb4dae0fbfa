"""What of coaching waits for a person at *Beranda*."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.coaching.models import Event
from rambu.web.coaching.models.patience import days_of
from rambu.web.library.models import Assignment, Draft
from rambu.web.library.states import WRITABLE
from rambu.web.offices.models.span import today
from rambu.web.ui.waiting import Waiting, add_source
from rambu.web.ui.words import day, number

SOON = timedelta(days=14)


def register() -> None:
    """Tell *Beranda*."""
    add_source("coaching", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    yield from _events(person)
    yield from _still(person)


def _events(person: Any) -> Iterator[Waiting]:
    """Those that are held now or soon and in which the person takes part."""
    rows = Event.objects.for_person(person).not_cancelled().filter(attendances__person=person)
    near = Q(state=Event.State.PLANNED, day__lte=today() + SOON) | Q(state=Event.State.RUNNING)
    for row in rows.filter(near).order_by("day", "pk").distinct()[:3]:
        running = row.state == Event.State.RUNNING
        told = _("Pendampingan {title} sedang berlangsung") if running else _("Pendampingan {title}")
        detail = ", ".join(part for part in (day(row.day), row.place) if part)
        yield Waiting(told.format(title=row), reverse("coaching:event", args=[row.pk]), _("Buka"), detail)


def _still(person: Any) -> Iterator[Waiting]:
    """Drafts that the person coaches and that nobody changed for long: counted, without reading their texts."""
    days = days_of(person)
    parts = Assignment.objects.for_person(person).current().filter(person=person, part=Assignment.Part.PENDAMPING)
    rows = Draft.objects.for_person(person).open().filter(document__in=parts.values("document"), state__in=WRITABLE)
    count = rows.filter(document__discarded=None, changed__date__lte=today() - timedelta(days=days)).count()
    if count:
        told = _("{n} naskah yang Anda dampingi tidak berubah selama {days} hari atau lebih")
        yield Waiting(told.format(n=number(count), days=days), reverse("coaching:desk"), _("Lihat"))
