"""*Kewajiban*: the list of one office."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from rambu.web.ledger.authority import may_adopt, oversees_many
from rambu.web.ledger.models import Guide
from rambu.web.ledger.reading import Ledger, ledger_of
from rambu.web.ledger.showing import LABELS, STRAYS, Showing, chosen, figures
from rambu.web.ledger.views.finding import find_office, kept_units
from rambu.web.offices.models import Office, Unit
from rambu.web.people.asker import asker

PAGE = 40
"""As many lines stand on a page."""


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """The own office; whoever has none but sees others chooses among them."""
    me = asker(request)
    home = Office.objects.for_person(me).filter(path__in=me.reach.homes).order_by("-path").first()
    if home is not None:
        return redirect("ledger:office", home.pk)
    if oversees_many(me):
        return redirect("ledger:overview")
    first = Office.objects.for_person(me).not_closed().first()
    return redirect("ledger:office", first.pk) if first else render(request, "ledger/nothing.html")


@require_safe
def office(request: HttpRequest, pk: int) -> HttpResponse:
    """All lines, or those of a state or unit; each with its reason."""
    me, place = asker(request), find_office(request, pk)
    ledger = ledger_of(place)
    showing, state = Showing(me, ledger), request.GET.get("keadaan", "")
    unit = _unit(request, ledger)
    state = state if state in LABELS else ""
    context: dict[str, Any] = {
        "office": place,
        "counts": ledger.counts(),
        "figures": figures(ledger.counts(), sum(bool(line.proposals) for line in ledger.lines)),
        "state": state,
        "unit": unit,
        "units": [one for one in ledger.units.values() if ledger.of_unit(one.pk)],
        "guide": _guide(place),
        "may_adopt": may_adopt(me, place),
        "kept": kept_units(me, ledger),
        "holders": _holders(ledger),
        "is_bare": not ledger.lines and not ledger.standard.map.processes,
    }
    if state in STRAYS:
        context |= _documents(showing, ledger, state, unit)
    if state != "di_luar_peta":
        page = Paginator(chosen(ledger.lines, state, unit), PAGE).get_page(request.GET.get("halaman"))
        context |= {"page": page, "rows": list(showing.rows(page.object_list))}
    return render(request, "ledger/office.html", context)


def _holders(ledger: Ledger) -> list[Unit]:
    """The units that answer for the office as a whole."""
    return [ledger.units[pk] for pk in dict.fromkeys(line.owed.unit for line in ledger.lines if line.owed.whole)]


def _unit(request: HttpRequest, ledger: Ledger) -> int:
    wanted = request.GET.get("unit", "")
    return int(wanted) if wanted.isascii() and wanted.isdigit() and int(wanted[:15]) in ledger.units else 0


def _documents(showing: Showing, ledger: Ledger, state: str, unit: int) -> dict[str, Any]:
    """SOPs without a line; of drafts that the person does not see only the number is told."""
    wanted = ledger.strays(STRAYS[state], unit)
    seen = [(row, told) for pk, told in wanted if (row := showing.document(pk))]
    for row, _told in seen:
        row.unit = ledger.units.get(row.unit_id) or row.unit
    return {"documents": seen, "hidden": len(wanted) - len(seen)}


def _guide(place: Office) -> Guide | None:
    """The list in force of the office, or of the nearest office above it."""
    ids = [*place.ancestor_ids(), place.pk]
    rows = Guide.objects.everywhere(reason="what the office owes rests upon it").filter(office__in=ids)
    return rows.filter(state=Guide.State.IN_FORCE).order_by("-office__path").first()
