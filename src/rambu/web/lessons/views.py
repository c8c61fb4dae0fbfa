"""The path: choose, answer, learn."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.rules import check
from rambu.sop import Sop
from rambu.web.ledger.owing import owed_to
from rambu.web.lessons import actions
from rambu.web.lessons.forms import BeginForm, DutiesForm, StepForm
from rambu.web.lessons.interview import edits_of
from rambu.web.lessons.models import Duty
from rambu.web.lessons.teaching import lessons_of
from rambu.web.library import actions as library
from rambu.web.library import facts
from rambu.web.library.authority import may_open_somewhere, may_write
from rambu.web.library.models import Assignment, Change, Draft
from rambu.web.library.opening import editor_address
from rambu.web.library.states import WRITABLE
from rambu.web.offices.asking import Question, ask, do
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.people.models import Position, Tenure
from rambu.web.ui.notes import say


def begin(request: HttpRequest) -> HttpResponse:
    """What do you do? From the unit's duties, from what was assigned to you, or in your own words."""
    me = asker(request)
    if not may_open_somewhere(me):
        raise Http404
    form = BeginForm(request.POST or None, person=me, initial={"title": request.GET.get("judul", "")[:300]})
    if request.method == "POST" and form.is_valid():
        title, unit = form.cleaned_data["title"].strip(), form.cleaned_data["unit"]
        try:
            document = library.open_document(by=me, unit=unit, title=_titled(title), position=_seat(me, unit))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("lessons:interview", document.pk)
    mine = Assignment.objects.for_person(me).current().filter(person=me, part=Assignment.Part.PENYUSUN)
    begun = mine.filter(document__discarded=None, document__drafts__closed=None).select_related("document")
    owed = owed_to(me)
    duties = Duty.objects.for_person(me).filter(unit__in=me.reach.units).select_related("unit")
    kept = list(Unit.objects.for_person(me).not_closed().filter(pk__in=me.reach.led_units))
    context = {"form": form, "owed": owed, "duties": duties, "begun": begun.distinct()[:20], "kept": kept}
    return render(request, "lessons/begin.html", context)


def interview(request: HttpRequest, pk: int) -> HttpResponse:
    """One step after the other; the table and the chart grow beside the questions."""
    me, draft = asker(request), _writable(request, pk)
    sop = draft.sop
    form = StepForm(request.POST or None, bagan=sop.bagan[0])
    if request.method == "POST" and form.is_valid():
        try:
            done = library.edit_draft(
                by=me, draft=draft, edits=edits_of(sop, form.answer()), base=draft.version, key=uuid4().hex
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            if isinstance(done, library.Done):
                say(request, _("Langkah {n} tersimpan.").format(n=len(done.sop.bagan[0].kegiatan)))
            return redirect("lessons:interview", pk)
    return render(request, "lessons/interview.html", {"form": form, **_growing(me, draft, sop)})


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo the last answer."""
    me, draft = asker(request), _writable(request, pk)
    own = Change.objects.for_person(me).filter(draft=draft, by=me, undoes=None, undone_by=None)
    last = own.order_by("-version").first()
    back = reverse("lessons:interview", args=[pk])
    if last is None:
        return redirect(back)
    return do(
        request,
        back,
        _("Jawaban terakhir dibatalkan."),
        lambda: library.undo_change(by=me, change=last, key=uuid4().hex),
    )


def lessons(request: HttpRequest, pk: int) -> HttpResponse:
    """What the checks find, as lessons."""
    draft = _writable(request, pk)
    found = lessons_of(check(draft.sop))
    context = {"document": draft.document, "lessons": found, "draft": draft, "editor": editor_address(pk)}
    return render(request, "lessons/lessons.html", context)


@require_POST
def repair(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the rule's own repair be made."""
    me, draft = asker(request), _writable(request, pk)
    back, wanted = reverse("lessons:lessons", args=[pk]), request.POST.get("temuan", "")
    offered = {f"{finding.rule}|{finding.message}": finding for finding in check(draft.sop) if finding.repairs}
    finding = offered.get(wanted)
    if finding is None:
        return redirect(back)
    edits = finding.repairs[0].edits
    act = lambda: library.edit_draft(by=me, draft=draft, edits=edits, base=draft.version, key=uuid4().hex)  # noqa: E731
    return do(request, back, _("Diperbaiki."), act)


def duties(request: HttpRequest, pk: int) -> HttpResponse:
    """The duties of a unit, kept by who leads it or coordinates the office."""
    me = asker(request)
    unit = get_object_or_404(Unit.objects.for_person(me).select_related("office"), pk=pk)
    if not actions.may_keep_duties(me, unit):
        raise Http404
    now = "\n".join(row.text for row in Duty.objects.for_person(me).filter(unit=unit))
    question = Question(
        title=_("Uraian tugas {unit}").format(unit=unit),
        verb=_("Simpan uraian tugas"),
        back=reverse("lessons:begin"),
        done=_("Uraian tugas tersimpan."),
        lead=_("Pegawai unit ini memilih dari daftar ini saat mulai menulis SOP pertamanya."),
    )
    form = DutiesForm(request.POST or None, initial={"lines": now})
    return ask(
        request, form, question, lambda data: actions.keep_duties(by=me, unit=unit, lines=data["lines"].splitlines())
    )


def _writable(request: HttpRequest, pk: int) -> Draft:
    """The open draft that the person may write; 404 for any other."""
    me = asker(request)
    rows = Draft.objects.for_person(me).open().select_related("document__office", "document__unit")
    draft: Draft = get_object_or_404(rows, document=pk, document__discarded=None)
    if not may_write(me, draft.document) or draft.state not in WRITABLE:
        raise Http404
    return draft


def _growing(me: Any, draft: Draft, sop: Sop) -> dict[str, Any]:
    bagan = sop.bagan[0]
    charts, fault = facts.charts_of(sop) if bagan.kegiatan else ([], "")
    positions = Position.objects.for_person(me).not_closed().filter(unit__office=draft.document.office_id)
    names = [one.nama for one in bagan.pelaksana]
    names += [name for name in positions.values_list("name", flat=True).distinct()[:100] if name not in names]
    return {
        "document": draft.document,
        "rows": len(bagan.kegiatan),
        "next": len(bagan.kegiatan) + 1,
        "charts": charts,
        "chart_fault": fault,
        "names": names,
        "editor": editor_address(draft.document_id),
    }


def _seat(me: Any, unit: Unit) -> Position | None:
    held = Tenure.objects.for_person(me).filter(person=me, position__unit=unit).current().select_related("position")
    first = held.first()
    return first.position if first else None


def _titled(text: str) -> str:
    return text if text.upper().startswith("SOP ") else f"SOP {text[:1].upper()}{text[1:]}"
