"""Lists that somebody has sent: kept until they are applied, remembered afterwards."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models.person import Person
from rambu.web.reach import ScopedManager, ScopedModel


class SheetQuerySet(OfficeRows["Sheet"]):
    """Sheets sent for an office and all below it."""


class Sheet(ScopedModel):
    """A file that is looked at before it is applied; its content goes once it is applied."""

    class Kind(models.TextChoices):
        """What the rows are, as it stands in addresses."""

        OFFICES = "kantor", _("Kantor")
        UNITS = "unit", _("Unit dan jabatan")
        PEOPLE = "orang", _("Orang")

    class State(models.TextChoices):
        """What became of it."""

        READ = "read", _("belum diterapkan")
        APPLIED = "applied", _("diterapkan")
        UNDONE = "undone", _("diurungkan")

    kind = models.CharField(max_length=10, choices=Kind.choices)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="sheets")
    sent_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="sheets")
    sent = models.DateTimeField(auto_now_add=True)
    file = models.CharField(max_length=200)
    content = models.BinaryField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.READ)

    objects = ScopedManager.from_queryset(SheetQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-sent", "-pk")

    def __str__(self) -> str:
        return self.file
