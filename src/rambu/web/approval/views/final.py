"""The last looks at a draft on one page: what is open, what changed since it was discussed, trials, exceptions."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.sop import sha256
from rambu.web.approval import actions
from rambu.web.approval.actions import Tried
from rambu.web.approval.authority import may_read_last, may_waive
from rambu.web.approval.corrections import open_corrections
from rambu.web.approval.forms import CancelForm, SettleForm, TrialForm
from rambu.web.approval.models import Trial, Waiver
from rambu.web.approval.readiness import discussed_text, findings_left, is_read, obstacles, waivers_of
from rambu.web.approval.views.finding import find_open
from rambu.web.library.models import Document, Draft
from rambu.web.library.redlining import compared
from rambu.web.offices.asking import Question, ask, do
from rambu.web.people.asker import asker


@require_safe
def final(request: HttpRequest, pk: int) -> HttpResponse:
    """What stands in the way, the redline since the discussion, trials, and what was let go with a reason."""
    document, draft = find_open(request, pk)
    person, discussed = asker(request), discussed_text(draft)
    trials = list(draft.trials.everywhere(reason="seen with the draft").select_related("by", "settled_by"))
    waivers = draft.waivers.everywhere(reason="seen with the draft").select_related("by")
    context = {
        "document": document,
        "draft": draft,
        "obstacles": list(obstacles(draft)),
        "corrections": open_corrections(draft),
        "findings": findings_left(draft),
        "compared": compared(discussed[0], draft.sop) if discussed else None,
        "since": discussed[1] if discussed else None,
        "sha": sha256(draft.sop),
        "is_read": is_read(draft),
        "readings": draft.readings.everywhere(reason="seen with the draft").select_related("by")[:5],
        "trials": trials,
        "waivers": waivers.order_by("at"),
        "trial_waived": bool(waivers_of(draft, Waiver.Kind.UJI_COBA)),
        "may_confirm": may_read_last(person, document),
        "may_waive": may_waive(person, document),
    }
    return render(request, "approval/final.html", context)


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm the text that was read."""
    document, draft = find_open(request, pk)
    person = asker(request)
    if not may_read_last(person, document):
        raise Http404
    sha, done = request.POST.get("sha", ""), _("Naskah dinyatakan sudah dibaca.")
    return do(request, _page(document), done, lambda: actions.confirm_reading(by=person, draft=draft, sha=sha))


def trial(request: HttpRequest, pk: int) -> HttpResponse:
    """Record a trial."""
    document, draft = find_open(request, pk)
    question = Question(
        title=_("Catat uji coba {title}").format(title=draft.title or document),
        verb=_("Catat uji coba"),
        back=_page(document),
        done=_("Uji coba dicatat."),
        lead=_("Pelaksana menjalankan naskah ini sekali, lalu mencatat apa yang tidak berjalan."),
    )
    names = dict.fromkeys(one.nama for bagan in draft.sop.bagan for one in bagan.pelaksana)
    form = TrialForm(request.POST or None, initial={"performers": "\n".join(names)})
    return ask(request, form, question, lambda data: _trial(asker(request), draft, data))


def _trial(person: Any, draft: Draft, data: dict[str, Any]) -> Any:
    tried = Tried(data["day"], data["performers"], data["works"] == "ya", data["notes"])
    return actions.record_trial(by=person, draft=draft, tried=tried)


def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how what did not work was dealt with."""
    person = asker(request)
    row = get_object_or_404(Trial.objects.for_person(person).select_related("draft__document__office"), pk=pk)
    document = row.draft.document
    if row.is_passed or not may_read_last(person, document):
        raise Http404
    question = Question(
        title=_("Tindak lanjut uji coba"),
        verb=_("Simpan tindak lanjut"),
        back=_page(document),
        done=_("Tindak lanjut dicatat."),
        lead=row.notes,
    )
    form = SettleForm(request.POST or None)
    return ask(request, form, question, lambda data: actions.settle_trial(by=person, trial=row, **data))


def waive(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Let the draft go on, with the reason."""
    document, draft = find_open(request, pk)
    person = asker(request)
    if kind not in Waiver.Kind.values or not may_waive(person, document):
        raise Http404
    of_findings = kind == Waiver.Kind.TEMUAN
    question = Question(
        title=_("Kecualikan temuan wajib") if of_findings else _("Kecualikan uji coba"),
        verb=_("Kecualikan"),
        back=_page(document),
        done=_("Pengecualian dicatat."),
        lead=" ".join(one.message for one in findings_left(draft)) if of_findings else "",
    )
    form = CancelForm(request.POST or None)
    return ask(request, form, question, lambda data: actions.waive(by=person, draft=draft, kind=kind, **data))


@require_POST
def end_waiver(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an exception back."""
    person = asker(request)
    row = get_object_or_404(Waiver.objects.for_person(person).select_related("draft__document__office"), pk=pk)
    document = row.draft.document
    if not may_waive(person, document):
        raise Http404
    done = _("Pengecualian dicabut.")
    return do(request, _page(document), done, lambda: actions.end_waiver(by=person, waiver=row))


def _page(document: Document) -> str:
    return reverse("approval:final", args=[document.pk])
