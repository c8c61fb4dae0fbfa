"""What an address of the ledger is about; 404 for whoever does not see it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from rambu.web.ledger.actions.lines import Spot
from rambu.web.ledger.authority import may_keep
from rambu.web.ledger.models import Guide
from rambu.web.ledger.reading import Ledger, Line, ledger_of
from rambu.web.offices.models import Office, Unit
from rambu.web.people.asker import asker


def find_office(request: HttpRequest, pk: int) -> Office:
    """An office that the person sees."""
    rows = Office.objects.for_person(asker(request)).select_related("type")
    found: Office = get_object_or_404(rows, pk=pk)
    return found


def find_list(request: HttpRequest, pk: int) -> Guide:
    """A ready list that the person has sent."""
    me = asker(request)
    rows = Guide.objects.for_person(me).filter(sent_by=me).select_related("office")
    found: Guide = get_object_or_404(rows, pk=pk)
    return found


def find_unit(request: HttpRequest, pk: int) -> Unit:
    """An open unit of an office that the person sees."""
    rows = Unit.objects.for_person(asker(request)).not_closed().select_related("office__type", "type")
    found: Unit = get_object_or_404(rows, pk=pk)
    return found


def find_line(request: HttpRequest, pk: int, key: str) -> tuple[Ledger, Line]:
    """The line of a unit, with the ledger of its office."""
    unit = find_unit(request, pk)
    ledger = ledger_of(unit.office, widely=True)
    line = ledger.by_place.get((unit.pk, key))
    if line is None:
        raise Http404
    return ledger, line


def find_kept(request: HttpRequest, pk: int, key: str) -> tuple[Ledger, Line, Spot]:
    """The same for who keeps the ledger of the unit."""
    unit = find_unit(request, pk)
    if not may_keep(asker(request), unit):
        raise Http404
    ledger, line = find_line(request, pk, key)
    return ledger, line, spot_of(ledger, line)


def spot_of(ledger: Ledger, line: Line) -> Spot:
    """Where an action puts its note."""
    return Spot(ledger.units[line.owed.unit], line.owed.key, line.owed.requirement.title)


def kept_units(by: Any, ledger: Ledger) -> set[int]:
    """The units of the office whose ledger the person keeps."""
    return {unit.pk for unit in ledger.units.values() if may_keep(by, unit)}
