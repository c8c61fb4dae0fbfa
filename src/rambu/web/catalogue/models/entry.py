"""Which text of a SOP stands in the catalogue: a projection of revision, choice and policy."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import F

from rambu.web.library.models import Document, Revision
from rambu.web.library.states import State
from rambu.web.offices.models.span import today
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class EntryQuerySet(OfficeRows["Entry"]):
    """Lines of the catalogue."""

    path_lookup = "document__office__path"

    def reached_by(self, person: Any) -> Self:
        """Those of the SOPs that the person sees, shown to everybody or not."""
        return self.filter(document__in=Document.objects.for_person(person).values("pk"))

    def for_everybody(self) -> Self:
        """What a stranger may read. Asked anew of the SOP itself, so that a line that is late shows nothing."""
        return self.everywhere(reason="shown to everybody").filter(
            public=True,
            document__discarded=None,
            document__state=State.BERLAKU,
            document__in_force=F("revision"),
            revision__state=State.BERLAKU,
            revision__effective__lte=today(),
            revision__unstructured=False,
        )


class Entry(ScopedModel):
    """One SOP in force. `public` is what choice and policy come to; `service` says that its kind is pelayanan."""

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=500, blank=True)
    number = models.CharField(max_length=200, blank=True)
    """Of this very revision, without NIP: the columns of the SOP may be those of a later one."""
    service = models.BooleanField(default=False)
    public = models.BooleanField(default=False, db_index=True)
    changed = models.DateTimeField()

    objects = ScopedManager.from_queryset(EntryQuerySet)()

    class Meta:
        """By title."""

        ordering = ("title", "document")

    def __str__(self) -> str:
        return self.title or "SOP tanpa judul"
