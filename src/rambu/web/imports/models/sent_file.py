"""One file of a parcel, and how its pages look."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.imports.models.parcel import Parcel
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class SentFileQuerySet(ScopedQuerySet["SentFile"]):
    """Files; seen with their parcel."""

    def reached_by(self, person: Any) -> Self:
        """Those of the person's parcels."""
        return self.filter(parcel__in=Parcel.objects.for_person(person).values("pk"))

    def waiting(self) -> Self:
        """Not read yet."""
        return self.filter(state=SentFile.State.WAITING)


class SentFile(ScopedModel):
    """A file as it was sent; each has its own outcome."""

    class State(models.TextChoices):
        """What became of it."""

        WAITING = "waiting", _("menunggu dibaca")
        READ = "read", _("terbaca")
        FAILED = "failed", _("tidak terbaca")

    parcel = models.ForeignKey(Parcel, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    told = models.TextField(blank=True)
    """Why it could not be read, or what in it was not, a sentence a line."""

    objects = ScopedManager.from_queryset(SentFileQuerySet)()

    class Meta:
        """In the order in which they were chosen."""

        ordering = ("parcel", "pk")

    def __str__(self) -> str:
        return self.name


class SourcePage(models.Model):
    """A page of a file. `svg` draws it; empty: the page of a PDF, which has a picture of its own."""

    file = models.ForeignKey(SentFile, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveSmallIntegerField()
    width = models.FloatField()
    height = models.FloatField()
    svg = models.TextField(blank=True)

    class Meta:
        """In order."""

        ordering = ("file", "number")

    def __str__(self) -> str:
        return f"{self.file_id}/{self.number}"
