"""What is noted about one line of the ledger, by its unit and key; lines themselves are computed."""

from __future__ import annotations

from django.db import models

from rambu.web.offices.models import Office, Unit
from rambu.web.reach import ScopedModel


class Entry(ScopedModel):
    """A note on the line `key` of a unit."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=320)
    title = models.CharField(max_length=500)
    """Of the line when it was noted, so that the trail and lists can name it."""

    class Meta:
        """Not a table by itself."""

        abstract = True

    def __str__(self) -> str:
        return self.title
