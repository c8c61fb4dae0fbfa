"""Roles at a node of the office tree, or at one unit of an office."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models.person import Person
from rambu.web.reach import ScopedManager, ScopedModel


class RoleQuerySet(OfficeRows["Role"]):
    """Roles that people hold or held."""

    def current(self) -> Self:
        """Roles that were not taken back."""
        return self.filter(ended=None)


class Role(ScopedModel):
    """What a person is until it is taken back: at an office and all below it, or at one unit and those inside it."""

    class Kind(models.TextChoices):
        """The roles, as offices call them."""

        PENYUSUN = "penyusun", _("Penyusun")
        PENDAMPING = "pendamping", _("Pendamping")
        KOORDINATOR = "koordinator", _("Koordinator")
        PIMPINAN = "pimpinan", _("Pimpinan")
        EVALUATOR = "evaluator", _("Evaluator")
        PEMBACA = "pembaca", _("Pembaca")
        ADMIN = "admin", _("Admin")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="roles")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="roles")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    given = models.DateTimeField(auto_now_add=True)
    ended = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(RoleQuerySet)()

    class Meta:
        """One current role of a kind for a person at an office, and one at each of its units."""

        ordering = ("office__path", "kind", "person__name")
        constraints = (
            models.UniqueConstraint(
                fields=("person", "office", "kind"),
                condition=models.Q(ended=None, unit=None),
                name="role_held_once",
            ),
            models.UniqueConstraint(
                fields=("person", "unit", "kind"),
                condition=models.Q(ended=None, unit__isnull=False),
                name="role_held_once_in_unit",
            ),
        )

    def __str__(self) -> str:
        place = f" ({self.unit})" if self.unit_id else ""
        return f"{self.person}: {self.get_kind_display()}{place}"
