"""The signed document of a SOP as it was scanned or sent: attached to its revision, written once."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.web.library.models.revision import Revision, RevisionQuerySet
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class SignedFileQuerySet(ScopedQuerySet["SignedFile"]):
    """Signed documents; seen with their revision."""

    def reached_by(self, person: Any) -> Self:
        """Those of the revisions that the person sees."""
        revisions: RevisionQuerySet = Revision.objects.for_person(person)
        return self.filter(revision__in=revisions.values("pk"))


class SignedFile(ScopedModel):
    """A PDF. Its bytes stand in the database, so that they are written with the revision or not at all."""

    revision = models.OneToOneField(Revision, on_delete=models.PROTECT, related_name="signed_file")
    name = models.CharField(max_length=200)
    """As it was called by who sent it."""
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    pages = models.PositiveSmallIntegerField()
    made = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ScopedManager.from_queryset(SignedFileQuerySet)()

    class Meta:
        """In the order in which they came."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return self.name
