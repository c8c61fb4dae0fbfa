"""How an office stands: counts derived from its ledger, so that the view over many offices need not compute it."""

from __future__ import annotations

from typing import Self

from django.db import models

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel

COUNTS = ("required", "present", "in_work", "missing", "double", "outside", "ended", "decided", "planned")


class StandingQuerySet(OfficeRows["Standing"]):
    """Standings of offices."""

    def stale(self) -> Self:
        """Those whose office has changed since."""
        return self.filter(is_stale=True)


class Standing(ScopedModel):
    """The counts of one office; stale after a change of its SOPs, until they are counted again."""

    office = models.OneToOneField(Office, on_delete=models.CASCADE, related_name="standing")
    required = models.PositiveIntegerField(default=0)
    """SOPs that it must own, without lines that were decided not to be needed."""
    present = models.PositiveIntegerField(default=0)
    in_work = models.PositiveIntegerField(default=0)
    missing = models.PositiveIntegerField(default=0)
    double = models.PositiveIntegerField(default=0)
    outside = models.PositiveIntegerField(default=0)
    ended = models.PositiveIntegerField(default=0)
    decided = models.PositiveIntegerField(default=0)
    planned = models.PositiveIntegerField(default=0)
    is_stale = models.BooleanField(default=False)
    counted = models.DateTimeField(auto_now=True)

    objects = ScopedManager.from_queryset(StandingQuerySet)()

    class Meta:
        """By office."""

        ordering = ("office__path",)

    def __str__(self) -> str:
        return str(self.office)

    @property
    def share(self) -> int | None:
        """Percent of what is owed that is there; None where nothing is owed."""
        return round(100 * self.present / self.required) if self.required else None
