"""What of the library can be searched. The tokens themselves lie with the engine (see `engines`)."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q

from rambu.web.library.models import Assignment, Document, Draft
from rambu.web.library.models.document import LEGALISED, drafts_reached
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.reach import ScopedManager, ScopedModel


class SearchRowQuerySet(OfficeRows["SearchRow"]):
    """Texts; that of a revision is seen with the SOP, that of a draft with the draft."""

    path_lookup = "document__office__path"

    def reached_by(self, person: Any) -> Self:
        """The texts that the person may read: as `Document` and `Draft` say, written with joins for speed."""
        mine = Assignment.objects.everywhere(reason="the reach itself").current().filter(person=person)
        whole = drafts_reached(person, "document__") | Q(document__in=list(mine.values_list("document", flat=True)))
        above = Q(document__office__in=sorted(person.reach.above))
        offices = person.reach.where(Power.SEE, self.path_lookup) | above
        public = offices & Q(draft=None, document__state__in=LEGALISED)
        return self.filter(public | whole, document__discarded=None)


class SearchRow(ScopedModel):
    """One text that can be found: the latest revision of a SOP (`draft` is None) or its open draft."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, null=True, related_name="+")
    source = models.CharField(max_length=40)
    """What was indexed by which analyser: ``r7/…`` the revision of that key, ``d7.12/…`` the draft with its version."""
    title = models.CharField(max_length=500)
    title_keys = models.TextField()
    """The keys of the title with spaces between: what ranking looks at."""
    sha256 = models.CharField(max_length=64)
    """Of the tokens that the engine holds."""

    objects = ScopedManager.from_queryset(SearchRowQuerySet)()

    class Meta:
        """A text once."""

        constraints = (
            models.UniqueConstraint(fields=["document", "draft"], name="library_search_draft_once"),
            models.UniqueConstraint(fields=["document"], condition=Q(draft=None), name="library_search_revision_once"),
        )

    def __str__(self) -> str:
        return self.title


class SearchWord(models.Model):
    """A word that some text holds, with its key: what begun words become and slips are mended by.

    Forgotten only when everything is indexed anew.
    """

    word = models.CharField(max_length=60, unique=True)
    key = models.CharField(max_length=60)

    def __str__(self) -> str:
        return self.word
