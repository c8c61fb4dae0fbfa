"""SOPs that end on the day on which the process behind them goes."""

from __future__ import annotations

from django.db import models

from rambu.web.ledger.models.map_version import MapVersion
from rambu.web.library.models import Document, Revision
from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class ComingEndQuerySet(OfficeRows["ComingEnd"]):
    """What ends on a day."""


class ComingEnd(ScopedModel):
    """A SOP that was ticked when its branch was retired or transferred by a day to come."""

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="+")
    """Of the map."""
    version = models.ForeignKey(MapVersion, on_delete=models.CASCADE, related_name="ending")
    """The map that the deed made."""
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    process = models.CharField(max_length=60)
    """Code of the branch that goes."""
    day = models.DateField()
    reason = models.TextField()
    is_done = models.BooleanField(default=False)
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    """What was revoked on the day; none for a draft that was thrown away."""

    objects = ScopedManager.from_queryset(ComingEndQuerySet)()

    class Meta:
        """The next first."""

        ordering = ("day", "pk")

    def __str__(self) -> str:
        return str(self.document)
