"""Questions to the narasumber; answered once, they help everybody of the office."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q

from rambu.web.library.models import Document
from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager
from rambu.web.review.models.placed import Placed


class QuestionQuerySet(OfficeRows["Question"]):
    """Questions of an office. What is published is seen in the office and below it."""

    def reached_by(self, person: Any) -> Self:
        """One's own, the published ones of one's offices and those above them, and all where one answers."""
        above = {int(part) for home in person.reach.homes for part in home.strip("/").split("/") if part}
        public = Q(published__isnull=False) & (person.reach.where(Power.SEE, self.path_lookup) | Q(office__in=above))
        return self.filter(Q(asked_by=person) | public | answered_by(person))

    def waiting(self) -> Self:
        """Not answered and not taken back."""
        return self.filter(answered=None, withdrawn=None)

    def published(self) -> Self:
        """Answers for everybody."""
        return self.filter(published__isnull=False, withdrawn=None)


ANSWERING = ("pendamping", "koordinator", "admin")


def answered_by(person: Any) -> Q:
    """Questions of the offices where the person answers."""
    found: Q = person.reach.within(ANSWERING, "office__path")
    return found


class Question(Placed):
    """Asked at a place in a SOP, or in general; the answer may be published for the office."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="questions")
    document = models.ForeignKey(Document, on_delete=models.SET_NULL, null=True, blank=True, related_name="questions")
    applies_to = models.ManyToManyField(Document, related_name="answers", blank=True)
    text = models.TextField()
    asked = models.DateTimeField(auto_now_add=True)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="questions")
    answer = models.TextField(blank=True)
    answered = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    published = models.DateTimeField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(QuestionQuerySet)()

    class Meta:
        """The newest first."""

        ordering = ("-asked", "-pk")

    def __str__(self) -> str:
        return self.text[:120]
