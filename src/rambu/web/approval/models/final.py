"""The last looks at a draft: the unit's final reading, trials by its performers, and what was waived with a reason."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.library.models import Draft
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class OfDraftQuerySet(ScopedQuerySet[Any]):
    """What belongs to a draft; seen with it."""

    def reached_by(self, person: Any) -> Self:
        """Of the drafts that concern the person."""
        return self.filter(draft__in=Draft.objects.for_person(person).values("pk"))


class FinalReading(ScopedModel):
    """The unit has read the text of this SHA-256 and confirms it; a later change asks for another reading."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="readings")
    sha256 = models.CharField(max_length=64)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = ScopedManager.from_queryset(OfDraftQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return str(self.draft)


class Trial(ScopedModel):
    """The performers tried the draft: who, when, and what did not work."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="trials")
    day = models.DateField()
    performers = models.TextField()
    """Positions or names, as they were written."""
    works = models.BooleanField()
    notes = models.TextField(blank=True)
    """What did not work, or what was noticed."""
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    settled = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answer = models.TextField(blank=True)
    """How what did not work was dealt with."""

    objects = ScopedManager.from_queryset(OfDraftQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return str(self.draft)

    @property
    def names(self) -> str:
        """The performers on one line."""
        return ", ".join(line.strip() for line in self.performers.splitlines() if line.strip())

    @property
    def is_passed(self) -> bool:
        """Whether nothing is left to do about it."""
        return self.works or self.settled is not None


class Waiver(ScopedModel):
    """An evaluator lets a draft go on in spite of something, with the reason. Taken back, it stays in the table."""

    class Kind(models.TextChoices):
        """What was waived."""

        TEMUAN = "temuan", _("temuan wajib")
        UJI_COBA = "uji_coba", _("uji coba")

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="waivers")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    covers = models.JSONField(default=list)
    """Of findings: rule and place of each; a finding that is not among them is not waived."""
    told = models.TextField(blank=True)
    """Of findings: their sentences, one a line."""
    reason = models.TextField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    ended = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(OfDraftQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"{self.draft}: {self.get_kind_display()}"
