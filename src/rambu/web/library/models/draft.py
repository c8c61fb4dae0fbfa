"""The text that is worked on."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q

from rambu.remembering import Kept
from rambu.sop import Sop, canonical, loads
from rambu.web.library.models.document import Document, drafts_reached
from rambu.web.library.models.projected import Projected
from rambu.web.library.states import State
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class DraftQuerySet(OfficeRows["Draft"]):
    """Drafts; seen by those who work on them, lead the unit, or oversee the office."""

    path_lookup = "document__office__path"

    def reached_by(self, person: Any) -> Self:
        """The drafts that concern the person."""
        from rambu.web.library.models.assignment import Assignment

        own = Assignment.objects.everywhere(reason="the reach itself").current().filter(person=person)
        return self.filter(drafts_reached(person, "document__") | Q(document__in=own.values("document")))

    def open(self) -> Self:
        """Those that are still worked on."""
        return self.filter(closed=None)


class Draft(Projected, ScopedModel):
    """A text on its way to a revision. `content` is canonical JSON; `version` counts its changes."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="drafts")
    base = models.ForeignKey("Revision", on_delete=models.PROTECT, null=True, blank=True, related_name="drafts")
    reason = models.TextField(blank=True)
    """Why the revision in force is changed; required where there is one."""
    state = models.CharField(max_length=30, choices=State.choices, default=State.DRAF)
    since = models.DateTimeField(auto_now_add=True)
    """When it came into its state."""
    content = models.TextField()
    version = models.PositiveIntegerField(default=0)
    opened = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField()
    changed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    closed = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(DraftQuerySet)()

    class Meta:
        """The newest stands first; one draft of a document is open at a time."""

        ordering = ("-opened", "-pk")
        indexes = (models.Index(fields=["state", "closed"], name="library_draft_state"),)
        constraints = (
            models.UniqueConstraint(fields=["document"], condition=Q(closed=None), name="library_one_open_draft"),
        )

    def __str__(self) -> str:
        return str(self.document)

    @property
    def sop(self) -> Sop:
        """The text as a value."""
        return read(self.content)


_READ: Kept[str, Sop] = Kept(100)


def read(content: str) -> Sop:
    """A stored text as a value, migrated where it is older than the program.

    Values do not change, so that those who look at one text may share one.
    """
    return _READ.get(content) or _READ.put(content, loads(content, "draf.json"))


def write(sop: Sop) -> str:
    """A value as it is stored; who reads it soon gets this very value."""
    content = canonical(sop).decode()
    _READ.put(content, sop)
    return content
