"""What a unit hands in together, and until when an office asks for it."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rambu.web.library.models import Draft
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class CallQuerySet(OfficeRows["Call"]):
    """Calls of offices."""

    def current(self) -> Self:
        """Those that were not closed."""
        return self.filter(closed=None)


class Call(ScopedModel):
    """An office asks its units to hand in their drafts until a day."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="calls")
    title = models.CharField(max_length=200)
    due = models.DateField()
    made = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    reminded = models.DateField(null=True, blank=True)
    """The last day on which units were reminded."""
    closed = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager.from_queryset(CallQuerySet)()

    class Meta:
        """The nearest due date first; an office asks once at a time."""

        ordering = ("due", "pk")
        constraints = (models.UniqueConstraint(fields=["office"], condition=Q(closed=None), name="approval_one_call"),)

    def __str__(self) -> str:
        return self.title


class PackageQuerySet(OfficeRows["Package"]):
    """Packages of units; seen by those who oversee, by the unit, and by who handed one in."""

    unit_lookup = "unit"

    def reached_by(self, person: Any) -> Self:
        """Overseen ones, those of one's own units, and one's own."""
        over = person.reach.where(Power.OVERSEE, "office__path", "unit")
        own = Q(unit__in=sorted(person.reach.units | person.reach.led_units)) | Q(sent_by=person)
        return self.filter(over | own)


class Package(ScopedModel):
    """Drafts of a unit with a covering note and the unit's ledger as it stood when they were handed in."""

    class State(models.TextChoices):
        """What became of it; its drafts go on one by one."""

        DIAJUKAN = "diajukan", _("Diajukan")
        DITARIK = "ditarik", _("Ditarik kembali")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="packages")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="packages")
    call = models.ForeignKey(Call, on_delete=models.PROTECT, null=True, blank=True, related_name="packages")
    note = models.TextField(blank=True)
    """The covering note."""
    ledger = models.JSONField(default=dict)
    """The counts of the unit's ledger, by the names of the ledger's `Standing`."""
    state = models.CharField(max_length=8, choices=State.choices, default=State.DIAJUKAN)
    sent = models.DateTimeField(auto_now_add=True)
    sent_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    ended = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    """Why it was taken back."""

    objects = ScopedManager.from_queryset(PackageQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-sent", "-pk")

    def __str__(self) -> str:
        return str(self.unit)


class PackageItemQuerySet(ScopedQuerySet["PackageItem"]):
    """Drafts in packages."""

    def reached_by(self, person: Any) -> Self:
        """Of the packages that the person sees."""
        return self.filter(package__in=Package.objects.for_person(person).values("pk"))


class PackageItem(ScopedModel):
    """A draft of a package and what the checks found in it when it was handed in."""

    package = models.ForeignKey(Package, on_delete=models.CASCADE, related_name="items")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    wajib = models.PositiveIntegerField()
    periksa = models.PositiveIntegerField()

    objects = ScopedManager.from_queryset(PackageItemQuerySet)()

    class Meta:
        """By title."""

        ordering = ("draft__title", "pk")
        constraints = (models.UniqueConstraint(fields=["package", "draft"], name="approval_packed_once"),)

    def __str__(self) -> str:
        return str(self.draft)
