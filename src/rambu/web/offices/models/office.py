"""The tree of offices, kept as materialised paths such as ``/1/5/12/``."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from rambu.web.offices.models.kinds import OfficeType
from rambu.web.offices.models.span import Dated, DatedQuerySet
from rambu.web.reach import ScopedManager


class OfficeQuerySet(DatedQuerySet["Office"]):
    """Offices; each belongs to itself."""

    path_lookup = "path"

    def named(self, text: str) -> Self:
        """Offices whose name or code contains the text."""
        return self.filter(models.Q(name__icontains=text) | models.Q(code__icontains=text))

    def roots(self) -> Self:
        """Offices without a parent."""
        return self.filter(parent=None)

    def tops(self) -> list[Office]:
        """Those of the set whose parent is not in the set, with no query more."""
        rows = list(self.select_related("type").order_by("path"))
        ids = {row.pk for row in rows}
        return [row for row in rows if row.parent_id not in ids]


class Office(Dated):
    """A satuan kerja: kementerian, kanwil, kankemenag, KUA, madrasah, …"""

    type = models.ForeignKey(OfficeType, on_delete=models.PROTECT, related_name="offices")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    path = models.CharField(max_length=250, db_index=True, editable=False)
    replaced_by = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaces")

    objects = ScopedManager.from_queryset(OfficeQuerySet)()

    class Meta:
        """Rows of a tree follow their path."""

        ordering = ("path",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(closed=None) | models.Q(closed__gte=models.F("opened")), name="office_closed_after"
            ),
        )

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a new office gets its path from its parent."""
        super().save(*args, **kwargs)
        if not self.path:
            self.path = self.path_under(self.parent)
            super().save(update_fields=["path"])

    def path_under(self, parent: Office | None) -> str:
        """The path that this office has under that parent."""
        return f"{parent.path if parent else '/'}{self.pk}/"

    def ancestor_ids(self) -> list[int]:
        """Ids from the root down to the parent."""
        return [int(part) for part in self.path.strip("/").split("/")][:-1]

    def holds(self, other: Office) -> bool:
        """Whether the other office is this one or below it."""
        return other.path.startswith(self.path)
