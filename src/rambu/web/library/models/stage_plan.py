"""Which stages an office leaves out."""

from __future__ import annotations

from django.db import models

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.reach import ScopedManager, ScopedModel


class StagePlanQuerySet(OfficeRows["StagePlan"]):
    """Plans of offices."""


class StagePlan(ScopedModel):
    """The stages that an office and those below it leave out; the nearest plan up the tree holds."""

    office = models.OneToOneField(Office, on_delete=models.CASCADE, related_name="stage_plan")
    skipped = models.JSONField(default=list)

    objects = ScopedManager.from_queryset(StagePlanQuerySet)()

    def __str__(self) -> str:
        return f"{self.office}: {', '.join(self.skipped)}"


def skipped_at(office: Office) -> tuple[str, ...]:
    """What the nearest plan leaves out; nothing where there is none."""
    ids = [*office.ancestor_ids(), office.pk]
    plans = StagePlan.objects.everywhere(reason="the plan of the office itself").filter(office__in=ids)
    nearest = plans.order_by("-office__path").first()
    return tuple(nearest.skipped) if nearest else ()
