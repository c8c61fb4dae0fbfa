"""Questions and answers."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.library.models import Document
from rambu.web.notices.actions import read_about
from rambu.web.offices.asking import do
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.review import actions
from rambu.web.review.authority import may_answer
from rambu.web.review.forms import AnswerForm, AskForm
from rambu.web.review.models import Question
from rambu.web.review.models.question import answered_by
from rambu.web.review.place import Place, find
from rambu.web.ui.notes import say

MANY = 300
"""As many SOPs are offered to link an answer with."""


def questions(request: HttpRequest) -> HttpResponse:
    """What was answered for everybody, what I asked, and what waits for my answer."""
    me, words = asker(request), request.GET.get("cari", "").strip()[:200]
    rows = Question.objects.for_person(me).select_related("document", "office", "asked_by", "answered_by")
    found, about = rows.published(), _about(request)
    if about:
        found = found.filter(Q(document=about) | Q(applies_to=about)).distinct()
    for word in words.split():
        found = found.filter(Q(text__icontains=word) | Q(answer__icontains=word))
    context = {
        "words": words,
        "about": about,
        "page": Paginator(found, 30).get_page(request.GET.get("halaman")),
        "mine": rows.filter(asked_by=me, withdrawn=None, published=None),
        "waiting": rows.waiting().filter(answered_by(me)).exclude(asked_by=me),
    }
    return render(request, "review/questions.html", context)


def ask(request: HttpRequest) -> HttpResponse:
    """A new question, perhaps about a SOP (``?sop=``) and a row of it (``&kegiatan=``)."""
    me = asker(request)
    document = _about(request)
    place = Place.read(request.GET)
    office = document.office if document else me.office
    if office is None:
        raise Http404
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.ask(by=me, office=office, text=form.cleaned_data["text"], document=document, place=place)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("Pertanyaan terkirim. Anda diberi tahu bila sudah dijawab."))
            return redirect("review:question", row.pk)
    draft = document.draft if document else None
    where = find(draft.sop, place) if draft and place != Place() else None
    return render(request, "review/ask.html", {"form": form, "document": document, "where": where})


def question(request: HttpRequest, pk: int) -> HttpResponse:
    """One question; who answers in the office answers here."""
    me = asker(request)
    rows = Question.objects.for_person(me).filter(withdrawn=None)
    row = get_object_or_404(rows.select_related("document", "office", "asked_by", "answered_by"), pk=pk)
    answers = may_answer(me, row.office)
    initial = {"text": row.answer, "publish": bool(row.published) or not row.answered}
    form = AnswerForm(request.POST or None, initial=initial) if answers else None
    if request.method == "POST" and form and form.is_valid():
        return _answer(request, row, form.cleaned_data)
    read_about(by=me, about=row)
    context = {"question": row, "form": form, "own": row.asked_by_id == me.pk, **_links(me, row)}
    return render(request, "review/question.html", context)


def _answer(request: HttpRequest, row: Question, data: dict[str, Any]) -> HttpResponse:
    back = reverse("review:question", args=[row.pk])
    return do(request, back, _("Jawaban tersimpan."), lambda: actions.answer(by=asker(request), question=row, **data))


def _about(request: HttpRequest) -> Document | None:
    wanted = request.GET.get("sop", "")
    rows = Document.objects.for_person(asker(request)).kept().select_related("office")
    return get_object_or_404(rows, pk=wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 19 else None


def _links(me: Any, row: Question) -> dict[str, Any]:
    seen = Document.objects.for_person(me).kept()
    answers = may_answer(me, row.office)
    return {
        "others": seen.filter(office__path__startswith=row.office.path).exclude(answers=row)[:MANY] if answers else (),
        "document": seen.filter(pk=row.document_id).first() if row.document_id else None,
        "applies": seen.filter(answers=row),
    }


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own question back."""
    me = asker(request)
    row = get_object_or_404(Question.objects.for_person(me).filter(asked_by=me, withdrawn=None), pk=pk)
    back = reverse("review:questions")
    return do(request, back, _("Pertanyaan ditarik."), lambda: actions.withdraw_question(by=me, question=row))


@require_POST
def apply_to(request: HttpRequest, pk: int) -> HttpResponse:
    """Link the answer with a SOP (``sop``), or no longer (``lepas``)."""
    me = asker(request)
    row = get_object_or_404(Question.objects.for_person(me).filter(answered_by(me)).select_related("office"), pk=pk)
    wanted = request.POST.get("lepas") or request.POST.get("sop", "")
    back, applies = reverse("review:question", args=[row.pk]), "lepas" not in request.POST
    if not (wanted.isascii() and wanted.isdigit() and len(wanted) < 19):
        return redirect(back)
    document = get_object_or_404(Document.objects.for_person(me).kept(), pk=wanted)
    done = _("Jawaban dikaitkan dengan SOP itu.") if applies else _("Kaitan dilepas.")
    act = lambda: actions.apply_answer_to(by=me, question=row, document=document, applies=applies)  # noqa: E731
    return do(request, back, done, act)


@require_POST
def unpublish(request: HttpRequest, pk: int) -> HttpResponse:
    """The answer is no longer for everybody."""
    me = asker(request)
    row = get_object_or_404(Question.objects.for_person(me).filter(answered_by(me)), pk=pk)
    back = reverse("review:question", args=[row.pk])
    return do(request, back, _("Jawaban tidak lagi diterbitkan."), lambda: actions.unpublish(by=me, question=row))
