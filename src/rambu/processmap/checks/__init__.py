"""What is wrong with a map, where, and what may have been meant."""

from __future__ import annotations

from collections.abc import Iterable

from rambu.processmap.checks.finding import PARTS, MapFinding, Part
from rambu.processmap.checks.links import Known, doubled_titles, near_codes, unknown_offices, unknown_processes, ways
from rambu.processmap.checks.processes import check_processes
from rambu.processmap.model import ProcessMap
from rambu.processmap.offices import MapOffice

__all__ = ["PARTS", "Known", "MapFinding", "Part", "check_map", "near_codes"]

_PARTS = tuple(PARTS)


def check_map(map_: ProcessMap, offices: Iterable[MapOffice] = ()) -> list[MapFinding]:
    """What the checks find, list by list in the order of the file; with `offices` unknown ones are found too."""
    found = [*check_processes(map_), *unknown_processes(map_), *ways(map_), *doubled_titles(map_)]
    found += unknown_offices(map_, Known.of(offices))
    return sorted(found, key=lambda finding: (_PARTS.index(finding.part), finding.position))
