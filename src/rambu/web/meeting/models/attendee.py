"""Who is invited to a meeting, or came."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.meeting.models.meeting import Meeting
from rambu.web.people.models import Person, Position
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class OfMeetingQuerySet(ScopedQuerySet[Any]):
    """Rows of meetings; seen with the meeting."""

    def reached_by(self, person: Any) -> Self:
        """Those of the meetings that concern the person."""
        return self.filter(meeting__in=Meeting.objects.for_person(person).values("pk"))


class Attendee(ScopedModel):
    """A person at a meeting. Units invite by position: `position` is the one that he holds."""

    class Part(models.TextChoices):
        """As what."""

        CHAIR = "1ketua", _("Pimpinan rapat")
        FACILITATOR = "2fasilitator", _("Fasilitator")
        SECRETARY = "3sekretaris", _("Sekretaris")
        MEMBER = "4peserta", _("Peserta")
        GUEST = "5tamu", _("Datang tanpa undangan")

    class Answer(models.TextChoices):
        """What he says beforehand."""

        NONE = "", _("Belum menjawab")
        YES = "hadir", _("Akan hadir")
        NO = "berhalangan", _("Berhalangan")
        PROXY = "diwakili", _("Diwakili")

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendees")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="meetings")
    position = models.ForeignKey(Position, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    part = models.CharField(max_length=14, choices=Part.choices, default=Part.MEMBER)
    answer = models.CharField(max_length=12, choices=Answer.choices, default=Answer.NONE, blank=True)
    proxy = models.CharField(max_length=150, blank=True)
    """Who comes instead."""

    objects = ScopedManager.from_queryset(OfMeetingQuerySet)()

    class Meta:
        """Who conducts first; each once."""

        ordering = ("meeting", "part", "person__name")
        constraints = (models.UniqueConstraint(fields=["meeting", "person"], name="meeting_attends_once"),)

    def __str__(self) -> str:
        return f"{self.person}: {self.get_part_display()}"
