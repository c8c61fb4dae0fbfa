"""Each step of a draft from state to state, with the reason that was given for it."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.web.library.models.draft import Draft, DraftQuerySet
from rambu.web.library.states import State
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class PassageQuerySet(ScopedQuerySet["Passage"]):
    """Steps of drafts; seen with the draft."""

    def reached_by(self, person: Any) -> Self:
        """The steps of the drafts that concern the person."""
        drafts: DraftQuerySet = Draft.objects.for_person(person)
        return self.filter(draft__in=drafts.values("pk"))

    def returns(self) -> Self:
        """Those that led back, with the reason why."""
        return self.filter(to=State.DRAF).exclude(reason="")


class Passage(ScopedModel):
    """A draft went on or back. The latest one of a draft bears the moment of its `Draft.since`."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="passages")
    move = models.CharField(max_length=30)
    """Name of the deed (`states.MOVES`); empty where a deed was taken back."""
    source = models.CharField(max_length=30, choices=State.choices)
    to = models.CharField(max_length=30, choices=State.choices)
    reason = models.TextField(blank=True)
    exception = models.TextField(blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    objects = ScopedManager.from_queryset(PassageQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"{self.draft_id}: {self.source} → {self.to}"
