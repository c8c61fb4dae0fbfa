"""Since when the lines of an office are fulfilled: for its burn-down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Min
from django.utils import timezone

from rambu.web.ledger.burning import Duedate, Point, burn_down
from rambu.web.ledger.reading import LEFT_OUT, Ledger, Line, State
from rambu.web.library.models import Revision
from rambu.web.offices.models.span import today


def burn_of(ledger: Ledger, lines: Iterable[Line]) -> list[Point]:
    """The burn-down of these lines; what is not needed is left out."""
    listed = [line for line in lines if line.state not in LEFT_OUT]
    ids = {int(pair.sop) for line in listed for pair in line.matches}
    rows = Revision.objects.everywhere(reason="days of SOPs that the ledger counts").filter(document__in=ids)
    first: dict[int, date] = dict(rows.order_by().values_list("document").annotate(Min("legalised")))
    return burn_down([_due(ledger, line, first) for line in listed], today())


def _due(ledger: Ledger, line: Line, first: dict[int, date]) -> Duedate:
    plan, decision = ledger.plans.get(line.place), ledger.decisions.get(line.place)
    found = [int(pair.sop) for pair in line.matches]
    days = [first[pk] for pk in found if pk in first and ledger.documents[pk].in_force_id]
    if decision is not None and line.state is State.COVERED:
        days.append(timezone.localdate(decision.made))
    return Duedate(plan.due if plan else None, min(days, default=None))
