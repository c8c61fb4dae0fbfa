"""Who works on a SOP: penyusun, pembantu (invited colleague), pendamping."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rambu.web.library.models.document import Document
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class AssignmentQuerySet(OfficeRows["Assignment"]):
    """Assignments at documents."""

    path_lookup = "document__office__path"

    def reached_by(self, person: Any) -> Self:
        """One's own, and those at the documents that the person sees."""
        return self.filter(Q(person=person) | Q(document__in=Document.objects.for_person(person).values("pk")))

    def current(self) -> Self:
        """Those that were not ended."""
        return self.filter(ended=None)


class Assignment(ScopedModel):
    """A person's part in a SOP, perhaps with a due date, until it is ended."""

    class Part(models.TextChoices):
        """The parts. Penyusun and pembantu write; a pendamping comments and proposes."""

        PENYUSUN = "penyusun", _("Penyusun")
        PEMBANTU = "pembantu", _("Pembantu penyusun")
        PENDAMPING = "pendamping", _("Pendamping")

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="assignments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="assignments")
    part = models.CharField(max_length=12, choices=Part.choices)
    due = models.DateField(null=True, blank=True)
    given = models.DateTimeField(auto_now_add=True)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    ended = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(AssignmentQuerySet)()

    class Meta:
        """Penyusun first."""

        ordering = ("document", "-part", "person__name")
        constraints = (
            models.UniqueConstraint(
                fields=["document", "person", "part"], condition=Q(ended=None), name="library_assigned_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.get_part_display()}"
