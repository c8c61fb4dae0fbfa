"""Papers of a meeting that a person has written otherwise than the log tells them."""

from __future__ import annotations

from django.db import models

from rambu.web.meeting.models.attendee import OfMeetingQuerySet
from rambu.web.meeting.models.meeting import Meeting
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class Sheet(ScopedModel):
    """A paper as text (see `rambu.exchange.letter.markup`)."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="sheets")
    name = models.CharField(max_length=20)
    text = models.TextField()
    changed = models.DateTimeField()
    changed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ScopedManager.from_queryset(OfMeetingQuerySet)()

    class Meta:
        """Each once."""

        ordering = ("meeting", "name")
        constraints = (models.UniqueConstraint(fields=["meeting", "name"], name="meeting_paper_once"),)

    def __str__(self) -> str:
        return self.name
