"""How an office numbers its SOPs, and which numbers it has given."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.library.models import Document
from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class NumberingQuerySet(OfficeRows["Numbering"]):
    """Rules of offices."""


class Numbering(ScopedModel):
    """The pattern of an office and of those below it that have none of their own; each office counts by itself."""

    office = models.OneToOneField(Office, on_delete=models.CASCADE, related_name="numbering")
    pattern = models.CharField(max_length=120)
    archive = models.CharField(max_length=40, blank=True)
    """The class of the archive, where the pattern names one."""
    yearly = models.BooleanField(default=True)
    """The series begins anew each year."""
    per_unit = models.BooleanField(default=False)
    """Each unit counts by itself."""
    first = models.PositiveIntegerField(default=1)
    """Where a series begins, for an office that has given numbers before it came here."""
    keeps = models.BooleanField(default=False)
    """A revision keeps the number of its predecessor."""

    objects = ScopedManager.from_queryset(NumberingQuerySet)()

    def __str__(self) -> str:
        return f"{self.office}: {self.pattern}"


def numbering_at(office: Office) -> Numbering | None:
    """The rule of the office, or the nearest one above it."""
    ids = [*office.ancestor_ids(), office.pk]
    rules = Numbering.objects.everywhere(reason="the rule of the office itself").filter(office__in=ids)
    nearest: Numbering | None = rules.order_by("-office__path").first()
    return nearest


class GivenNumberQuerySet(OfficeRows["GivenNumber"]):
    """Numbers of offices."""


class GivenNumber(ScopedModel):
    """A place in a series of an office. Never deleted: it is held, used, free again, or void with a reason."""

    class State(models.TextChoices):
        """What became of it."""

        HELD = "held", _("dipesan")
        USED = "used", _("dipakai")
        FREE = "free", _("bebas lagi")
        VOID = "void", _("hangus")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="given_numbers")
    series = models.CharField(max_length=40)
    """The year and the unit by which is counted (`numbering.series.series_of`)."""
    place = models.PositiveIntegerField()
    text = models.CharField(max_length=200)
    state = models.CharField(max_length=5, choices=State.choices, default=State.HELD)
    note = models.TextField(blank=True)
    """Why it is void."""
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, null=True, blank=True, related_name="given_numbers"
    )
    given = models.DateTimeField(auto_now_add=True)

    objects = ScopedManager.from_queryset(GivenNumberQuerySet)()

    class Meta:
        """In the order of the series."""

        ordering = ("office", "series", "place")
        constraints = (
            models.UniqueConstraint(fields=["office", "series", "place"], name="approval_number_given_once"),
        )

    def __str__(self) -> str:
        return self.text
