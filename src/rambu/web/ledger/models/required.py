"""Lines of adopted lists."""

from __future__ import annotations

from typing import Self

from django.db import models

from rambu.web.ledger.models.guide import Guide
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class RequiredQuerySet(OfficeRows["Required"]):
    """Lines of lists."""

    def current(self) -> Self:
        """Those that a later list has not taken off."""
        return self.filter(removed_by=None)


class Required(ScopedModel):
    """One SOP that a unit must own according to a list. Lines are added and taken off, never rewritten."""

    guide = models.ForeignKey(Guide, on_delete=models.PROTECT, related_name="lines")
    removed_by = models.ForeignKey(Guide, on_delete=models.PROTECT, null=True, blank=True, related_name="removed")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="required")
    key = models.CharField(max_length=320)
    """By which decisions, matches and plans find the line again when a later list says the same."""
    title = models.CharField(max_length=500)
    process = models.CharField(max_length=60, blank=True)
    row = models.PositiveIntegerField()
    """Of the file, as the person sees it in Excel."""

    objects = ScopedManager.from_queryset(RequiredQuerySet)()

    class Meta:
        """In the order of the file."""

        ordering = ("unit", "row", "pk")
        indexes = (models.Index(fields=["office", "removed_by"], name="ledger_required_office"),)
        constraints = (
            models.UniqueConstraint(
                fields=["unit", "key"], condition=models.Q(removed_by=None), name="ledger_required_once"
            ),
        )

    def __str__(self) -> str:
        return self.title
