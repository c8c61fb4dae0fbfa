"""What people wrote into a row of the identification form (Tabel 6)."""

from __future__ import annotations

from django.db import models

from rambu.web.ledger.models.entry import Entry
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager


class IdentifiedQuerySet(OfficeRows["Identified"]):
    """Rows of forms."""


class Identified(Entry):
    """A row of the form of a unit in the words of a person; without one the ledger fills it."""

    tugas = models.TextField(blank=True)
    fungsi = models.TextField(blank=True)
    uraian = models.TextField(blank=True)
    kegiatan = models.TextField(blank=True)
    output = models.TextField(blank=True)
    aspek = models.TextField(blank=True)
    judul = models.TextField(blank=True)

    objects = ScopedManager.from_queryset(IdentifiedQuerySet)()

    class Meta:
        """One a line."""

        ordering = ("unit", "pk")
        constraints = (models.UniqueConstraint(fields=["unit", "key"], name="ledger_identified_once"),)
