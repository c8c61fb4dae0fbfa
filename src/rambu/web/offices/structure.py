"""Units with their positions and holders, read in three queries."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch

from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import Power
from rambu.web.people.models import Position, Tenure
from rambu.web.people.reach import HOLDERS


def above(person: Any, office: Office) -> list[Office]:
    """The offices above that the person sees, from the top."""
    ids = office.ancestor_ids()
    rows: list[Office] = sorted(Office.objects.for_person(person).filter(pk__in=ids), key=lambda row: ids.index(row.pk))
    return rows


def tops_kept(person: Any, power: Power) -> list[Office]:
    """The topmost open offices at which the person holds the power; at most a few."""
    nodes = person.reach.nodes(HOLDERS[power])
    tops = [node for node in nodes if not any(node != other and node.startswith(other) for other in nodes)]
    return list(Office.objects.for_person_with(power, person).not_closed().filter(path__in=tops[:9]))


def units_with_holders(person: Any, office: Office) -> list[Unit]:
    """The open units of an office; each has ``filled`` (its positions), these have ``held`` (tenures of today)."""
    units = Unit.objects.for_person(person).filter(office=office).not_closed().select_related("type")
    return list(units.prefetch_related(filled_positions(person)))


def filled_positions(person: Any) -> Prefetch[Any]:
    """Positions with holders, to be read along with units."""
    held = Prefetch("tenures", Tenure.objects.for_person(person).current().select_related("person"), to_attr="held")
    positions = Position.objects.for_person(person).not_closed().prefetch_related(held)
    return Prefetch("positions", positions, to_attr="filled")
