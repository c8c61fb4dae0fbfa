"""The log of a meeting: rows are added and never changed; the database refuses it."""

from __future__ import annotations

import json

from django.db import models

from rambu.meeting import Entry
from rambu.web.library.models import Document, Draft
from rambu.web.meeting.models.attendee import OfMeetingQuerySet
from rambu.web.meeting.models.meeting import Meeting
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class Happening(ScopedModel):
    """One entry of the log, as `rambu.meeting.Entry`."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="happenings")
    number = models.PositiveIntegerField()
    at = models.CharField(max_length=40)
    """ISO 8601 with offset, as the entry says it."""
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    kind = models.CharField(max_length=12)
    data = models.TextField()
    hash = models.CharField(max_length=64)
    token = models.CharField(max_length=64, null=True, blank=True)
    """Chosen by the sender, so that a repeated sending changes nothing."""

    objects = ScopedManager.from_queryset(OfMeetingQuerySet)()

    class Meta:
        """In order."""

        ordering = ("meeting", "number")
        constraints = (
            models.UniqueConstraint(fields=["meeting", "number"], name="meeting_one_entry_a_number"),
            models.UniqueConstraint(fields=["meeting", "token"], name="meeting_one_entry_a_token"),
        )

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.number} {self.kind}"

    @property
    def entry(self) -> Entry:
        """As a value."""
        return Entry(self.number, self.at, self.by_name, self.kind, json.loads(self.data), self.hash)


class StartingText(ScopedModel):
    """The text with which a SOP came to the meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="starting_texts")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="+")
    content = models.TextField()
    version = models.PositiveIntegerField()
    """Of the draft, when the meeting took it."""
    known = models.PositiveIntegerField()
    """Version of the draft up to which the log knows its changes."""

    objects = ScopedManager.from_queryset(OfMeetingQuerySet)()

    class Meta:
        """Each once."""

        ordering = ("meeting", "pk")
        constraints = (models.UniqueConstraint(fields=["meeting", "document"], name="meeting_takes_once"),)

    def __str__(self) -> str:
        return str(self.document)
