"""Keep the duties of a unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from rambu.web.audit.actions import record
from rambu.web.lessons.models import Duty
from rambu.web.library.authority import demand
from rambu.web.offices.models import Unit
from rambu.web.offices.scope import Power

MOST = 200


def may_keep_duties(by: Any, unit: Unit) -> bool:
    """Who coordinates the office, and who leads the unit."""
    return bool(by.reach.may(Power.COORDINATE, unit.office.path) or unit.pk in by.reach.led_units)


@transaction.atomic
def keep_duties(*, by: Any, unit: Unit, lines: Sequence[str]) -> Any:
    """Put these lines in the place of the unit's duties; returns the event, or None if nothing differs."""
    demand(by is None or may_keep_duties(by, unit))
    wanted = list(dict.fromkeys(" ".join(line.split())[:300] for line in lines if line.strip()))[:MOST]
    rows = Duty.objects.everywhere(reason="the unit's own").filter(unit=unit)
    was = [row.text for row in rows]
    if was == wanted:
        return None
    rows.delete()
    Duty.objects.bulk_create(Duty(unit=unit, text=text, order=place) for place, text in enumerate(wanted))
    data = {"changes": {"duties": [was, wanted]}}
    return record(by=by, office=unit.office_id, action="lessons.duties_kept", target=unit, data=data)
