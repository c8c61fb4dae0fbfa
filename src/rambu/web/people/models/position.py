"""Positions (jabatan) of a unit and who held them from when to when."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models

from rambu.web.offices.models import Office, Unit
from rambu.web.offices.models.span import Dated, DatedQuerySet, today
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models.person import Person
from rambu.web.reach import ScopedManager, ScopedModel


class PositionQuerySet(DatedQuerySet["Position"]):
    """Positions of units."""

    path_lookup = "unit__office__path"
    unit_lookup = "unit"


class Position(Dated):
    """A jabatan in a unit; it stays when its holder leaves."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="positions")
    name = models.CharField(max_length=200)
    leads = models.BooleanField(default=False)

    objects = ScopedManager.from_queryset(PositionQuerySet)()

    class Meta:
        """The one who leads stands first."""

        ordering = ("-leads", "name")

    def __str__(self) -> str:
        return self.name

    @property
    def office(self) -> Office:
        """The office of its unit."""
        return self.unit.office


class TenureQuerySet(OfficeRows["Tenure"]):
    """Who held what when."""

    path_lookup = "position__unit__office__path"
    unit_lookup = "position__unit"

    def current(self, day: date | None = None) -> Self:
        """Held on that day (today if none is named)."""
        day = day or today()
        return self.filter(models.Q(until=None) | models.Q(until__gt=day), since__lte=day)

    def not_ended(self) -> Self:
        """Held today or later."""
        return self.filter(models.Q(until=None) | models.Q(until__gt=today()))


class Tenure(ScopedModel):
    """A person holds a position from a day, perhaps until a day (on which he no longer holds it)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tenures")
    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="tenures")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = ScopedManager.from_queryset(TenureQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-since", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")), name="tenure_until_after"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.position}"

    @property
    def office(self) -> Office:
        """The office of its position."""
        return self.position.unit.office

    @property
    def is_current(self) -> bool:
        """Whether it is held today."""
        return self.since <= today() and (self.until is None or self.until > today())
