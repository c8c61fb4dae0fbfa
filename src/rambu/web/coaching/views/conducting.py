"""What is done while a pendampingan is held."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.coaching import actions
from rambu.web.coaching.authority import may_conduct
from rambu.web.coaching.forms import NotesForm
from rambu.web.coaching.models import Event
from rambu.web.coaching.showing import questions_of
from rambu.web.coaching.views.events import find_event
from rambu.web.offices.asking import do
from rambu.web.people.asker import asker
from rambu.web.review import actions as review
from rambu.web.review.authority import may_answer


def _back(row: Event, part: str = "") -> str:
    return reverse("coaching:event", args=[row.pk]) + part


@require_POST
def deed(request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Begin it, end it, open it again, cancel it, hold it after all."""
    me, row = asker(request), find_event(request, pk)
    deeds: dict[str, tuple[Any, str]] = {
        "mulai": (actions.begin_event, _("Pendampingan dimulai; temuan setiap naskah dicatat.")),
        "selesai": (actions.end_event, _("Pendampingan selesai; temuan setiap naskah dicatat lagi.")),
        "lanjut": (actions.reopen_event, _("Pendampingan dibuka kembali.")),
        "batal": (actions.cancel_event, _("Pendampingan dibatalkan; pendamping dan peserta diberi tahu.")),
        "adakan": (actions.restore_event, _("Pendampingan tetap diadakan.")),
    }
    if deed not in deeds or not may_conduct(me, row):
        raise Http404
    act, done = deeds[deed]
    return do(request, _back(row), done, lambda: act(by=me, event=row))


@require_POST
def question(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask."""
    me, row = asker(request), find_event(request, pk)
    text = request.POST.get("text", "")
    done = _("Pertanyaan tercatat.")
    return do(request, _back(row, "#tanya"), done, lambda: actions.question_event(by=me, event=row, text=text))


@require_safe
def questions(request: HttpRequest, pk: int) -> HttpResponse:
    """The list alone, for those who have the page open."""
    me, row = asker(request), find_event(request, pk)
    return render(request, "coaching/live.html", {"event": row, "asked": questions_of(me, row)})


@require_POST
def answer(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Answer a question of the event, for everybody of the office."""
    me, row = asker(request), find_event(request, pk)
    asked = get_object_or_404(row.questions.everywhere(reason="asked at the event").filter(withdrawn=None), pk=question)
    if not may_answer(me, asked.office):
        raise Http404
    text = request.POST.get("text", "")
    done = _("Jawaban tersimpan dan masuk ke Tanya jawab kantor.")
    return do(request, _back(row, "#tanya"), done, lambda: review.answer(by=me, question=asked, text=text))


@require_POST
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was agreed."""
    me, row = asker(request), find_event(request, pk)
    if not may_conduct(me, row):
        raise Http404
    form = NotesForm(request.POST)
    text = form.cleaned_data["notes"] if form.is_valid() else row.notes
    done = _("Catatan tersimpan.")
    return do(request, _back(row, "#catatan"), done, lambda: actions.note_event(by=me, event=row, notes=text))
