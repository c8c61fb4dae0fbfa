"""The agenda of a meeting."""

from __future__ import annotations

from django.db import models

from rambu.web.library.models import Document
from rambu.web.meeting.models.attendee import OfMeetingQuerySet
from rambu.web.meeting.models.meeting import Meeting
from rambu.web.reach import ScopedManager, ScopedModel


class AgendaItem(ScopedModel):
    """A line: what is done for how many minutes; `document` is the SOP that is presented."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda")
    order = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    """As `rambu.meeting.AgendaLine`."""
    title = models.CharField(max_length=500)
    unit = models.CharField(max_length=200, blank=True)
    minutes = models.PositiveSmallIntegerField()
    day = models.PositiveSmallIntegerField(default=1)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, null=True, blank=True, related_name="agenda_items")

    objects = ScopedManager.from_queryset(OfMeetingQuerySet)()

    class Meta:
        """In order."""

        ordering = ("meeting", "order")

    def __str__(self) -> str:
        return self.title
