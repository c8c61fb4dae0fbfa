"""Packages of units: hand in, see as one page, take back; and calls for them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.approval import actions
from rambu.web.approval.authority import may_call, may_pack
from rambu.web.approval.models import Call, Package
from rambu.web.approval.package_forms import CallForm, PackForm, WithdrawForm
from rambu.web.approval.packing import asked_units, call_at, fates_of, packable, silent_units
from rambu.web.approval.reading import own_units
from rambu.web.ledger.reading import ledger_of
from rambu.web.notices.actions import read_about
from rambu.web.offices.asking import Question, ask, do
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.offices.structure import tops_kept
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say

MOST = 100


@require_safe
def packages(request: HttpRequest) -> HttpResponse:
    """Calls, my units, and what was handed in."""
    person = asker(request)
    kept = tops_kept(person, Power.COORDINATE)
    calls = Call.objects.for_person(person).current().select_related("office")
    context = {
        "kept": kept,
        "calls": [_answered(person, call) for call in calls[:5]],
        "units": [(unit, len(packable(person, unit))) for unit in own_units(person)],
        "packages": Package.objects.for_person(person).select_related("unit", "office", "sent_by")[:MOST],
    }
    return render(request, "approval/packages.html", context)


def _answered(person: Any, call: Call) -> tuple[Call, int, list[Unit], bool]:
    """A call, how many units it asks, which of them are silent, and whether the person may close it."""
    units = asked_units(call)
    return call, len(units), silent_units(call, units), may_call(person, call.office)


def pack(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose the drafts of a unit, write the covering note, hand in."""
    person = asker(request)
    unit: Unit = get_object_or_404(Unit.objects.for_person(person).select_related("office"), pk=pk)
    if not may_pack(person, unit):
        raise Http404
    drafts = packable(person, unit)
    form = PackForm(request.POST or None, drafts=drafts)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.hand_in(by=person, unit=unit, drafts=form.chosen, note=form.cleaned_data["note"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("Paket diajukan."))
            return redirect("approval:package", pk=made.pk)
    counts = ledger_of(unit.office, propose=False).counts(unit.pk)
    context = {"unit": unit, "drafts": drafts, "form": form, "counts": counts, "call": call_at(unit)}
    return render(request, "approval/pack.html", context)


@require_safe
def package(request: HttpRequest, pk: int) -> HttpResponse:
    """A package as one page: note, ledger, and each draft with what was found and how it fares."""
    row, person = _package(request, pk), asker(request)
    read_about(by=person, about=row)
    fates = fates_of(row)
    context = {
        "row": row,
        "fates": fates,
        "open": [fate.draft.document_id for fate in fates if not fate.draft.closed],
        "here": reverse("approval:package", args=[row.pk]),
        "may_withdraw": row.state == Package.State.DIAJUKAN and may_pack(person, row.unit),
        "may_move": may_call(person, row.office),
    }
    return render(request, "approval/package.html", context)


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a package back."""
    row, person = _package(request, pk), asker(request)
    if row.state != Package.State.DIAJUKAN or not may_pack(person, row.unit):
        raise Http404
    question = Question(
        title=_("Tarik kembali paket {unit}").format(unit=row.unit),
        verb=_("Tarik kembali"),
        back=reverse("approval:package", args=[row.pk]),
        done=_("Paket ditarik kembali."),
        lead=_("Naskah yang sudah dibahas tetap berjalan; yang lain kembali menjadi draf."),
    )
    form = WithdrawForm(request.POST or None)
    return ask(request, form, question, lambda data: _withdraw(person, row, data))


def _withdraw(person: Any, row: Package, data: dict[str, Any]) -> None:
    actions.take_package_back(by=person, package=row, reason=data["reason"])


def call(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the units of an office for their drafts until a day."""
    person = asker(request)
    office: Office = get_object_or_404(Office.objects.for_person_with(Power.COORDINATE, person), pk=pk)
    question = Question(
        title=_("Minta pengajuan SOP di {office}").format(office=office),
        verb=_("Minta pengajuan"),
        back=reverse("approval:packages"),
        done=_("Unit diminta mengajukan; mereka diingatkan menjelang tenggat."),
        lead=_("Pemimpin unit yang punya draf diberi tahu sekarang, lalu 7, 3, dan 1 hari sebelum tenggat."),
    )
    form = CallForm(request.POST or None)
    return ask(request, form, question, lambda data: _call(person, office, data))


def _call(person: Any, office: Office, data: dict[str, Any]) -> None:
    actions.call_for(by=person, office=office, **data)


@require_POST
def close_call(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask no longer."""
    person = asker(request)
    row = get_object_or_404(Call.objects.for_person_with(Power.COORDINATE, person).select_related("office"), pk=pk)
    done = _("Permintaan ditutup.")
    return do(request, reverse("approval:packages"), done, lambda: actions.close_call(by=person, call=row))


def _package(request: HttpRequest, pk: int) -> Package:
    rows = Package.objects.for_person(asker(request)).select_related("unit__office", "office", "sent_by", "call")
    found: Package = get_object_or_404(rows, pk=pk)
    return found
