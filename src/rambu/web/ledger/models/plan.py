"""Who writes the SOP of a line until when."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from rambu.web.ledger.models.entry import Entry
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager

_DEGREE: Any = [MinValueValidator(1), MaxValueValidator(3)]


class PlanQuerySet(OfficeRows["Plan"]):
    """Plans of lines."""

    unit_lookup = "unit"

    def owed(self) -> Self:
        """Those that are not done."""
        return self.filter(is_done=False)

    def late(self, day: date) -> Self:
        """Those not done whose due date is over on that day."""
        return self.owed().filter(due__lt=day)

    def of(self, person: Any) -> Self:
        """Those whose owner is the person."""
        return self.filter(owner=person)


class Plan(Entry):
    """Owner, pendamping and due date of a line, and what its place in the order follows from."""

    owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    mentor = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    due = models.DateField(null=True, blank=True)
    volume = models.PositiveIntegerField(null=True, blank=True)
    """How often a year."""
    impact = models.PositiveSmallIntegerField(null=True, blank=True, validators=_DEGREE)
    risk = models.PositiveSmallIntegerField(null=True, blank=True, validators=_DEGREE)
    is_done = models.BooleanField(default=False)
    """Whether the line asks for nothing more: derived with the standing of the office."""

    objects = ScopedManager.from_queryset(PlanQuerySet)()

    class Meta:
        """The nearest due date first; one plan a line."""

        ordering = (models.F("due").asc(nulls_last=True), "pk")
        constraints = (models.UniqueConstraint(fields=["unit", "key"], name="ledger_planned_once"),)
