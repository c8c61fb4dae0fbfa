"""A SOP that was found in a file: as it was drawn, as it was mended, and what is still to be looked at."""

from __future__ import annotations

import json
from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.exchange.drawn.found import SURE
from rambu.exchange.intake import Item
from rambu.exchange.intake.value import item_from
from rambu.sop import Sop
from rambu.web.imports.models.sent_file import SentFile
from rambu.web.library.models import Document
from rambu.web.library.models.draft import read
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet
from rambu.web.review.models import Proposal


class FoundQuerySet(ScopedQuerySet["Found"]):
    """Found SOPs; seen with their file."""

    def reached_by(self, person: Any) -> Self:
        """Those of the person's files."""
        return self.filter(file__in=SentFile.objects.for_person(person).values("pk"))

    def open(self) -> Self:
        """Not decided, in parcels that were not thrown away."""
        return self.filter(state=Found.State.OPEN, file__parcel__discarded=None)


class Found(ScopedModel):
    """`content` is canonical JSON; `items`, `settled` and `steps` are JSON lists."""

    class State(models.TextChoices):
        """What became of it."""

        OPEN = "open", _("belum diambil")
        TAKEN = "taken", _("menjadi draf")
        PROPOSED = "proposed", _("menjadi usulan")
        REVISED = "revised", _("menjadi revisi")
        LEFT = "left", _("tidak diambil")

    file = models.ForeignKey(SentFile, on_delete=models.CASCADE, related_name="found")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=500, blank=True)
    content = models.TextField()
    items = models.TextField(default="[]")
    settled = models.TextField(default="[]")
    """Keys of the items that were looked at."""
    steps = models.TextField(default="[]")
    """What was before each correction, the latest last: for taking it back."""
    table_only = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    document = models.ForeignKey(Document, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    """The SOP that it became, or whose text it changed."""
    origin = models.ForeignKey(Document, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    """Of a file of ours: the SOP from which it was written."""
    base = models.PositiveIntegerField(null=True, blank=True)
    """Version of the open draft from which a file of ours was written; nothing where it was another text of the SOP."""
    embedded = models.TextField(blank=True)
    """Canonical JSON of the text from which a file of ours was written."""
    edits = models.TextField(blank=True)
    """JSON list of the edits that were made in a file of ours."""
    proposal = models.ForeignKey(Proposal, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = ScopedManager.from_queryset(FoundQuerySet)()

    class Meta:
        """In the order of the file."""

        ordering = ("file", "number")

    def __str__(self) -> str:
        return self.title or "SOP tanpa judul"

    @property
    def sop(self) -> Sop:
        """The text as it is now."""
        return read(self.content)

    @property
    def is_changed(self) -> bool:
        """Whether it comes from a file of ours in which something was changed."""
        return self.edits not in ("", "[]")

    @property
    def was(self) -> Sop:
        """The text from which a file of ours was written."""
        return read(self.embedded or self.content)

    @property
    def all_items(self) -> list[Item]:
        """Everything that was recovered."""
        return [item_from(one) for one in json.loads(self.items)]

    @property
    def looked_at(self) -> set[str]:
        """Keys of the items that somebody looked at."""
        return set(json.loads(self.settled))

    @property
    def doubtful(self) -> list[Item]:
        """Items that need a look, in the order of the pages, looked at or not."""
        unsure = [one for one in self.all_items if one.confidence < SURE]
        return sorted(unsure, key=lambda one: (one.page, one.box[1] if one.box else 0.0, one.kind, one.key))

    @property
    def left(self) -> int:
        """How many still need a look."""
        seen = self.looked_at
        return sum(one.key not in seen for one in self.doubtful)
