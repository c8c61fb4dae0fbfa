"""Take a list back: what it made goes, what it changed becomes what it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from django.apps import apps
from django.db import models, transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import Deed, record, record_many
from rambu.web.audit.models import Event
from rambu.web.offices.actions.changed import put
from rambu.web.offices.refusal import Refused, demand
from rambu.web.offices.undo import can_undo, undo
from rambu.web.people.models import Sheet
from rambu.web.people.sheets.kinds import KINDS

Id = TypeVar("Id", int, str)

_REMOVED = {
    "people.role_given": "people.role_ended",
    "people.tenure_begun": "people.tenure_removed",
    "people.position_opened": "people.position_removed",
    "offices.unit_opened": "offices.unit_removed",
    "people.person_registered": "people.person_removed",
    "offices.office_opened": "offices.office_removed",
}
"""What a list makes, in the order in which it can go, with how its going is told."""


@transaction.atomic
def undo_sheet(*, by: Any, sheet: Sheet, ranges: dict[str, list[int]]) -> Any:
    """Take all rows back, or none: refused when one of them is used or was changed since."""
    demand(by, KINDS[sheet.kind].power, sheet.office.path)
    events = list(_events(ranges))
    made: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.action in _REMOVED:
            made[event.action].append(event)
        elif can_undo(event) and "was" in event.content and not _is_copy(event):
            undo(by=by, event=event)
    for action in _REMOVED:
        _remove(by, action, made[action])
    data = put(sheet, state=Sheet.State.UNDONE.value)
    return record(by=by, office=sheet.office_id, action="people.sheet_undone", target=sheet, data=data)


def _events(ranges: dict[str, list[int]]) -> Iterable[Event]:
    """The latest first."""
    rows = Event.objects.everywhere(reason="the deeds of one list")
    for office, (first, last) in ranges.items():
        yield from rows.filter(office=int(office), number__range=(first, last)).order_by("-number")


def _is_copy(event: Event) -> bool:
    """A move is told in both offices; only the old one's event is taken back."""
    return event.action == "people.person_moved" and event.content["was"]["office"] != event.office


def _remove(by: Any, action: str, events: list[Event]) -> None:
    if not events:
        return
    table: Any = apps.get_model(events[0].target_type)
    rows = {str(row.pk): row for row in _in_parts(table, [event.target_id for event in events])}
    for row in rows.values():
        if getattr(row, "last_login", None):
            raise Refused(
                _("{person} sudah memakai akunnya, jadi lembar ini tidak dapat diurungkan.").format(person=row)
            )
    deeds = [
        Deed(event.office or None, _REMOVED[action], rows[event.target_id], event.content)
        for event in events
        if event.target_id in rows
    ]
    record_many(by=by, deeds=deeds)  # before, while each row can still tell what it is
    _delete(table, {row.pk for row in rows.values()})


def _in_parts(table: Any, ids: list[str]) -> Iterator[Any]:
    beside = [field.name for field in table._meta.fields if field.is_relation and not field.null]
    for part in _parts(ids):
        yield from table._base_manager.filter(pk__in=part).select_related(*beside)


def _parts(ids: list[Id]) -> Iterator[list[Id]]:
    """As many as a query may name."""
    for start in range(0, len(ids), 500):
        yield ids[start : start + 500]


def _delete(table: Any, ids: set[int]) -> None:
    """Inner ones first, since nothing goes that holds another."""
    nested = any(field.name == "parent" for field in table._meta.get_fields())
    while ids:
        holding = _holding(table, ids) if nested else set()
        level = ids - holding
        if not level:
            raise Refused(_used())
        try:
            for part in _parts(sorted(level)):
                table._base_manager.filter(pk__in=part).delete()
        except (models.ProtectedError, models.RestrictedError) as used:
            raise Refused(_used()) from used
        ids -= level


def _holding(table: Any, ids: set[int]) -> set[int]:
    found: set[int] = set()
    for part in _parts(sorted(ids)):
        found |= set(table._base_manager.filter(parent__in=part).values_list("parent", flat=True))
    return found


def _used() -> str:
    return _("Isi lembar ini sudah dipakai di tempat lain, jadi tidak dapat diurungkan sekaligus.")
