"""A scan that came back, until a person has looked at what is doubtful in it."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet
from rambu.web.signing.models.final import Final


class ReturnedQuerySet(ScopedQuerySet["Returned"]):
    """Scans; seen with their final document."""

    def reached_by(self, person: Any) -> Self:
        """Those of the documents that the person sees."""
        return self.filter(final__in=Final.objects.for_person(person).values("pk"))


class Returned(ScopedModel):
    """A scanned file with which page of ours each of its pages is."""

    final = models.ForeignKey(Final, on_delete=models.CASCADE, related_name="returned")
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    pages = models.JSONField(default=list)
    """Of each page ``{"page", "ours", "percent", "sure"}`` as in `rambu.exchange.pdf.read.scans.Match`, likeness in
    percent."""
    read = models.BooleanField()
    """Whether our code was read from it; where not, every page has to be looked at."""
    made = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    accepted = models.DateTimeField(null=True, blank=True)
    confirmed = models.JSONField(default=list)
    """Pages that a person has confirmed."""

    objects = ScopedManager.from_queryset(ReturnedQuerySet)()

    class Meta:
        """The newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.name

    @property
    def doubtful(self) -> list[int]:
        """The pages that a person has to look at."""
        return [one["page"] for one in self.pages if one["ours"] and not (self.read and one["sure"])]
