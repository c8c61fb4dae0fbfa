"""What an office wishes for all its SOPs."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from rambu.web.audit.actions import record
from rambu.web.catalogue.models import Default, Policy, policy_at
from rambu.web.catalogue.projection import refresh_below
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import demand
from rambu.web.offices.scope import Power


@transaction.atomic
def set_policy(*, by: Any, office: Office, default: str, complaints: str) -> Any:
    """Say which SOPs are public where nobody decided about the single one, and where people complain.

    Holds for the offices below that have no policy of their own. Returns the event, or None where nothing is different.
    """
    demand(by, Power.COORDINATE, office.path)
    wanted, before = Default(default), policy_at(office)
    was = {"default": before.default, "complaints": before.complaints}
    now = {"default": wanted.value, "complaints": complaints.strip()}
    if was == now and before.pk and before.office_id == office.pk:
        return None
    Policy.objects.everywhere(reason="one policy an office").update_or_create(office=office, defaults=now)
    refresh_below(office)
    changes = {name: [was[name], now[name]] for name in now if was[name] != now[name]}
    data = {"default": str(wanted.label), "changes": changes, "before": was, "after": now}
    return record(by=by, office=office.pk, action="catalogue.policy_set", target=office, data=data)
