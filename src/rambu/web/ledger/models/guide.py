"""Ready lists of required SOPs: looked at, adopted as they stand, replaced by later ones."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class GuideQuerySet(OfficeRows["Guide"]):
    """Lists sent for an office and all below it."""


class Guide(ScopedModel):
    """A list that says which SOPs units must own; its file goes once it is adopted."""

    class State(models.TextChoices):
        """What became of it."""

        READ = "read", _("belum dipakai")
        IN_FORCE = "in_force", _("dipakai")
        REPLACED = "replaced", _("digantikan")
        UNDONE = "undone", _("diurungkan")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="guides")
    name = models.CharField(max_length=200)
    """What it is called where a line gives its reason: the decree, or the file."""
    file = models.CharField(max_length=200)
    content = models.BinaryField()
    columns: Any = models.JSONField(default=dict, blank=True)
    """Sheet, head and places of the columns as a person said them; empty where they are guessed."""
    state = models.CharField(max_length=10, choices=State.choices, default=State.READ)
    sent_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sent = models.DateTimeField(auto_now_add=True)
    adopted = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(GuideQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-sent", "-pk")

    def __str__(self) -> str:
        return self.name
