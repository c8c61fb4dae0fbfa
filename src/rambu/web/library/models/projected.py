"""What is stored about the content of a text beside the text itself."""

from __future__ import annotations

from django.db import models


class Projected(models.Model):
    """Columns that `projection.project` derives from a text, so that lists need not read it."""

    title = models.CharField(max_length=500, blank=True)
    number = models.CharField(max_length=200, blank=True)
    title_key = models.CharField(max_length=300, blank=True, db_index=True)
    """The title without "SOP", case and punctuation, by which other SOPs name it."""
    number_key = models.CharField(max_length=200, blank=True, db_index=True)
    process = models.CharField(max_length=60, blank=True, db_index=True)
    performers = models.TextField(blank=True)
    """One name a line, each line with its end, so that a whole name can be looked for."""
    rows = models.PositiveIntegerField(default=0)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    """Working minutes of the longest way; None where the flow does not end."""
    wajib = models.PositiveIntegerField(default=0)
    periksa = models.PositiveIntegerField(default=0)

    class Meta:
        """Not a table by itself."""

        abstract = True
