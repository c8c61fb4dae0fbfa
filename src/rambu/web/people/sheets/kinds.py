"""The three kinds of lists: their columns, who may send them, how they are judged and written out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.models import Sheet
from rambu.web.people.sheets import offices, persons, structure
from rambu.web.people.sheets.columns import Column, Table, find_table
from rambu.web.people.sheets.plan import Plan
from rambu.web.people.sheets.reading import read_sheets


@dataclass(frozen=True, slots=True)
class ListKind:
    """A kind of list."""

    kind: Sheet.Kind
    power: Power
    columns: tuple[Column, ...]
    plan: Callable[[Any, Office, Table], Plan]
    export: Callable[[Any, Office, bool], Iterator[dict[str, Any]]]


KINDS = {
    Sheet.Kind.OFFICES.value: ListKind(
        Sheet.Kind.OFFICES, Power.OFFICES, offices.COLUMNS, offices.plan, offices.export
    ),
    Sheet.Kind.UNITS.value: ListKind(
        Sheet.Kind.UNITS, Power.STRUCTURE, structure.COLUMNS, structure.plan, structure.export
    ),
    Sheet.Kind.PEOPLE.value: ListKind(
        Sheet.Kind.PEOPLE, Power.STRUCTURE, persons.COLUMNS, persons.plan, persons.export
    ),
}


def judged(by: Any, office: Office, kind: str, content: bytes) -> Plan:
    """What the file would do. Raises BadSheet when it cannot be read."""
    listed = KINDS[kind]
    return listed.plan(by, office, find_table(read_sheets(content), listed.columns))


def fingerprint(plan: Plan) -> str:
    """Changes when the plan does, so that nothing else is applied than what was looked at."""
    told = repr([(line.number, line.state.value, line.faults, line.changes) for line in plan.lines])
    return hashlib.sha256(told.encode()).hexdigest()[:24]
