"""What a draft of the map would change in the ledgers of the offices below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rambu.processmap import MapOffice, OfficeUnit, requirements
from rambu.processmap.ledger import LineChange, changed_lines
from rambu.web.ledger.models import MapVersion
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.models.span import today

_ALL = "what a map would change, for who keeps it"
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Changes:
    """Lines that are new, gone or different, the most widespread first; counts of lines over all offices."""

    new: int
    gone: int
    changed: int
    shown: tuple[LineChange, ...]


def changes_of(version: MapVersion) -> Changes:
    """Against the map in force of the same office; without one everything is new."""
    offices = map_offices(version.office)
    before = MapVersion.objects.everywhere(reason=_ALL).in_force().filter(office=version.office).first()
    now = requirements(version.map, offices, on=today())
    was = requirements(before.map, offices, on=today()) if before else requirements(type(version.map)(), offices)
    found = sorted(changed_lines(was, now), key=lambda change: -len(change.offices))
    return Changes(_count(found, "baru"), _count(found, "hilang"), _count(found, "berubah"), tuple(found[:SHOWN]))


def map_offices(top: Office) -> list[MapOffice]:
    """The open offices at and below one, with their units."""
    units: dict[int, list[OfficeUnit]] = {}
    rows = Unit.objects.everywhere(reason=_ALL).not_closed().below(top.path).order_by("type__order", "code", "name")
    for office, name, kind in rows.values_list("office", "name", "type__code"):
        units.setdefault(office, []).append(OfficeUnit(name, kind))
    offices = Office.objects.everywhere(reason=_ALL).not_closed().below(top.path).order_by("path")
    return [
        MapOffice(code, name, kind, tuple(units.get(pk, ())))
        for pk, code, name, kind in offices.values_list("pk", "code", "name", "type__code")
    ]


def _count(changes: Sequence[LineChange], kind: str) -> int:
    return sum(len(change.offices) for change in changes if change.kind == kind)
