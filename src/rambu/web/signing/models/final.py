"""The document that is signed, as the server rendered it."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.web.approval.models import Legalisation
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class FinalQuerySet(ScopedQuerySet["Final"]):
    """Final documents; seen with their legalisation."""

    def reached_by(self, person: Any) -> Self:
        """Those of the legalisations that the person sees."""
        return self.filter(legalisation__in=Legalisation.objects.for_person(person).values("pk"))

    def waiting(self) -> Self:
        """Those whose signed file has not come back."""
        return self.filter(legalisation__state=Legalisation.State.MENUNGGU)


class Final(ScopedModel):
    """One PDF for one way of signing, written once: `code` is in its QR code, `head` that of its chain of decisions."""

    legalisation = models.ForeignKey(Legalisation, on_delete=models.PROTECT, related_name="finals")
    way = models.CharField(max_length=10)
    code = models.CharField(max_length=16, unique=True)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    head = models.CharField(max_length=64)
    pages = models.PositiveSmallIntegerField()
    made = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ScopedManager.from_queryset(FinalQuerySet)()

    class Meta:
        """In the order in which they were made; one for each way."""

        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["legalisation", "way"], name="signing_one_final_a_way"),)

    def __str__(self) -> str:
        return str(self.legalisation)

    @property
    def numbers(self) -> range:
        """The numbers of its pages."""
        return range(1, self.pages + 1)
