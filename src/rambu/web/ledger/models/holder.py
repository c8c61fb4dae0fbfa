"""Which unit answers for what a map asks of an office as a whole."""

from __future__ import annotations

from django.db import models

from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class HolderQuerySet(OfficeRows["Holder"]):
    """Units that answer for their office."""


class Holder(ScopedModel):
    """The unit for one line of the office as a whole, or with an empty key for all that have none of their own."""

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=320, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")

    objects = ScopedManager.from_queryset(HolderQuerySet)()

    class Meta:
        """One a line."""

        ordering = ("office", "key")
        constraints = (models.UniqueConstraint(fields=["office", "key"], name="ledger_held_once"),)

    def __str__(self) -> str:
        return str(self.unit)
