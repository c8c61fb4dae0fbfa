"""The table of events."""

from __future__ import annotations

import json
from typing import Any, Self

from django.db import models

from rambu.web.reach import Member, ScopedManager, ScopedModel, ScopedQuerySet

SYSTEM = 0
"""The chain of events that belong to no office."""

READERS = ("admin", "koordinator", "pimpinan", "evaluator")
"""The roles that may read the trail of their offices."""


class EventQuerySet(ScopedQuerySet["Event"]):
    """Events, in chains."""

    def reached_by(self, person: Member) -> Self:
        """The trail of the offices where `person` coordinates, leads, evaluates or administers.

        What belongs to no office is read by admins at a root.
        """
        mine = models.Q(office__in=person.office_ids(*READERS))
        return self.filter(mine | models.Q(office=SYSTEM) if person.keeps_system else mine)

    def chain(self, office: int) -> Self:
        """The events of one office (`SYSTEM`: of none) from the first to the last."""
        return self.filter(office=office).order_by("number")

    def newest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-at", "-id")


class Event(ScopedModel):
    """One deed. Written once by `record`; the database refuses to change or remove it."""

    office = models.BigIntegerField()
    number = models.PositiveIntegerField()
    at = models.DateTimeField(db_index=True)
    by_id = models.BigIntegerField(null=True)
    by_name = models.TextField()
    action = models.CharField(max_length=80, db_index=True)
    target_type = models.CharField(max_length=80, blank=True)
    target_id = models.CharField(max_length=80, blank=True)
    target_name = models.TextField(blank=True)
    data = models.TextField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    objects = ScopedManager.from_queryset(EventQuerySet)()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["office", "number"], name="audit_one_chain_an_office"),)
        indexes = (
            models.Index(fields=["office", "-at"], name="audit_office_at"),
            models.Index(fields=["target_type", "target_id"], name="audit_target"),
        )

    def __str__(self) -> str:
        return f"{self.office}/{self.number} {self.action}"

    @property
    def content(self) -> dict[str, Any]:
        """What was recorded beside the deed itself."""
        read: dict[str, Any] = json.loads(self.data)
        return read
