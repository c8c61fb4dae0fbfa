"""How many offices of each type have which part of the SOPs that they owe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Sum

from rambu.web.ledger.models import Plan, Standing
from rambu.web.ledger.models.standing import COUNTS
from rambu.web.offices.models.span import today
from rambu.web.offices.scope import Power


@dataclass(frozen=True, slots=True)
class TypeRow:
    """The offices of one type together."""

    code: str
    name: str
    offices: int
    required: int
    present: int
    in_work: int
    missing: int
    double: int
    outside: int
    ended: int
    decided: int
    planned: int
    late: int

    @property
    def share(self) -> int | None:
        """Percent of what is owed that is there; None where nothing is owed."""
        return round(100 * self.present / self.required) if self.required else None


def standings_of(person: Any) -> Any:
    """The standings of the open offices that the person oversees."""
    rows = Standing.objects.for_person_with(Power.OVERSEE, person).select_related("office__type")
    return rows.filter(office__closed=None)


def late_by_office(person: Any) -> dict[int, int]:
    """How many obligations of each office are past their due date."""
    rows = Plan.objects.for_person_with(Power.OVERSEE, person).late(today()).order_by().values_list("office")
    return dict(rows.annotate(count=Count("pk")))


def types_of(person: Any, late: dict[int, int]) -> list[TypeRow]:
    """Sums by type of office, in the order of types."""
    rows = standings_of(person)
    sums = rows.order_by("office__type__order", "office__type__name")
    sums = sums.values("office__type__code", "office__type__name")
    kinds = dict(rows.filter(office__in=late).values_list("office", "office__type__code"))
    found = []
    for row in sums.annotate(offices=Count("pk"), **{f"n_{name}": Sum(name) for name in COUNTS}):
        code = row["office__type__code"]
        behind = sum(count for office, count in late.items() if kinds.get(office) == code)
        counts = {name: row[f"n_{name}"] or 0 for name in COUNTS}
        found.append(TypeRow(code, row["office__type__name"], row["offices"], **counts, late=behind))
    return found
