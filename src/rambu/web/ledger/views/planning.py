"""The plan of an office: what is still to be written, in the order that weighs most first."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.ledger import actions
from rambu.web.ledger.chart import burn_chart, month
from rambu.web.ledger.forms import ManyForm
from rambu.web.ledger.progress import burn_of
from rambu.web.ledger.reading import ledger_of
from rambu.web.ledger.showing import Showing
from rambu.web.ledger.views.finding import find_office, kept_units, spot_of
from rambu.web.ledger.views.lines import people_for
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say, warn
from rambu.web.ui.words import number

SHOWN = 300
"""As many lines stand in the plan."""


@require_safe
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """What is owed, in order; who keeps the ledger gives owners and due dates to many at once."""
    me, office = asker(request), find_office(request, pk)
    ledger = ledger_of(office, propose=False)
    owed = list(Showing(me, ledger).rows(line for line in ledger.lines if line.is_open))
    rows = sorted(owed, key=lambda row: (-row.weight, row.unit.name, row.title))
    kept = kept_units(me, ledger)
    points = burn_of(ledger, ledger.lines)
    first = next((unit for unit in ledger.units.values() if unit.pk in kept), None)
    context: dict[str, Any] = {
        "office": office,
        "rows": rows[:SHOWN],
        "more": max(0, len(rows) - SHOWN),
        "kept": kept,
        "late": sum(row.is_late for row in rows),
        "unplanned": sum(not (row.plan and row.plan.owner_id) for row in rows),
        "form": ManyForm(owners=people_for(me, first)[0]) if first else None,
        "chart": burn_chart(points),
        "points": [(month(point), point) for point in points],
        "is_bare": not ledger.lines,
    }
    return render(request, "ledger/plan.html", context)


@require_POST
def many(request: HttpRequest, pk: int) -> HttpResponse:
    """One owner and due date for the lines that were ticked."""
    me, office = asker(request), find_office(request, pk)
    ledger = ledger_of(office, propose=False)
    kept = kept_units(me, ledger)
    if not kept:
        raise Http404
    back = reverse("ledger:plan", args=[office.pk])
    ticked = set(request.POST.getlist("baris"))
    lines = [one for one in ledger.lines if one.owed.unit in kept and one.owed.requirement.key in ticked]
    unit = ledger.units[next(iter(kept))]
    form = ManyForm(request.POST, owners=people_for(me, unit)[0])
    if not lines or not form.is_valid() or not any(form.cleaned_data.values()):
        warn(request, _("Pilih barisnya, lalu penyusun atau tenggatnya."))
        return redirect(back)
    try:
        changed = actions.plan_many(by=me, spots=[spot_of(ledger, one) for one in lines], **form.cleaned_data)
    except Refused as refusal:
        warn(request, str(refusal))
    else:
        say(request, _("Rencana {count} kewajiban disimpan.").format(count=number(changed)))
    return redirect(back)
