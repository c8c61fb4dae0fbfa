"""Write a list of units and positions."""

from __future__ import annotations

from typing import Any

from rambu.web.audit.actions import Deed
from rambu.web.audit.models import Event
from rambu.web.offices.models import Unit
from rambu.web.people.models import Position
from rambu.web.people.sheets.judging import save_changed
from rambu.web.people.sheets.plan import Plan
from rambu.web.people.sheets.structure_plan import SeatRow, UnitRow


def write_structure(_by: Any, plan: Plan) -> tuple[list[Event], list[Deed]]:
    """Units before positions, outer units before inner ones."""
    told = [line.meaning for line in plan.doing if line.meaning]
    seats = [one for one in told if isinstance(one, SeatRow)]
    units = [one for one in told if isinstance(one, UnitRow)]
    there = [unit for unit in units if unit.row]
    new = {id(unit): unit for unit in (*units, *(seat.unit for seat in seats)) if unit.row is None}
    deeds = [_unit_opened(row) for row in _open(list(new.values()))]
    changed = save_changed((unit.row, unit.fields) for unit in there)
    deeds += [Deed(row.office_id, "offices.unit_changed", row, data) for row, data in changed]
    return [], deeds + _write_seats(seats)


def _open(waiting: list[UnitRow]) -> list[Unit]:
    opened: list[Unit] = []
    while waiting:
        ready = [told for told in waiting if told.parent is None or told.parent.row]
        for told in ready:
            inside = told.parent.row if told.parent else None
            told.row = Unit(office=told.office, parent=inside, code=told.code, name=told.name, **told.fields)
        opened += Unit.objects.bulk_create([told.row for told in ready if told.row], batch_size=500)
        waiting = [told for told in waiting if told.row is None] if ready else []
    return opened


def _unit_opened(row: Unit) -> Deed:
    data = {"name": row.name, "code": row.code, "type": row.type.name, "opened": str(row.opened)}
    return Deed(row.office_id, "offices.unit_opened", row, data)


def _write_seats(seats: list[SeatRow]) -> list[Deed]:
    there = {seat.row.pk: seat for seat in seats if seat.row}
    changed = save_changed((seat.row, seat.fields) for seat in there.values())
    fresh = [Position(unit=seat.unit.row, name=seat.name, **seat.fields) for seat in seats if seat.row is None]
    opened = Position.objects.bulk_create(fresh, batch_size=500)
    return [
        *(Deed(row.unit.office_id, "people.position_opened", row, _seat_data(row)) for row in opened),
        *(Deed(there[row.pk].unit.office.pk, "people.position_changed", row, data) for row, data in changed),
    ]


def _seat_data(row: Position) -> dict[str, Any]:
    return {"name": row.name, "leads": row.leads, "unit": row.unit.name}
