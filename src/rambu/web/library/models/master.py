"""Names that an office keeps in a list, and what was renamed everywhere at once."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q

from rambu.web.library.models.change import Change
from rambu.web.library.models.mention import MASTERS
from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel

KINDS = [(kind.value, kind.label) for kind in MASTERS]


class MasterQuerySet(OfficeRows["Master"]):
    """Names of offices; used there and in all offices below."""

    def reached_by(self, person: Any) -> Self:
        """Those of the offices that the person sees, and of the offices above his own."""
        return self.filter(person.reach.where(Power.SEE, self.path_lookup) | Q(office__in=sorted(person.reach.above)))


class Master(ScopedModel):
    """A name as it should be written. A SOP that picks it keeps the text, and `acuan` says which one it was."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="masters")
    kind = models.CharField(max_length=10, choices=KINDS)
    name = models.CharField(max_length=500)
    key = models.CharField(max_length=300)
    note = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ScopedManager.from_queryset(MasterQuerySet)()

    class Meta:
        """By name; a name stands once an office."""

        ordering = ("name", "pk")
        constraints = (models.UniqueConstraint(fields=["office", "kind", "key"], name="library_master_once"),)

    def __str__(self) -> str:
        return self.name

    @property
    def acuan(self) -> str:
        """What a SOP keeps beside the text."""
        return f"{self.kind}:{self.pk}"


class RenamingQuerySet(OfficeRows["Renaming"]):
    """Renamings; seen by those who coordinate the office."""

    def reached_by(self, person: Any) -> Self:
        """Those of the offices that the person coordinates."""
        return self.reached_with(person, Power.COORDINATE)


class Renaming(ScopedModel):
    """One deed: names became another one in all drafts that could be written. `changes` are what it did."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="renamings")
    kind = models.CharField(max_length=10, choices=KINDS)
    old = models.JSONField(default=list)
    """Names as they were."""
    new = models.CharField(max_length=500)
    changes = models.ManyToManyField(Change, related_name="renamings")
    lists = models.JSONField(default=dict)
    """What happened to the rows of masters and positions, to take it back."""
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    undone = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(RenamingQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"{', '.join(self.old)} → {self.new}"

    @property
    def count(self) -> int:
        """How many drafts it changed."""
        return self.changes.everywhere(reason="only counted").count()
