"""Say which unit answers for what is asked of the office as a whole; what is noted about these lines goes along."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.ledger.duties import Owed, duties_of
from rambu.web.ledger.models import Decision, Holder, Identified, Match, Plan
from rambu.web.ledger.standings import renew
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.refusal import Refused, demand
from rambu.web.offices.scope import Power

_SELF = "the lines of the office itself"
_NOTES: tuple[Any, ...] = (Decision, Match, Plan, Identified)


@transaction.atomic
def hold_whole(*, by: Any, office: Office, unit: Unit | None, key: str = "") -> Any:
    """Give a line of the whole office, or with an empty ``key`` all of them, to a unit; None: to the usual one."""
    demand(by, Power.COORDINATE, office.path)
    if unit is not None and unit.office_id != office.pk:
        raise Refused(_("Unit itu bukan bagian kantor ini."))
    before = _whole(office)
    rows = Holder.objects.everywhere(reason=_SELF).filter(office=office, key=key)
    was = rows.first()
    if unit is None:
        rows.delete()
    else:
        rows.update_or_create(office=office, key=key, defaults={"unit": unit})
    for one in _whole(office).values():
        old = before.get(one.key)
        if old is not None and old.unit != one.unit:
            _move(old, one.unit)
    renew(office)
    data: dict[str, Any] = {"unit": str(unit or ""), "key": key, "before": was.unit_id if was else 0}
    data |= {"was": {"path": office.path}, "now": {"path": office.path}}
    return record(by=by, office=office.pk, action="ledger.whole_held", target=office, data=data)


def _whole(office: Office) -> dict[str, Owed]:
    rows = Unit.objects.everywhere(reason=_SELF).not_closed().filter(office=office).select_related("type")
    return {one.key: one for one in duties_of(office, list(rows)) if one.whole}


def _move(old: Owed, unit: int) -> None:
    """Notes follow their line; where the other unit has noted something about it, that stays."""
    for table in _NOTES:
        rows = table.objects.everywhere(reason=_SELF)
        if not rows.filter(unit=unit, key=old.key).exists():
            rows.filter(unit=old.unit, key=old.key).update(unit=unit)
