"""Who has to put his paraf under a SOP before it is signed, and in which order."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.web.approval.models.legalisation import Legalisation
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class SignatoryQuerySet(ScopedQuerySet["Signatory"]):
    """Those before the signer."""

    def reached_by(self, person: Any) -> Self:
        """Of the legalisations that the person sees."""
        return self.filter(legalisation__in=Legalisation.objects.for_person(person).values("pk"))


class Signatory(ScopedModel):
    """One who comes before the signer; `place` 1 is the first."""

    legalisation = models.ForeignKey(Legalisation, on_delete=models.CASCADE, related_name="signatories")
    place = models.PositiveSmallIntegerField()
    position = models.CharField(max_length=200)
    name = models.CharField(max_length=200)
    nip = models.CharField(max_length=30, blank=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    done = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = ScopedManager.from_queryset(SignatoryQuerySet)()

    class Meta:
        """In their order."""

        ordering = ("legalisation", "place")
        constraints = (models.UniqueConstraint(fields=["legalisation", "place"], name="approval_signatory_place"),)

    def __str__(self) -> str:
        return f"{self.position} ({self.name})"


def next_signatory(legalisation: Legalisation) -> Signatory | None:
    """Who comes next before the signer; None when it is the signer's turn."""
    rows = Signatory.objects.everywhere(reason="of a legalisation that is seen").filter(legalisation=legalisation)
    found: Signatory | None = rows.filter(done=None).first()
    return found
