"""Write a list of offices."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Concat

from rambu.web.audit.actions import Deed
from rambu.web.audit.models import Event
from rambu.web.offices.actions import move_office
from rambu.web.offices.models import Office
from rambu.web.people.sheets.judging import save_changed
from rambu.web.people.sheets.offices import OfficeRow
from rambu.web.people.sheets.plan import Plan


def write_offices(by: Any, plan: Plan) -> tuple[list[Event], list[Deed]]:
    """Open what is new, level by level; then change, then move."""
    told: list[OfficeRow] = [line.meaning for line in plan.doing if line.meaning]
    deeds = [_opened(row) for row in _open([row for row in told if row.row is None])]
    changed = save_changed((row.row, row.fields) for row in told if row.row)
    deeds += [Deed(row.pk, "offices.office_changed", row, data) for row, data in changed]
    moves = [
        move_office(by=by, office=row.row, parent=_place(row.parent))
        for row in told
        if row.moved and row.row is not None
    ]
    return moves, deeds


def _open(waiting: list[OfficeRow]) -> list[Office]:
    """Parents before children, since a path begins with the parent's."""
    opened: list[Office] = []
    while waiting:
        ready = [told for told in waiting if isinstance(told.parent, Office) or (told.parent and told.parent.row)]
        for told in ready:
            told.row = Office(parent=_place(told.parent), code=told.code, name=told.name, **told.fields)
            told.fields = {}
        level = Office.objects.bulk_create([told.row for told in ready if told.row], batch_size=500)
        _set_paths(level)
        opened += level
        waiting = [told for told in waiting if told.row is None]
    return opened


def _set_paths(level: list[Office]) -> None:
    """All at once: a path is the parent's, and the own number."""
    rows = Office._base_manager
    above = rows.filter(pk=OuterRef("parent")).values("path")[:1]
    whole = Concat(Subquery(above), Cast("pk", CharField()), Value("/"), output_field=CharField())
    for start in range(0, len(level), 500):
        rows.filter(pk__in=[row.pk for row in level[start : start + 500]]).update(path=whole)
    for row in level:
        row.path = row.path_under(row.parent)


def _place(parent: Office | OfficeRow | None) -> Any:
    return parent.row if isinstance(parent, OfficeRow) else parent


def _opened(row: Office) -> Deed:
    data = {"name": row.name, "code": row.code, "type": row.type.name, "opened": str(row.opened)}
    return Deed(row.pk, "offices.office_opened", row, data)
