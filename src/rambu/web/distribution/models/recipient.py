"""Units and positions that the coordinator put on the distribution list of a SOP, beside those that act in it."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q

from rambu.web.library.models import Document
from rambu.web.offices.models import Unit
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person, Position
from rambu.web.reach import ScopedManager, ScopedModel


class RecipientQuerySet(OfficeRows["Recipient"]):
    """Seen with the SOP."""

    path_lookup = "document__office__path"

    def reached_by(self, person: Any) -> Self:
        """Those of the SOPs that the person sees."""
        return self.filter(document__in=Document.objects.for_person(person).values("pk"))


class Recipient(ScopedModel):
    """A unit, or a position that perhaps acts in the SOP under another name (`performer`)."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="recipients")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    position = models.ForeignKey(Position, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    performer = models.CharField(max_length=200, blank=True)
    """The name of the column in the SOP that the position stands for; empty: only to know."""
    made = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ScopedManager.from_queryset(RecipientQuerySet)()

    class Meta:
        """In the order in which they were chosen; each once."""

        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(unit=None, position__isnull=False) | Q(unit__isnull=False, position=None),
                name="distribution_unit_or_position",
            ),
            models.UniqueConstraint(
                fields=["document", "unit"], condition=Q(position=None), name="distribution_unit_once"
            ),
            models.UniqueConstraint(
                fields=["document", "position", "performer"], condition=Q(unit=None), name="distribution_position_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.unit or self.position)
