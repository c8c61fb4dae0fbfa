"""Corrections that a meeting has put off to a person."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q

from rambu.web.library.models import Document
from rambu.web.meeting.models.meeting import Meeting
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class TaskQuerySet(ScopedQuerySet["Task"]):
    """Tasks; seen by who has them and by who sees the meeting."""

    def reached_by(self, person: Any) -> Self:
        """One's own, and those of the meetings that concern the person."""
        return self.filter(Q(person=person) | Q(meeting__in=Meeting.objects.for_person(person).values("pk")))

    def open(self) -> Self:
        """Those that are not done."""
        return self.filter(settled=None)


class Task(ScopedModel):
    """A projection of a decision ``deferred``; done it says how."""

    class Outcome(models.TextChoices):
        """How it was settled."""

        APPLIED = "applied"
        DONE = "done"
        DROPPED = "dropped"
        UNDONE = "undone"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="tasks")
    number = models.PositiveIntegerField()
    """Of the decision."""
    correction = models.PositiveIntegerField()
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="meeting_tasks")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="meeting_tasks")
    until = models.DateField(null=True, blank=True)
    told = models.TextField()
    where = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    edits = models.TextField()
    base = models.PositiveIntegerField()
    settled = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=8, blank=True)
    words = models.TextField(blank=True)

    objects = ScopedManager.from_queryset(TaskQuerySet)()

    class Meta:
        """The earliest due first."""

        ordering = ("until", "pk")
        constraints = (models.UniqueConstraint(fields=["meeting", "number"], name="meeting_task_once"),)

    def __str__(self) -> str:
        return self.told.partition("\n")[0]
