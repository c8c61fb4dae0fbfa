"""What SOPs name: regulations, positions, equipment, documents, other SOPs. Derived from their texts."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from rambu.web.library.models.document import Document
from rambu.web.library.models.draft import Draft
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class Kind(models.TextChoices):
    """What is named."""

    REGULASI = "regulasi", _("Dasar hukum")
    JABATAN = "jabatan", _("Pelaksana")
    PERALATAN = "peralatan", _("Peralatan")
    DOKUMEN = "dokumen", _("Dokumen")
    SOP = "sop", _("SOP")


MASTERS = (Kind.REGULASI, Kind.JABATAN, Kind.PERALATAN, Kind.DOKUMEN)
"""Kinds of which offices keep a list."""


class MentionQuerySet(OfficeRows["Mention"]):
    """Mentions; those of a revision are seen with the SOP, those of a draft with the draft."""

    path_lookup = "document__office__path"

    def reached_by(self, person: Any) -> Self:
        """What the texts name that the person may read."""
        documents, drafts = Document.objects.for_person(person).kept(), Draft.objects.for_person(person)
        return self.filter(
            Q(draft=None, document__in=documents.values("pk")) | Q(draft__in=drafts.values("pk"))
        ).filter(document__discarded=None)

    def counted(self) -> Any:
        """Each name once, with the number of SOPs that have it, most used first."""
        rows = self.values("key").annotate(name=models.Max("name"), count=Count("document", distinct=True))
        return rows.order_by("-count", "key")


class Mention(ScopedModel):
    """One name in one text: that of the latest revision (`draft` is None) or of the open draft."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="mentions")
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, null=True, related_name="mentions")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    key = models.CharField(max_length=300)
    """The name without case, accents and punctuation, by which names are the same."""
    name = models.CharField(max_length=500)
    number = models.CharField(max_length=200, blank=True)
    """Folded number of a SOP that is named."""

    objects = ScopedManager.from_queryset(MentionQuerySet)()

    class Meta:
        """As they were found."""

        ordering = ("pk",)
        indexes = (
            models.Index(fields=["kind", "key"], name="library_mention_key"),
            models.Index(fields=["kind", "number"], name="library_mention_number"),
        )

    def __str__(self) -> str:
        return self.name
