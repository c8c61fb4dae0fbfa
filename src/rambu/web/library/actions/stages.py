"""Which stages an office leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from rambu.web.audit.actions import record
from rambu.web.library.models import StagePlan
from rambu.web.library.states import OPTIONAL, State
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import demand
from rambu.web.offices.scope import Power


@transaction.atomic
def plan_stages(*, by: Any, office: Office, skipped: Iterable[str]) -> Any:
    """Leave out these stages at the office and below it; drafts that stand in one go on from there."""
    demand(by, Power.COORDINATE, office.path)
    wanted = [state.value for state in State if state in OPTIONAL and state in set(skipped)]
    plan, _made = StagePlan.objects.everywhere(reason="one plan an office").get_or_create(office=office)
    was, plan.skipped = plan.skipped, wanted
    plan.save(update_fields=["skipped"])
    data = {"changes": {"skipped": [_words(was), _words(wanted)]}}
    return record(by=by, office=office.pk, action="library.stages_planned", target=office, data=data)


def _words(stages: Iterable[str]) -> list[str]:
    return [str(State(stage).label) for stage in stages]
