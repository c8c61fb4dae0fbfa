"""Files of maps: until a worker has read them, and beside their drafts, whose columns may be corrected."""

from __future__ import annotations

from typing import Any

from django.db import models

from rambu.web.ledger.models.map_version import MapVersion
from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class MapFileQuerySet(OfficeRows["MapFile"]):
    """Files sent for an office."""


class MapFile(ScopedModel):
    """A workbook as it was sent; it goes with its draft, or when the map is put in force."""

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    columns: Any = models.JSONField(default=dict, blank=True)
    """Name of each sheet of which a person has said so -> its list, head and places of the columns."""
    version = models.OneToOneField(
        MapVersion, on_delete=models.CASCADE, null=True, blank=True, related_name="file", default=None
    )
    """The draft that was read from it."""
    sent_by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    sent = models.DateTimeField(auto_now_add=True)

    objects = ScopedManager.from_queryset(MapFileQuerySet)()

    class Meta:
        """The latest first."""

        ordering = ("-sent", "-pk")

    def __str__(self) -> str:
        return self.name
