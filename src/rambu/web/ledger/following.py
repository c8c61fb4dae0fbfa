"""The ledger follows what happens below it: SOPs change, units and offices merge."""

from __future__ import annotations

from typing import Any

from rambu.web.ledger.models import Decision, Holder, Match, Plan, Required, Standing
from rambu.web.ledger.standings import forget
from rambu.web.library.models import Document
from rambu.web.library.projection import listen
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.signals import office_merged, unit_merged

_ALL = "all that belonged to it"
_TABLES: tuple[Any, ...] = (Required, Decision, Match, Plan)


def register() -> None:
    """Listen."""
    listen("ledger", _changed)
    office_merged.connect(_follow_office, dispatch_uid="ledger.office_merged")
    unit_merged.connect(_follow_unit, dispatch_uid="ledger.unit_merged")


def _changed(document: Document) -> None:
    forget(document.office_id)


def _follow_office(office: Office, into: Office, **_more: Any) -> None:
    """Units go with their office, and what is noted about them with the units."""
    for table in _TABLES:
        table.objects.everywhere(reason=_ALL).filter(office=office).update(office=into)
    Holder.objects.everywhere(reason=_ALL).filter(office=office).delete()
    Standing.objects.everywhere(reason=_ALL).filter(office=office).delete()
    forget(into.pk)


def _follow_unit(unit: Unit, into: Unit, **_more: Any) -> None:
    """Lines of the unit become those of the other one; where both have the same line, that of the other stays."""
    for table in _TABLES:
        rows = table.objects.everywhere(reason=_ALL)
        taken = rows.filter(unit=into).values_list("key", flat=True)
        rows.filter(unit=unit).exclude(key__in=list(taken)).update(unit=into, office=into.office_id)
    Holder.objects.everywhere(reason=_ALL).filter(unit=unit, office=into.office_id).update(unit=into)
    Holder.objects.everywhere(reason=_ALL).filter(unit=unit).delete()
    forget(unit.office_id)
    forget(into.office_id)
