"""Edits that somebody proposes to the author."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.library.models import Change
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet
from rambu.web.review.models.thread import Thread


class ProposalQuerySet(ScopedQuerySet["Proposal"]):
    """Proposals; seen with their thread."""

    def reached_by(self, person: Any) -> Self:
        """Those of the threads that the person sees."""
        return self.filter(thread__in=Thread.objects.for_person(person).values("pk"))

    def waiting(self) -> Self:
        """Not decided."""
        return self.filter(state=Proposal.State.OPEN)


class Proposal(ScopedModel):
    """Edits made on a version of the draft; accepted they are carried over what was changed since."""

    class State(models.TextChoices):
        """What became of it."""

        OPEN = "open", _("Menunggu")
        ACCEPTED = "accepted", _("Diterima")
        DECLINED = "declined", _("Tidak diterima")

    thread = models.OneToOneField(Thread, on_delete=models.CASCADE, related_name="proposal")
    base = models.PositiveIntegerField()
    edits = models.TextField()
    told = models.TextField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    decided = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    reason = models.TextField(blank=True)
    change = models.ForeignKey(Change, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = ScopedManager.from_queryset(ProposalQuerySet)()

    class Meta:
        """In order."""

        ordering = ("thread__opened", "pk")

    def __str__(self) -> str:
        return self.told.partition("\n")[0]
