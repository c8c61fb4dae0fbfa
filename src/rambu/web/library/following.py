"""SOPs go with their unit: where offices or units merge, they belong to the new one."""

from __future__ import annotations

from typing import Any

from rambu.web.audit.actions import record
from rambu.web.library.models import Document, Master, Renaming
from rambu.web.library.projection import tell_listeners
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.signals import office_merged, unit_merged

_ALL = "all that belonged to it"


def register() -> None:
    """Listen."""
    office_merged.connect(_follow_office, dispatch_uid="library.office_merged")
    unit_merged.connect(_follow_unit, dispatch_uid="library.unit_merged")


def _follow_office(by: Any, office: Office, into: Office, **_more: Any) -> None:
    rows = Document.objects.everywhere(reason=_ALL).filter(office=office)
    ids = list(rows.values_list("pk", flat=True))
    rows.update(office=into)
    _hand_over_names(office, into)
    _tell(by, ids, into, str(office), str(into))


def _follow_unit(by: Any, unit: Unit, into: Unit, **_more: Any) -> None:
    rows = Document.objects.everywhere(reason=_ALL).filter(unit=unit)
    ids = list(rows.values_list("pk", flat=True))
    rows.update(unit=into, office=into.office)
    _tell(by, ids, into.office, str(unit), str(into))


def _hand_over_names(office: Office, into: Office) -> None:
    """Names that the other list has already stay behind with the office that is closed."""
    there = Master.objects.everywhere(reason=_ALL).filter(office=into)
    taken = set(there.values_list("kind", "key"))
    for row in Master.objects.everywhere(reason=_ALL).filter(office=office):
        if (row.kind, row.key) not in taken:
            row.office = into
            row.save(update_fields=["office"])
    Renaming.objects.everywhere(reason=_ALL).filter(office=office).update(office=into)


def _tell(by: Any, ids: list[int], office: Office, source: str, into: str) -> None:
    for document in Document.objects.everywhere(reason=_ALL).filter(pk__in=ids):
        tell_listeners(document)
    if ids:
        data = {"count": len(ids), "from": source, "into": into}
        record(by=by, office=office.pk, action="library.documents_received", target=office, data=data)
