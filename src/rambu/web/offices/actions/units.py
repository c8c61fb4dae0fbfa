"""Open, change, close, reopen and merge units."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.actions.changed import put
from rambu.web.offices.models import Office, Unit, UnitType
from rambu.web.offices.refusal import Refused, demand, demand_in
from rambu.web.offices.scope import Power
from rambu.web.offices.signals import unit_merged

_WHOLE = "a unit is closed or merged as a whole"


@transaction.atomic
def open_unit(
    *,
    by: Any,
    office: Office,
    parent: Unit | None,
    type: UnitType,  # noqa: A002 - as the field is called
    code: str,
    name: str,
    opened: date,
) -> Unit:
    """Add a unit to an office, perhaps inside another unit of it."""
    _demand_inside(by, office, parent)
    _refuse_foreign(office, parent)
    unit = Unit.objects.create(office=office, parent=parent, type=type, code=code, name=name, opened=opened)
    data = {"name": name, "code": code, "type": type.name, "opened": str(opened)}
    record(by=by, office=office.pk, action="offices.unit_opened", target=unit, data=data)
    return unit


@transaction.atomic
def change_unit(*, by: Any, unit: Unit, **fields: Any) -> Any:
    """Rename a unit or change its code, type, parent or day of opening; returns the event or None."""
    demand_in(by, Power.STRUCTURE, unit)
    if "parent" in fields and fields["parent"] != unit.parent:
        _demand_inside(by, unit.office, fields["parent"])
        _refuse_foreign(unit.office, fields["parent"])
        _refuse_loop(unit, fields["parent"])
    data = put(unit, **fields)
    if not data:
        return None
    return record(by=by, office=unit.office_id, action="offices.unit_changed", target=unit, data=data)


@transaction.atomic
def close_unit(*, by: Any, unit: Unit, closed: date) -> Any:
    """Close a unit on a day; refused while units inside it are open."""
    demand_in(by, Power.STRUCTURE, unit)
    if unit.children.everywhere(reason=_WHOLE).not_closed().exists():
        raise Refused(_("Masih ada unit di dalam {unit}. Tutup atau pindahkan dahulu.").format(unit=unit))
    if closed < unit.opened:
        raise Refused(_("Unit tidak dapat ditutup sebelum dibuka."))
    data = put(unit, closed=closed)
    return record(by=by, office=unit.office_id, action="offices.unit_closed", target=unit, data=data)


@transaction.atomic
def reopen_unit(*, by: Any, unit: Unit) -> Any:
    """Take back a closing that was not a merger."""
    demand_in(by, Power.STRUCTURE, unit)
    if unit.replaced_by_id:
        raise Refused(_("Unit yang sudah digabung tidak dapat dibuka kembali."))
    data = put(unit, closed=None)
    return record(by=by, office=unit.office_id, action="offices.unit_reopened", target=unit, data=data)


@transaction.atomic
def merge_unit(*, by: Any, unit: Unit, into: Unit, closed: date) -> Any:
    """Hand positions, roles and inner units over to another unit of the office and close this one; there is no undo."""
    demand_in(by, Power.STRUCTURE, unit, into)
    _refuse_foreign(unit.office, into)
    _refuse_loop(unit, into)
    if not (unit.is_open and into.is_open):
        raise Refused(_("Hanya unit yang masih ada dapat digabung."))
    positions = unit.positions.everywhere(reason=_WHOLE)
    moved = {"positions": list(positions.values_list("pk", flat=True)), "into": into.name}
    positions.update(unit=into)
    unit.children.everywhere(reason=_WHOLE).update(parent=into)
    _hand_over_roles(unit, into)
    unit_merged.send(Unit, by=by, unit=unit, into=into)
    data = {**put(unit, closed=max(closed, unit.opened), replaced_by=into), **moved}
    return record(by=by, office=unit.office_id, action="offices.unit_merged", target=unit, data=data)


def _hand_over_roles(unit: Unit, into: Unit) -> None:
    """Roles at the unit go on at the other; who holds the same one there already has it once."""
    held = set(into.roles.everywhere(reason=_WHOLE).current().values_list("person", "kind"))
    for role in unit.roles.everywhere(reason=_WHOLE).current():
        if (role.person_id, role.kind) in held:
            put(role, ended=timezone.now())
        else:
            put(role, unit=into)


def _demand_inside(by: Any, office: Office, parent: Unit | None) -> None:
    """Whoever puts a unit somewhere holds the power there: at the outer unit, or at the office."""
    if parent:
        demand_in(by, Power.STRUCTURE, parent)
    else:
        demand(by, Power.STRUCTURE, office.path)


def _refuse_foreign(office: Office, unit: Unit | None) -> None:
    if unit and unit.office_id != office.pk:
        raise Refused(_("Unit itu milik kantor lain."))


def _refuse_loop(unit: Unit, parent: Unit | None) -> None:
    while parent:
        if parent.pk == unit.pk:
            raise Refused(_("Unit tidak dapat ditempatkan di dalam dirinya sendiri."))
        parent = parent.parent
