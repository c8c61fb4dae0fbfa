"""What a unit has to do, in its own words: from here a first SOP begins."""

from __future__ import annotations

from django.db import models

from rambu.web.offices.models import Unit
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class DutyQuerySet(OfficeRows["Duty"]):
    """Duties of units."""

    path_lookup = "unit__office__path"


class Duty(ScopedModel):
    """One line of a unit's duties (uraian tugas)."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="duties")
    text = models.CharField(max_length=300)
    order = models.PositiveSmallIntegerField(default=0)

    objects = ScopedManager.from_queryset(DutyQuerySet)()

    class Meta:
        """As they were written."""

        ordering = ("unit", "order", "pk")

    def __str__(self) -> str:
        return self.text
