"""Positions of units, and who holds them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.offices.asking import Question, ask, asks, do
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.models.span import today
from rambu.web.offices.scope import Power
from rambu.web.people import actions
from rambu.web.people.asker import asker
from rambu.web.people.authority import may_place
from rambu.web.people.forms import EndTenureForm, PositionForm, TenureForm
from rambu.web.people.models import Person, Position, Tenure


def _unit(request: HttpRequest, pk: int) -> Unit:
    units = Unit.objects.for_person_with(Power.STRUCTURE, asker(request)).select_related("office")
    found: Unit = get_object_or_404(units, pk=pk)
    return found


def _mine(request: HttpRequest, pk: int) -> Position:
    rows = Position.objects.for_person_with(Power.STRUCTURE, asker(request)).select_related("unit__office")
    found: Position = get_object_or_404(rows, pk=pk)
    return found


def _tenure(request: HttpRequest, pk: int) -> Tenure:
    rows = Tenure.objects.for_person_with(Power.STRUCTURE, asker(request))
    found: Tenure = get_object_or_404(rows.select_related("person", "position__unit__office"), pk=pk)
    return found


def _initial(row: Position) -> dict[str, Any]:
    return {"name": row.name, "leads": row.leads, "opened": row.opened}


open_in = asks(
    _unit,
    lambda sent, _me, _unit: PositionForm(sent),
    lambda unit: Question(
        title=_("Tambah jabatan di {unit}").format(unit=unit),
        verb=_("Tambah jabatan"),
        back=reverse("offices:unit", args=[unit.pk]),
        done=_("Jabatan ditambahkan."),
    ),
    lambda me, unit, data: actions.open_position(by=me, unit=unit, **data),
)
change = asks(
    _mine,
    lambda sent, _me, row: PositionForm(sent, initial=_initial(row)),
    lambda row: Question(
        title=_("Ubah jabatan {position}").format(position=row),
        verb=_("Simpan perubahan"),
        back=reverse("offices:unit", args=[row.unit_id]),
        done=_("Jabatan diubah."),
    ),
    lambda me, row, data: actions.change_position(by=me, position=row, **data),
)
end = asks(
    _tenure,
    lambda sent, _me, _row: EndTenureForm(sent),
    lambda row: Question(
        title=_("Akhiri {tenure}").format(tenure=row),
        verb=_("Akhiri penempatan"),
        back=reverse("people:person", args=[row.person_id]),
        done=_("Penempatan diakhiri."),
    ),
    lambda me, row, data: actions.end_tenure(by=me, tenure=row, **data),
)


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it out of the structure from today."""
    row = _mine(request, pk)
    back = reverse("offices:unit", args=[row.unit_id])
    done = _("Jabatan {position} dihapus dari susunan.").format(position=row)
    return do(request, back, done, lambda: actions.close_position(by=asker(request), position=row, closed=today()))


def place(request: HttpRequest, pk: int, office_pk: int) -> HttpResponse:
    """Let a person hold a position in one of my offices."""
    office = get_object_or_404(Office.objects.for_person(asker(request)), pk=office_pk)
    if not may_place(asker(request), office):
        raise Http404
    person = get_object_or_404(Person.objects.for_person(asker(request)), pk=pk)
    question = Question(
        title=_("Tempatkan {person}").format(person=person),
        verb=_("Tempatkan"),
        back=reverse("people:person", args=[person.pk]),
        done=_("{person} ditempatkan.").format(person=person),
        lead=_("Jabatan di {office}. Satu orang boleh memegang beberapa jabatan.").format(office=office),
    )
    return ask(
        request,
        TenureForm(request.POST or None, by=asker(request), office=office),
        question,
        lambda data: actions.begin_tenure(by=asker(request), person=person, **data),
    )
