"""Units inside an office: seksi, kelompok jabatan fungsional, tim kerja, …"""

from __future__ import annotations

from django.db import models

from rambu.web.offices.models.kinds import UnitType
from rambu.web.offices.models.office import Office
from rambu.web.offices.models.span import Dated, DatedQuerySet
from rambu.web.reach import ScopedManager


class UnitQuerySet(DatedQuerySet["Unit"]):
    """Units of offices."""

    unit_lookup = "pk"


class Unit(Dated):
    """A part of an office; parts may have parts."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="units")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    type = models.ForeignKey(UnitType, on_delete=models.PROTECT, related_name="units")
    code = models.CharField(max_length=40, blank=True)
    name = models.CharField(max_length=200)
    replaced_by = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaces")

    objects = ScopedManager.from_queryset(UnitQuerySet)()

    class Meta:
        """Units stand by type, then by code and name."""

        ordering = ("type__order", "code", "name")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(closed=None) | models.Q(closed__gte=models.F("opened")), name="unit_closed_after"
            ),
        )

    def __str__(self) -> str:
        return self.name
