"""Units with their positions and holders, read in three queries."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch

from rambu.web.offices.models import Office, Unit
from rambu.web.people.models import Position, Tenure


def above(person: Any, office: Office) -> list[Office]:
    """The offices above that the person sees, from the top."""
    ids = office.ancestor_ids()
    rows: list[Office] = sorted(Office.objects.for_person(person).filter(pk__in=ids), key=lambda row: ids.index(row.pk))
    return rows


def units_with_holders(person: Any, office: Office) -> list[Unit]:
    """The open units of an office; each has ``filled`` (its positions), these have ``held`` (tenures of today)."""
    units = Unit.objects.for_person(person).filter(office=office).not_closed().select_related("type")
    return list(units.prefetch_related(filled_positions(person)))


def filled_positions(person: Any) -> Prefetch[Any]:
    """Positions with holders, to be read along with units."""
    held = Prefetch("tenures", Tenure.objects.for_person(person).current().select_related("person"), to_attr="held")
    positions = Position.objects.for_person(person).not_closed().prefetch_related(held)
    return Prefetch("positions", positions, to_attr="filled")
