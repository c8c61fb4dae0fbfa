"""Ways to look at the list that a person keeps under a name."""

from __future__ import annotations

import secrets
from typing import Any, Self

from django.db import models

from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class SavedViewQuerySet(ScopedQuerySet["SavedView"]):
    """Views; each is listed for its owner. Whoever has its link may use it: it holds filters, no rows."""

    def reached_by(self, person: Any) -> Self:
        """One's own."""
        return self.filter(owner=person)


def _code() -> str:
    return secrets.token_urlsafe(9)


class SavedView(ScopedModel):
    """Filters and order of the list, as its address holds them."""

    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=1000)
    code = models.CharField(max_length=20, unique=True, default=_code, editable=False)
    """What its link is made of."""

    objects = ScopedManager.from_queryset(SavedViewQuerySet)()

    class Meta:
        """By name; a name stands once a person."""

        ordering = ("name", "pk")
        constraints = (models.UniqueConstraint(fields=["owner", "name"], name="library_view_named_once"),)

    def __str__(self) -> str:
        return self.name
