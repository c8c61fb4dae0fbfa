"""What the coordinator decided about one SOP in the catalogue, and what the SOP itself does not say of its service."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.library.models import Document
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class Choice(models.TextChoices):
    """Whether a SOP is shown to everybody."""

    DEFAULT = "", _("Mengikuti kantor")
    PUBLIC = "publik", _("Publik")
    INTERNAL = "internal", _("Internal")


class PublicationQuerySet(OfficeRows["Publication"]):
    """Seen with the SOP."""

    path_lookup = "document__office__path"

    def reached_by(self, person: Any) -> Self:
        """Those of the SOPs that the person sees."""
        return self.filter(document__in=Document.objects.for_person(person).values("pk"))


class Publication(ScopedModel):
    """The choice, and the lines of the service standard; what is empty is left out of the page."""

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="publication")
    choice = models.CharField(max_length=10, choices=Choice.choices, default=Choice.DEFAULT, blank=True)
    requirements = models.TextField(blank=True)
    """One a line; empty: what the SOP lists where somebody from outside acts."""
    product = models.TextField(blank=True)
    complaints = models.TextField(blank=True)
    """Empty: those of the office."""
    changed = models.DateTimeField(auto_now=True)

    objects = ScopedManager.from_queryset(PublicationQuerySet)()

    def __str__(self) -> str:
        return f"{self.document}: {self.get_choice_display()}"


def publication_of(document: Document) -> Publication:
    """The row of a SOP; an unsaved one where nothing was decided."""
    rows = Publication.objects.everywhere(reason="the row of the SOP itself")
    found: Publication | None = rows.filter(document=document).first()
    return found or Publication(document=document)
