"""Say of whom an office demands a second factor."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.doors.models import Demand
from rambu.web.doors.second import EVERYBODY
from rambu.web.offices.models import Office
from rambu.web.people.authority import demand_structure
from rambu.web.people.models import Role


@transaction.atomic
def change_demands(*, by: Any, office: Office, kinds: Collection[str]) -> Any:
    """Demand it of these roles at the office and below, from their next login on; returns the event, or None."""
    demand_structure(by, office.path)
    rows = Demand.objects.everywhere(reason="the power is demanded above").filter(office=office)
    was = sorted(rows.values_list("kind", flat=True))
    wished = sorted(set(kinds))
    if was == wished:
        return None
    rows.exclude(kind__in=wished).delete()
    Demand.objects.bulk_create(Demand(office=office, kind=kind) for kind in wished if kind not in was)
    data = {"before": was, "kinds": wished, "words": told_kinds(wished)}
    return record(by=by, office=office.pk, action="doors.demands_changed", target=office, data=data)


def told_kinds(kinds: Collection[str]) -> str:
    """Of whom, in words."""
    named = [_("semua orang")] if EVERYBODY in kinds else []
    named += [str(kind.label) for kind in Role.Kind if kind.value in kinds]
    return ", ".join(named) or _("tidak ada")
