"""Which SOP fulfils a line, as a person has said it."""

from __future__ import annotations

from typing import Self

from django.db import models

from rambu.web.ledger.models.entry import Entry
from rambu.web.library.models import Document
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager


class MatchQuerySet(OfficeRows["Match"]):
    """Judged pairs."""

    unit_lookup = "unit"

    def current(self) -> Self:
        """Those that were not taken back."""
        return self.filter(ended=None)


class Match(Entry):
    """A pair of a line and a SOP that a person has confirmed, or refused for good."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="matches")
    is_same = models.BooleanField()
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    """Percent of likeness with which it was proposed; none where a person chose it unasked."""
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    made = models.DateTimeField(auto_now_add=True)
    ended = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(MatchQuerySet)()

    class Meta:
        """The latest first; a pair is judged once at a time."""

        ordering = ("-made", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=["unit", "key", "document"], condition=models.Q(ended=None), name="ledger_matched_once"
            ),
        )
