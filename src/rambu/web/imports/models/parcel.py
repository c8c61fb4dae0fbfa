"""Files that were sent together."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.web.offices.models import Office, Unit
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class ParcelQuerySet(ScopedQuerySet["Parcel"]):
    """Parcels; each is seen by who sent it."""

    def reached_by(self, person: Any) -> Self:
        """The person's own."""
        return self.filter(sent_by=person)

    def kept(self) -> Self:
        """Not thrown away."""
        return self.filter(discarded=None)


class Parcel(ScopedModel):
    """One sending, for a unit whose SOPs they are to be."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    sent_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sent = models.DateTimeField(auto_now_add=True)
    discarded = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(ParcelQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-sent", "-pk")

    def __str__(self) -> str:
        return str(self.unit)
