"""Open, change, close and reopen positions."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.actions.changed import put
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.people.authority import demand_structure_in
from rambu.web.people.models import Position


@transaction.atomic
def open_position(*, by: Any, unit: Unit, name: str, leads: bool, opened: date) -> Position:
    """Add a position to a unit."""
    demand_structure_in(by, unit)
    position = Position.objects.create(unit=unit, name=name, leads=leads, opened=opened)
    data = {"name": name, "leads": leads, "unit": unit.name}
    record(by=by, office=unit.office_id, action="people.position_opened", target=position, data=data)
    return position


@transaction.atomic
def change_position(*, by: Any, position: Position, **fields: Any) -> Any:
    """Rename a position, or say whether it leads its unit; returns the event or None."""
    demand_structure_in(by, position.unit)
    data = put(position, **fields)
    if not data:
        return None
    return record(by=by, office=position.unit.office_id, action="people.position_changed", target=position, data=data)


@transaction.atomic
def close_position(*, by: Any, position: Position, closed: date) -> Any:
    """Take a position out of the structure; refused while somebody holds it."""
    demand_structure_in(by, position.unit)
    if position.tenures.everywhere(reason="who holds the position").not_ended().exists():
        raise Refused(_("Jabatan {position} masih dipegang seseorang. Akhiri dahulu.").format(position=position))
    data = put(position, closed=max(closed, position.opened))
    return record(by=by, office=position.unit.office_id, action="people.position_closed", target=position, data=data)


@transaction.atomic
def reopen_position(*, by: Any, position: Position) -> Any:
    """Put a closed position back."""
    demand_structure_in(by, position.unit)
    data = put(position, closed=None)
    return record(by=by, office=position.unit.office_id, action="people.position_reopened", target=position, data=data)
