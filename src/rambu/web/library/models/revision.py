"""The text that was legalised: written once, never changed."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.sop import Sop
from rambu.web.library.models.document import Document, DocumentQuerySet
from rambu.web.library.models.draft import read
from rambu.web.library.states import State
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class RevisionQuerySet(ScopedQuerySet["Revision"]):
    """Revisions; seen with their document."""

    def reached_by(self, person: Any) -> Self:
        """The revisions of the documents that the person sees."""
        documents: DocumentQuerySet = Document.objects.for_person(person)
        return self.filter(document__in=documents.values("pk"))


class Revision(ScopedModel):
    """A legalised text with its SHA-256. Only its state and the day on which it ended change afterwards."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    """1 is the first text in force, 2 its first revision."""
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    reason = models.TextField(blank=True)
    unstructured = models.BooleanField(default=False)
    """Only its identity is in the text; the procedure stands in the signed file."""
    copy_of = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="copy")
    """The signed, unstructured revision that this text repeats: signature and dates are those of the other."""
    state = models.CharField(max_length=30, choices=State.choices, default=State.BERLAKU)
    legalised = models.DateField()
    effective = models.DateField()
    ended = models.DateField(null=True, blank=True)
    end_reason = models.TextField(blank=True)
    made = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ScopedManager.from_queryset(RevisionQuerySet)()

    class Meta:
        """The newest stands first."""

        ordering = ("-number",)
        constraints = (models.UniqueConstraint(fields=["document", "number"], name="library_revision_number"),)

    def __str__(self) -> str:
        return f"{self.document}, revisi {self.number - 1}" if self.number > 1 else str(self.document)

    @property
    def signed(self) -> Any:
        """The `SignedFile` that bears the signature of this text, or None."""
        from rambu.web.library.models.signed_file import SignedFile

        holder = self.copy_of_id or self.pk
        files = SignedFile.objects.everywhere(reason="the revision is already seen").defer("content")
        return files.filter(revision=holder).first()

    @property
    def sop(self) -> Sop:
        """The text as a value."""
        return read(self.content)
