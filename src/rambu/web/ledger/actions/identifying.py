"""Write into the identification form of a unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from rambu.web.audit.actions import record
from rambu.web.ledger.actions.lines import Spot, demand_keeper
from rambu.web.ledger.models import Identified
from rambu.web.offices.actions.changed import put

FIELDS = ("tugas", "fungsi", "uraian", "kegiatan", "output", "aspek", "judul")
"""What a row of the form holds."""


@transaction.atomic
def identify(*, by: Any, spot: Spot, texts: Mapping[str, str]) -> Any:
    """Put these texts into the row of a line; returns the event, or None where nothing differs."""
    demand_keeper(by, spot)
    rows = Identified.objects.everywhere(reason="the form itself")
    row, _made = rows.get_or_create(unit=spot.unit, key=spot.key, defaults=spot.columns())
    data = put(row, **{name: texts[name].strip() for name in FIELDS})
    if not data:
        return None
    event = {**data, "unit": str(spot.unit)}
    return record(by=by, office=spot.unit.office_id, action="ledger.identified", target=row, data=event)
