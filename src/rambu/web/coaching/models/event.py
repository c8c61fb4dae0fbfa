"""A pendampingan as an event: who meets when and where, over which drafts, and what is asked."""

from __future__ import annotations

import json
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rambu.web.coaching.snapshot import Snapshot, read_snapshot
from rambu.web.library.models import Document
from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet
from rambu.web.review.models import Question

PLANNERS = ("pendamping", "koordinator", "admin")
"""Roles that plan a pendampingan at their office and below."""


class CoachingQuerySet(OfficeRows["Event"]):
    """Events; seen by who takes part, and by who plans or oversees at their office."""

    def reached_by(self, person: Any) -> Self:
        """Those that concern the person."""
        own = Attendance.objects.everywhere(reason="the reach itself").filter(person=person)
        over = person.reach.where(Power.OVERSEE, self.path_lookup) | person.reach.within(PLANNERS, self.path_lookup)
        return self.filter(over | Q(pk__in=own.values("event")))

    def not_cancelled(self) -> Self:
        """Those that take place."""
        return self.filter(cancelled=None)


class Event(ScopedModel):
    """One meeting."""

    class State(models.TextChoices):
        """How far it has come."""

        PLANNED = "direncanakan", _("Direncanakan")
        RUNNING = "berlangsung", _("Berlangsung")
        DONE = "selesai", _("Selesai")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="coachings")
    title = models.CharField(max_length=200)
    day = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.PLANNED)
    notes = models.TextField(blank=True)
    """What was agreed, for the report."""
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    began = models.DateTimeField(null=True, blank=True)
    ended = models.DateTimeField(null=True, blank=True)
    cancelled = models.DateTimeField(null=True, blank=True)
    questions = models.ManyToManyField(Question, related_name="coachings", blank=True)

    objects = ScopedManager.from_queryset(CoachingQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-day", "-pk")

    def __str__(self) -> str:
        return self.title


class OfEventQuerySet(ScopedQuerySet[Any]):
    """Rows of events; seen with the event."""

    def reached_by(self, person: Any) -> Self:
        """Those of the events that concern the person."""
        return self.filter(event__in=Event.objects.for_person(person).values("pk"))


class Attendance(ScopedModel):
    """Who takes part, coaching or learning."""

    class Part(models.TextChoices):
        """As what."""

        MENTOR = "pendamping", _("Pendamping")
        LEARNER = "peserta", _("Peserta")

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="attendances")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="coachings")
    part = models.CharField(max_length=10, choices=Part.choices)

    objects = ScopedManager.from_queryset(OfEventQuerySet)()

    class Meta:
        """Mentors first, each once."""

        ordering = ("event", "part", "person__name")
        constraints = (models.UniqueConstraint(fields=["event", "person"], name="coaching_attends_once"),)

    def __str__(self) -> str:
        return f"{self.person}: {self.get_part_display()}"


class Exercise(ScopedModel):
    """A draft that is worked on there, with what the checks found before and after."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="exercises")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="exercises")
    found_before = models.TextField(blank=True)
    found_after = models.TextField(blank=True)

    objects = ScopedManager.from_queryset(OfEventQuerySet)()

    class Meta:
        """By title, each once."""

        ordering = ("event", "document__title", "pk")
        constraints = (models.UniqueConstraint(fields=["event", "document"], name="coaching_exercised_once"),)

    def __str__(self) -> str:
        return str(self.document)

    @property
    def before(self) -> Snapshot | None:
        """What was found when the event began."""
        return read_snapshot(json.loads(self.found_before)) if self.found_before else None

    @property
    def after(self) -> Snapshot | None:
        """What was found when it ended."""
        return read_snapshot(json.loads(self.found_after)) if self.found_after else None
