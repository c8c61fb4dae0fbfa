"""After how many days without a change a person takes a draft for stuck."""

from __future__ import annotations

from typing import Any, Final, Self

from django.db import models

from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet

USUAL: Final = 7


class PatienceQuerySet(ScopedQuerySet["Patience"]):
    """Choices; each is one's own."""

    def reached_by(self, person: Any) -> Self:
        """One's own."""
        return self.filter(person=person)


class Patience(ScopedModel):
    """The days that a person chose."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="patience")
    days = models.PositiveSmallIntegerField(default=USUAL)

    objects = ScopedManager.from_queryset(PatienceQuerySet)()

    def __str__(self) -> str:
        return str(self.days)


def days_of(person: Any) -> int:
    """What the person chose, else a week."""
    row = Patience.objects.for_person(person).first()
    return row.days if row else USUAL
