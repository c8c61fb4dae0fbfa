"""Personal tokens. Only a keyed digest is stored: who reads the database cannot use them."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils import timezone

from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class ApiTokenQuerySet(ScopedQuerySet["ApiToken"]):
    """Tokens; each person sees his own."""

    def reached_by(self, person: Any) -> Self:
        """One's own."""
        return self.filter(person=person)

    def usable(self) -> Self:
        """Neither withdrawn nor expired, of people whose account is open."""
        return self.filter(withdrawn=None, expires__gt=timezone.now(), person__is_active=True)


class ApiToken(ScopedModel):
    """Lets a program do what its person may do, until a day."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    reads_only = models.BooleanField(default=False)
    made = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(ApiTokenQuerySet)()

    class Meta:
        """The newest stands first."""

        ordering = ("-made", "-pk")

    def __str__(self) -> str:
        return self.name
