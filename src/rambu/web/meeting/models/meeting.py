"""A meeting: who meets when and where about which SOPs."""

from __future__ import annotations

import secrets
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without those that are taken for one another on a projector."""


class MeetingQuerySet(OfficeRows["Meeting"]):
    """Meetings; seen by who is invited or was there, and by who oversees their office."""

    def reached_by(self, person: Any) -> Self:
        """Those that concern the person."""
        from rambu.web.meeting.models.attendee import Attendee

        own = Attendee.objects.everywhere(reason="the reach itself").filter(person=person)
        over = person.reach.where(Power.OVERSEE, self.path_lookup)
        return self.filter(over | Q(pk__in=own.values("meeting")))

    def not_cancelled(self) -> Self:
        """Those that take place."""
        return self.filter(cancelled=None)


def _key() -> str:
    return secrets.token_urlsafe(18)


def _code() -> str:
    return "".join(secrets.choice(_LETTERS) for _place in range(6))


class Meeting(ScopedModel):
    """One meeting. `number`, `shown_sop`, `shown_row` and `sheet` follow from its log, for who asks each second."""

    class Kind(models.TextChoices):
        """What it is for."""

        PLENO = "pleno", _("Rapat pleno SOP")
        FINAL = "penyusunan_final", _("Penyusunan final SOP")
        UNIT = "koreksi_unit", _("Koreksi SOP unit")
        SOCIAL = "sosialisasi", _("Sosialisasi SOP")
        COACHING = "pendampingan", _("Pendampingan SOP")

    class State(models.TextChoices):
        """How far it has come."""

        PLANNED = "direncanakan", _("Direncanakan")
        RUNNING = "berlangsung", _("Berlangsung")
        DONE = "selesai", _("Selesai")

    class Phases(models.TextChoices):
        """How presentations and corrections follow each other."""

        ONE = "one", _("Semua unit memaparkan dahulu, lalu koreksi dan masukan")
        UNITS = "units", _("Pemaparan dan koreksi unit demi unit")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="meetings")
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.PLENO)
    title = models.CharField(max_length=200)
    day = models.DateField()
    begins = models.TimeField()
    ends = models.TimeField()
    """On each day, where there are several."""
    place = models.CharField(max_length=200, blank=True)
    phases = models.CharField(max_length=5, choices=Phases.choices, default=Phases.ONE)
    letter_number = models.CharField(max_length=100, blank=True)
    """Of the invitation, typed in from the office's mail system."""
    open_remarks = models.BooleanField(default=True)
    """Whether everybody in the room may put remarks, or only those who conduct."""
    state = models.CharField(max_length=12, choices=State.choices, default=State.PLANNED)
    follows = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="followed_by")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    cancelled = models.DateTimeField(null=True, blank=True)

    key = models.CharField(max_length=32, unique=True, default=_key, editable=False)
    """Opens the pulse of the meeting and nothing else; only who is let in gets it."""
    code = models.CharField(max_length=8, unique=True, default=_code, editable=False)
    """What is typed or scanned in the room."""
    number = models.PositiveIntegerField(default=0)
    shown_sop = models.CharField(max_length=20, blank=True)
    shown_row = models.CharField(max_length=60, blank=True)
    sheet = models.PositiveIntegerField(default=0)
    """Version of the text that is shown."""

    objects = ScopedManager.from_queryset(MeetingQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-day", "-pk")

    def __str__(self) -> str:
        return self.title

    @property
    def minutes_a_day(self) -> int:
        """From its beginning to its end."""
        return max(30, (self.ends.hour - self.begins.hour) * 60 + self.ends.minute - self.begins.minute)
