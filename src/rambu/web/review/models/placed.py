"""Rows that point at a place in a SOP."""

from __future__ import annotations

from django.db import models

from rambu.web.reach import ScopedModel
from rambu.web.review.place import Place


class Placed(ScopedModel):
    """The place, and the words that stood there when somebody pointed at it."""

    place_bagan = models.CharField(max_length=60, blank=True)
    place_kegiatan = models.CharField(max_length=60, blank=True)
    place_symbol = models.CharField(max_length=60, blank=True)
    place_field = models.CharField(max_length=60, blank=True)
    place_to = models.CharField(max_length=60, blank=True)
    quote = models.TextField(blank=True)

    class Meta:
        """Not a table by itself."""

        abstract = True

    @property
    def place(self) -> Place:
        """Where."""
        return Place(self.place_bagan, self.place_kegiatan, self.place_symbol, self.place_field, self.place_to)
