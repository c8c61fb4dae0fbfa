"""Why a line asks for no SOP of its own."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.ledger.models.entry import Entry
from rambu.web.library.models import Document
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager


class DecisionQuerySet(OfficeRows["Decision"]):
    """Decisions about lines."""

    unit_lookup = "unit"

    def current(self) -> Self:
        """Those that were not taken back."""
        return self.filter(ended=None)


class Decision(Entry):
    """A decision with its reason; it stays when the ledger is computed anew."""

    class Kind(models.TextChoices):
        """What was decided."""

        NOT_NEEDED = "tidak_perlu", _("Tidak diperlukan di sini")
        COVERED = "tercakup", _("Sudah tercakup dalam SOP lain")
        MERGED = "digabung", _("Digabung dengan kewajiban lain")
        KEPT = "dipertahankan", _("SOP di luar peta dipertahankan")

    kind = models.CharField(max_length=14, choices=Kind.choices)
    reason = models.TextField()
    document = models.ForeignKey(Document, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    into = models.CharField(max_length=340, blank=True)
    """The line with which this one is merged, as `duties.whole_key` writes it."""
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    made = models.DateTimeField(auto_now_add=True)
    ended = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(DecisionQuerySet)()

    class Meta:
        """The latest first; a line has one at a time."""

        ordering = ("-made", "-pk")
        constraints = (
            models.UniqueConstraint(fields=["unit", "key"], condition=models.Q(ended=None), name="ledger_decided_once"),
        )
