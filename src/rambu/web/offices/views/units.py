"""Units of an office."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.offices import actions
from rambu.web.offices.asking import Question, ask, asks
from rambu.web.offices.forms import CloseForm, MergeUnitForm, UnitForm
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import Power
from rambu.web.offices.structure import above, filled_positions
from rambu.web.people.asker import asker


def unit(request: HttpRequest, pk: int) -> HttpResponse:
    """One unit: its positions, who holds them, and the units inside it."""
    rows = Unit.objects.for_person(asker(request)).select_related("office", "type", "parent", "replaced_by")
    row = get_object_or_404(rows.prefetch_related(filled_positions(asker(request))), pk=pk)
    context = {
        "unit": row,
        "office": row.office,
        "above": [*above(asker(request), row.office), row.office],
        "inside": Unit.objects.for_person(asker(request)).filter(parent=row).not_closed().select_related("type"),
        "may_structure": asker(request).reach.may_in_unit(Power.STRUCTURE, row.office.path, row.pk),
        "may_in_office": asker(request).reach.may(Power.STRUCTURE, row.office.path),
    }
    return render(request, "offices/unit.html", context)


def open_in(request: HttpRequest, pk: int) -> HttpResponse:
    """A new unit of this office."""
    office = get_object_or_404(Office.objects.for_person_with(Power.STRUCTURE, asker(request)), pk=pk)
    question = Question(
        title=_("Tambah unit di {office}").format(office=office),
        verb=_("Tambah unit"),
        back=reverse("offices:office", args=[office.pk]),
        done=_("Unit ditambahkan."),
    )
    return ask(
        request,
        UnitForm(request.POST or None, person=asker(request), office=office, initial={"parent": request.GET.get("di")}),
        question,
        lambda data: actions.open_unit(by=asker(request), office=office, **data),
    )


def _mine(request: HttpRequest, pk: int) -> Unit:
    rows = Unit.objects.for_person_with(Power.STRUCTURE, asker(request)).select_related("office", "type", "parent")
    found: Unit = get_object_or_404(rows, pk=pk)
    return found


def _page(row: Unit) -> str:
    return reverse("offices:unit", args=[row.pk])


def _initial(row: Unit) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("type", "name", "parent", "code", "opened")}


change = asks(
    _mine,
    lambda sent, person, row: UnitForm(sent, person=person, office=row.office, unit=row, initial=_initial(row)),
    lambda row: Question(
        title=_("Ubah data {unit}").format(unit=row),
        verb=_("Simpan perubahan"),
        back=_page(row),
        done=_("Data unit diubah."),
    ),
    lambda person, row, data: actions.change_unit(by=person, unit=row, **data),
)
close = asks(
    _mine,
    lambda sent, _person, _row: CloseForm(sent),
    lambda row: Question(
        title=_("Tutup {unit}").format(unit=row), verb=_("Tutup unit"), back=_page(row), done=_("Unit ditutup.")
    ),
    lambda person, row, data: actions.close_unit(by=person, unit=row, **data),
)
merge = asks(
    _mine,
    lambda sent, person, row: MergeUnitForm(sent, person=person, unit=row),
    lambda row: Question(
        title=_("Gabungkan {unit}").format(unit=row),
        verb=_("Gabungkan untuk selamanya"),
        back=_page(row),
        done=_("Unit digabungkan."),
        lead=_("Jabatan dan unit di dalamnya pindah ke unit tujuan. Penggabungan tidak dapat diurungkan."),
        danger=True,
    ),
    lambda person, row, data: actions.merge_unit(by=person, unit=row, **data),
)
