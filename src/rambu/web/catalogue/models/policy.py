"""What an office shows to everybody unless it says otherwise, and where people complain."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class Default(models.TextChoices):
    """Which SOPs in force are public where nobody decided about the single one."""

    SERVICES = "pelayanan", _("Hanya SOP pelayanan")
    ALL = "publik", _("Semua SOP yang berlaku")
    NONE = "internal", _("Tidak ada; dipilih satu per satu")


class PolicyQuerySet(OfficeRows["Policy"]):
    """Policies of offices."""


class Policy(ScopedModel):
    """The wish of an office and of those below it; the nearest one up the tree holds."""

    office = models.OneToOneField(Office, on_delete=models.CASCADE, related_name="catalogue_policy")
    default = models.CharField(max_length=10, choices=Default.choices, default=Default.SERVICES)
    complaints = models.TextField(blank=True)
    """Where people complain about a service: address, telephone, form."""
    changed = models.DateTimeField(auto_now=True)

    objects = ScopedManager.from_queryset(PolicyQuerySet)()

    def __str__(self) -> str:
        return f"{self.office}: {self.get_default_display()}"


def policy_at(office: Office) -> Policy:
    """The nearest policy up the tree; an unsaved one with the defaults where there is none."""
    return policies_at([office])[office.pk]


def policies_at(offices: Iterable[Office]) -> dict[int, Policy]:
    """The same for many offices, in one query."""
    rows = list(offices)
    ids = {pk for office in rows for pk in (*office.ancestor_ids(), office.pk)}
    found = Policy.objects.everywhere(reason="the policy of the offices themselves").filter(office__in=ids)
    by_office = {row.office_id: row for row in found}
    return {office.pk: _nearest(office, by_office) for office in rows}


def _nearest(office: Office, policies: dict[int, Policy]) -> Policy:
    up = (office.pk, *reversed(office.ancestor_ids()))
    return next((policies[pk] for pk in up if pk in policies), Policy(office=office))
