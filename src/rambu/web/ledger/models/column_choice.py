"""Which column is which, as somebody has said it once of a head: files with the same head are read alike."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class ColumnChoiceQuerySet(OfficeRows["ColumnChoice"]):
    """What was said of heads."""

    def of(self, office: Office, kind: str) -> Self:
        """For files of this kind that are sent for the office."""
        return self.filter(office=office, kind=kind)


class ColumnChoice(ScopedModel):
    """The columns under one head of the files that an office receives."""

    class Kind(models.TextChoices):
        """In what file."""

        LIST = "list", _("daftar SOP wajib")
        MAP = "map", _("peta proses")

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=4, choices=Kind.choices)
    head = models.CharField(max_length=32)
    """`rambu.processmap.sheets.head_key` of the words of the head."""
    table = models.CharField(max_length=20, blank=True)
    """Of a map: which list the sheet holds; empty for a sheet that is not read."""
    places: Any = models.JSONField(default=dict)
    """Key of each column -> its place, from 0."""
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    made = models.DateTimeField(auto_now=True)

    objects = ScopedManager.from_queryset(ColumnChoiceQuerySet)()

    class Meta:
        """The latest first; one for each head."""

        ordering = ("-made", "-pk")
        constraints = (models.UniqueConstraint(fields=["office", "kind", "head"], name="ledger_columns_chosen_once"),)

    def __str__(self) -> str:
        return self.get_kind_display()
