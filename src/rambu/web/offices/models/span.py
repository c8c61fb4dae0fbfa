"""Things that are there from a day and perhaps until a day."""

from __future__ import annotations

from datetime import date
from typing import Self, TypeVar

from django.db import models
from django.utils import timezone

from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedModel

Row = TypeVar("Row", bound=models.Model)


def today() -> date:
    """The day in the time zone of the setting."""
    return timezone.localdate()


class DatedQuerySet(OfficeRows[Row]):
    """Rows with ``opened`` and ``closed``; on the day of ``closed`` a row is no longer there."""

    def open_on(self, day: date) -> Self:
        """Only what is there on that day."""
        return self.filter(models.Q(closed=None) | models.Q(closed__gt=day), opened__lte=day)

    def not_closed(self) -> Self:
        """What is there today or will be."""
        return self.filter(models.Q(closed=None) | models.Q(closed__gt=today()))


class Dated(ScopedModel):
    """Opened on a day, perhaps closed on a day, perhaps replaced by a successor."""

    opened = models.DateField()
    closed = models.DateField(null=True, blank=True)

    class Meta:
        """Not a table by itself."""

        abstract = True

    @property
    def is_open(self) -> bool:
        """Whether it is there today or will be."""
        return self.closed is None or self.closed > today()
