"""Who is here now."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Self

from django.db import models
from django.utils import timezone

from rambu.web.library.models import Draft
from rambu.web.library.models.draft import DraftQuerySet
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet

HERE = timedelta(seconds=15)
"""How long after the last sign of life somebody counts as here."""


class PresenceQuerySet(ScopedQuerySet["Presence"]):
    """Signs of life; seen with the draft."""

    def reached_by(self, person: Any) -> Self:
        """Those at the drafts that concern the person."""
        drafts: DraftQuerySet = Draft.objects.for_person(person)
        return self.filter(draft__in=drafts.values("pk"))

    def here(self) -> Self:
        """Of now."""
        return self.filter(at__gt=timezone.now() - HERE)

    def gone(self) -> Self:
        """Of those who have left."""
        return self.filter(at__lte=timezone.now() - HERE)


class Presence(ScopedModel):
    """One window of a person at a draft, and where he writes in it. Nothing of it is kept once he has left."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="presences")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    session = models.CharField(max_length=32)
    kegiatan = models.CharField(max_length=64, blank=True)
    field = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField(db_index=True)

    objects = ScopedManager.from_queryset(PresenceQuerySet)()

    class Meta:
        """By name."""

        ordering = ("person__name", "pk")
        constraints = (models.UniqueConstraint(fields=["draft", "session"], name="editor_one_presence_a_window"),)

    def __str__(self) -> str:
        return f"{self.person}: {self.draft}"
