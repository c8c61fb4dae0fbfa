"""Threads of comments at a place of a draft."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.web.library.models import Document, Draft
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet
from rambu.web.review.models.placed import Placed


class ThreadQuerySet(ScopedQuerySet["Thread"]):
    """Threads; seen by those who see drafts of the SOP."""

    def reached_by(self, person: Any) -> Self:
        """Those at drafts that concern the person, and those in which he was mentioned or wrote."""
        return self.filter(document__in=Draft.objects.for_person(person).values("document"))

    def open(self) -> Self:
        """Not resolved."""
        return self.filter(resolved=None)


class Thread(Placed):
    """What is said at one place; stays with the SOP when its draft becomes a revision."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="threads")
    opened = models.DateTimeField(auto_now_add=True)
    opened_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    resolved = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ScopedManager.from_queryset(ThreadQuerySet)()

    class Meta:
        """The newest last, as one reads."""

        ordering = ("opened", "pk")
        indexes = (models.Index(fields=["document", "resolved"], name="review_open_threads"),)

    def __str__(self) -> str:
        return str(self.document)


class CommentQuerySet(ScopedQuerySet["Comment"]):
    """Comments; seen with their thread."""

    def reached_by(self, person: Any) -> Self:
        """Those of the threads that the person sees."""
        return self.filter(thread__in=Thread.objects.for_person(person).values("pk"))


class Comment(ScopedModel):
    """What one person said once. Taken back it stays as a mark without its words."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="comments")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    text = models.TextField()
    changed = models.DateTimeField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)
    mentions = models.ManyToManyField(Person, related_name="+", blank=True)

    objects = ScopedManager.from_queryset(CommentQuerySet)()

    class Meta:
        """In order."""

        ordering = ("at", "pk")

    def __str__(self) -> str:
        return self.text[:80]
