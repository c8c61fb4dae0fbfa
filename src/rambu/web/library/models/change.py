"""What was changed in a draft, step by step: for undoing, for carrying late changes over, and for the history."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.web.library.models.draft import Draft, DraftQuerySet
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class ChangeQuerySet(ScopedQuerySet["Change"]):
    """Changes of drafts; seen with the draft."""

    def reached_by(self, person: Any) -> Self:
        """The changes of the drafts that concern the person."""
        drafts: DraftQuerySet = Draft.objects.for_person(person)
        return self.filter(draft__in=drafts.values("pk"))

    def after(self, version: int) -> Self:
        """Those that came after that version, in order."""
        return self.filter(version__gt=version).order_by("version")


class Change(ScopedModel):
    """Edits that were made at once. `key` is chosen by the sender, so that a repeated sending changes nothing."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="changes")
    version = models.PositiveIntegerField()
    """The version that the change made."""
    key = models.CharField(max_length=64)
    edits = models.TextField()
    """JSON list of the edits as they were applied (see `rambu.sop.edits.to_json`)."""
    inverse = models.TextField()
    """JSON list of the edits that take them back."""
    told = models.TextField()
    """The sentences of the change, one a line."""
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    undoes = models.OneToOneField("self", on_delete=models.CASCADE, null=True, blank=True, related_name="undone_by")
    """The change that this one takes back."""

    objects = ScopedManager.from_queryset(ChangeQuerySet)()

    class Meta:
        """In order."""

        ordering = ("draft", "version")
        constraints = (
            models.UniqueConstraint(fields=["draft", "version"], name="library_one_change_a_version"),
            models.UniqueConstraint(fields=["draft", "key"], name="library_one_change_a_key"),
        )

    def __str__(self) -> str:
        return f"{self.draft_id}/{self.version}"
