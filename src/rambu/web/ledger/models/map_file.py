"""Files of maps that wait to be read by a worker."""

from __future__ import annotations

from django.db import models

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class MapFileQuerySet(OfficeRows["MapFile"]):
    """Files sent for an office."""


class MapFile(ScopedModel):
    """A file as it was sent; it goes once its map is kept as a draft."""

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    sent_by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    sent = models.DateTimeField(auto_now_add=True)

    objects = ScopedManager.from_queryset(MapFileQuerySet)()

    class Meta:
        """The latest first."""

        ordering = ("-sent", "-pk")

    def __str__(self) -> str:
        return self.name
