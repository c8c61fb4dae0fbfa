"""Versions of the business process map that an office hands out to those below it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rambu.processmap import ProcessMap
from rambu.processmap.file import loads_map
from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class MapVersionQuerySet(OfficeRows["MapVersion"]):
    """Maps; what was in force is seen by all offices below, a draft by those who keep it."""

    def reached_by(self, person: Any) -> Self:
        """Those of the offices at and above the own ones, and drafts where the person coordinates the office."""
        nodes = person.reach.homes | {path for _kind, path in person.reach.roles}
        above = {int(part) for path in nodes for part in path.strip("/").split("/") if part}
        kept = person.reach.where(Power.COORDINATE, self.path_lookup)
        below = person.reach.where(Power.OVERSEE, self.path_lookup)
        return self.filter(kept | (~Q(state=MapVersion.State.DRAFT) & (below | Q(office__in=sorted(above)))))

    def in_force(self) -> Self:
        """The one of each office that counts today."""
        return self.filter(state=MapVersion.State.IN_FORCE)


class MapVersion(ScopedModel):
    """A map under its decree. The text is written once; a change of the map makes the next version."""

    class State(models.TextChoices):
        """Where it stands."""

        DRAFT = "draf", _("draf")
        IN_FORCE = "berlaku", _("berlaku")
        REPLACED = "digantikan", _("digantikan")
        UNDONE = "diurungkan", _("diurungkan")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="maps")
    name = models.CharField(max_length=200)
    number = models.CharField(max_length=200, blank=True)
    """Of the decree."""
    decreed = models.DateField(null=True, blank=True)
    since = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    content = models.TextField()
    """Canonical JSON (`rambu.processmap.file.canonical_map`)."""
    notes = models.JSONField(default=dict, blank=True)
    """What the reader of the file noticed: columns, findings of cells, what was left aside."""
    told = models.TextField(blank=True)
    """What was changed against the version before, in a sentence."""
    before = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="after")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    made = models.DateTimeField(auto_now_add=True)

    objects = ScopedManager.from_queryset(MapVersionQuerySet)()

    class Meta:
        """The latest first; one is in force at an office."""

        ordering = ("-made", "-pk")
        constraints = (
            models.UniqueConstraint(fields=["office"], condition=Q(state="berlaku"), name="ledger_one_map_in_force"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def map(self) -> ProcessMap:
        """The map as a value."""
        return read_map(self.content)


@lru_cache(maxsize=8)
def read_map(content: str) -> ProcessMap:
    """A stored map as a value; values do not change, so that those who look at one text may share one."""
    return loads_map(content, "peta.json")
