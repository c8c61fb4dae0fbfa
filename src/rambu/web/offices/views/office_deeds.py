"""Open, change, move, close and merge offices."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.offices import actions
from rambu.web.offices.asking import Question, ask
from rambu.web.offices.forms import CloseForm, MergeOfficeForm, MoveOfficeForm, OfficeForm
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker


def _mine(request: HttpRequest, pk: int) -> Office:
    rows = Office.objects.for_person_with(Power.OFFICES, asker(request)).select_related("type", "parent")
    found: Office = get_object_or_404(rows, pk=pk)
    return found


def _page(office: Office) -> str:
    return reverse("offices:office", args=[office.pk])


def open_below(request: HttpRequest, pk: int) -> HttpResponse:
    """A new office under this one."""
    parent = _mine(request, pk)
    question = Question(
        title=_("Buka kantor di bawah {office}").format(office=parent),
        verb=_("Buka kantor"),
        back=_page(parent),
        done=_("Kantor dibuka."),
    )
    return ask(
        request,
        OfficeForm(request.POST or None),
        question,
        lambda data: actions.open_office(by=asker(request), parent=parent, **data),
    )


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Another name, code, type or day of opening."""
    office = _mine(request, pk)
    initial: dict[str, Any] = {name: getattr(office, name) for name in ("type", "name", "code", "opened")}
    question = Question(
        title=_("Ubah data {office}").format(office=office),
        verb=_("Simpan perubahan"),
        back=_page(office),
        done=_("Data kantor diubah."),
        lead=_("Nama lama tetap tercatat di jejak perubahan."),
    )
    return ask(
        request,
        OfficeForm(request.POST or None, initial=initial),
        question,
        lambda data: actions.change_office(by=asker(request), office=office, **data),
    )


def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Another parent."""
    office = _mine(request, pk)
    question = Question(
        title=_("Pindahkan {office}").format(office=office),
        verb=_("Pindahkan kantor"),
        back=_page(office),
        done=_("Kantor dipindahkan."),
        lead=_("Seluruh kantor di bawahnya ikut pindah. Peran yang diwarisi dari induk lama berakhir di sini."),
    )
    return ask(
        request,
        MoveOfficeForm(request.POST or None, person=asker(request), office=office),
        question,
        lambda data: actions.move_office(by=asker(request), office=office, **data),
    )


def close(request: HttpRequest, pk: int) -> HttpResponse:
    """The last day."""
    office = _mine(request, pk)
    question = Question(
        title=_("Tutup {office}").format(office=office),
        verb=_("Tutup kantor"),
        back=_page(office),
        done=_("Kantor ditutup."),
        lead=_("Data kantor, unit, dan orangnya tetap tersimpan dan tetap dapat dilihat."),
    )
    return ask(
        request,
        CloseForm(request.POST or None),
        question,
        lambda data: actions.close_office(by=asker(request), office=office, **data),
    )


def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Into a neighbour; for good."""
    office = _mine(request, pk)
    question = Question(
        title=_("Gabungkan {office}").format(office=office),
        verb=_("Gabungkan untuk selamanya"),
        back=_page(office),
        done=_("Kantor digabungkan."),
        lead=_(
            "Unit, orang, dan kantor di bawahnya pindah ke kantor tujuan, lalu kantor ini ditutup. "
            "Penggabungan tidak dapat diurungkan."
        ),
        danger=True,
    )
    return ask(
        request,
        MergeOfficeForm(request.POST or None, person=asker(request), office=office),
        question,
        lambda data: actions.merge_office(by=asker(request), office=office, **data),
    )
