"""Which revisions were announced: each once."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.web.library.models import Revision
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class AnnouncementQuerySet(ScopedQuerySet["Announcement"]):
    """Seen with the revision."""

    def reached_by(self, person: Any) -> Self:
        """Those of the revisions that the person sees."""
        return self.filter(revision__in=Revision.objects.for_person(person).values("pk"))


class Announcement(ScopedModel):
    """That a revision came into force was told to those whom it concerns."""

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, related_name="announcement")
    made = models.DateTimeField(auto_now_add=True)
    told = models.PositiveIntegerField(default=0)
    """How many people got a notice."""

    objects = ScopedManager.from_queryset(AnnouncementQuerySet)()

    def __str__(self) -> str:
        return str(self.revision)
