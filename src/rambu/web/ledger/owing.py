"""What a person may begin to write: missing SOPs of his units, his own first, then the weightiest."""

from __future__ import annotations

from typing import Any

from rambu.web.ledger.reading import State, ledger_of
from rambu.web.ledger.showing import Row, Showing
from rambu.web.offices.models import Office

SHOWN = 12


def owed_to(person: Any) -> list[Row]:
    """At most `SHOWN` lines of the units in which the person works; those planned for others are left out."""
    units = person.reach.units
    if not units:
        return []
    offices = Office.objects.for_person(person).filter(units__in=units).select_related("type").distinct()
    rows: list[Row] = []
    for office in offices:
        ledger = ledger_of(office, propose=False)
        missing = [line for line in ledger.lines if line.state is State.MISSING and line.owed.unit in units]
        rows += Showing(person, ledger).rows(missing)
    free = [row for row in rows if not (row.plan and row.plan.owner_id) or row.plan.owner_id == person.pk]
    mine = sorted(free, key=lambda row: (not (row.plan and row.plan.owner_id), -row.weight, row.title))
    return mine[:SHOWN]
