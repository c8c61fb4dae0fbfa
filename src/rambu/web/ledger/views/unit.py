"""The obligations of one unit, and how they become fewer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rambu.web.ledger.authority import may_keep
from rambu.web.ledger.chart import burn_chart, month
from rambu.web.ledger.progress import burn_of
from rambu.web.ledger.reading import ledger_of
from rambu.web.ledger.showing import Showing, figures
from rambu.web.ledger.views.finding import find_unit
from rambu.web.people.asker import asker


@require_safe
def unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Lines, headline and burn-down."""
    me, row = asker(request), find_unit(request, pk)
    ledger = ledger_of(row.office)
    lines, showing = ledger.of_unit(row.pk), Showing(me, ledger)
    points = burn_of(ledger, lines)
    counts = ledger.counts(row.pk)
    context = {
        "office": row.office,
        "unit": row,
        "unit_text": str(row.pk),
        "kept": {row.pk} if may_keep(me, row) else set(),
        "rows": list(showing.rows(lines)),
        "counts": counts,
        "figures": figures(counts, sum(bool(line.proposals) for line in lines)),
        "chart": burn_chart(points),
        "points": [(month(point), point) for point in points],
    }
    return render(request, "ledger/unit.html", context)
