"""The map in force for an office, with what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rambu.processmap import MapOffice, OfficeUnit, ProcessMap, ProcessTree, Requirement, requirements
from rambu.web.ledger.models import MapVersion
from rambu.web.ledger.models.map_version import read_map
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.models.span import today


@dataclass(frozen=True)
class Standard:
    """A map on a day; without one there are no processes."""

    map: ProcessMap
    tree: ProcessTree
    day: date
    version: MapVersion | None = None

    def requirements(self, office: Office, units: Sequence[Unit]) -> tuple[Requirement, ...]:
        """What the map asks of the office."""
        if not (self.map.involvements or self.map.listed):
            return ()
        parts = tuple(OfficeUnit(unit.name, unit.type.code) for unit in units)
        asked = MapOffice(office.code, office.name, office.type.code, parts)
        return requirements(self.map, [asked], on=self.day).of(office.code)


def standard_of(office: Office) -> Standard:
    """The map that is in force today for an office: its own, else that of the nearest office above."""
    ids = [*office.ancestor_ids(), office.pk]
    rows = MapVersion.objects.everywhere(reason="it holds for all offices below").in_force()
    found = rows.filter(office__in=ids).order_by("-office__path").first()
    return Standard(found.map, tree_of(found.content), today(), found) if found else NONE


@lru_cache(maxsize=8)
def tree_of(content: str) -> ProcessTree:
    """The tree of a stored map, built once."""
    return ProcessTree(read_map(content))


_EMPTY = ProcessMap()
NONE = Standard(_EMPTY, ProcessTree(_EMPTY), date.min)
"""No map at all."""
