"""Activities as they are written in SOPs, with their times: what can be suggested to whoever writes the next one."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q

from rambu.web.library.models import Document, Draft
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class PhraseQuerySet(OfficeRows["Phrase"]):
    """Phrases; those of a revision are seen with the SOP, those of a draft with the draft."""

    path_lookup = "document__office__path"

    def reached_by(self, person: Any) -> Self:
        """Those of the texts that the person may read."""
        documents, drafts = Document.objects.for_person(person).kept(), Draft.objects.for_person(person)
        seen = Q(draft=None, document__in=documents.values("pk")) | Q(draft__in=drafts.values("pk"))
        return self.filter(seen).filter(document__discarded=None)


class Phrase(ScopedModel):
    """The activity of one row of one text: that of the latest revision (`draft` is None) or of the open draft."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, null=True, related_name="+")
    text = models.CharField(max_length=500)
    key = models.CharField(max_length=200)
    """The text folded, by its beginning."""
    stems = models.CharField(max_length=200)
    """Roots of its words, in order: the same for "Menerima surat" and "Penerimaan surat"."""
    waktu = models.CharField(max_length=100, blank=True)
    at = models.DateTimeField()

    objects = ScopedManager.from_queryset(PhraseQuerySet)()

    class Meta:
        """As they stand in the text."""

        ordering = ("pk",)
        indexes = (
            models.Index(fields=["key"], name="editor_phrase_key"),
            models.Index(fields=["stems"], name="editor_phrase_stems"),
        )

    def __str__(self) -> str:
        return self.text
