"""What a role allows, and rows that belong to an office of the tree."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self, TypeVar

from django.db import models

from rambu.web.reach import ScopedQuerySet

Row = TypeVar("Row", bound=models.Model)


class Power(StrEnum):
    """What a role allows at its node and below."""

    SEE = "see"
    STRUCTURE = "structure"  # units, positions, people, invitations
    OFFICES = "offices"  # open, rename, move, merge, close; every role
    OVERSEE = "oversee"  # see every draft
    COORDINATE = "coordinate"  # assign who writes and coaches, move drafts along
    LEGALISE = "legalise"  # put in force, revoke


class OfficeRows(ScopedQuerySet[Row]):
    """Rows that belong to an office; ``path_lookup`` leads to the path of that office."""

    path_lookup = "office__path"
    unit_lookup = ""
    """Leads to the unit of a row that belongs to one: who holds a role at that unit only reaches it too."""

    def reached_by(self, person: Any) -> Self:
        """The rows of the offices that the person sees."""
        return self.reached_with(person, Power.SEE)

    def reached_with(self, person: Any, power: Power) -> Self:
        """The rows of the offices where the person holds the power."""
        return self.filter(person.reach.where(power, self.path_lookup, self.unit_lookup))

    def for_person_with(self, power: Power, person: Any) -> Self:
        """Only what the person holds the power over."""
        return self._scoped("person").reached_with(person, power)

    def below(self, path: str) -> Self:
        """Only the rows of the office of this path and of all below it."""
        return self.filter(**{f"{self.path_lookup}__startswith": path})
