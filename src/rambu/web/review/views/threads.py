"""Threads of one SOP."""

from __future__ import annotations

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
from rambu.web.review.authority import may_talk, talkers
from rambu.web.review.forms import CommentForm, SayForm, place_key
from rambu.web.review.models import Comment, Thread
from rambu.web.review.place import Place
from rambu.web.review.showing import threads_of
from rambu.web.ui.notes import say, warn


def threads(request: HttpRequest, pk: int) -> HttpResponse:
    """What is said about the open draft, and a comment of one's own."""
    me = asker(request)
    document = get_object_or_404(Document.objects.for_person(me).kept().select_related("office", "unit"), pk=pk)
    if not may_talk(me, document):
        raise Http404
    draft = document.draft
    sop = draft.sop if draft else None
    people = [one for one in talkers(document) if one.pk != me.pk]
    initial = {"place": place_key(Place.read(request.GET))}
    form = CommentForm(request.POST or None, sop=sop, people=people, initial=initial) if sop else None
    if request.method == "POST" and form and form.is_valid():
        try:
            thread = actions.open_thread(
                by=me, document=document, place=form.chosen(), text=form.cleaned_data["text"], mentions=form.named()
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("Komentar tersimpan."))
            return redirect(_at(thread))
    read_about(by=me, about=document)
    context = {
        "document": document,
        "form": form,
        "open": threads_of(me, document, sop),
        "done": threads_of(me, document, sop, resolved=True) if "selesai" in request.GET else None,
        "count_done": Thread.objects.for_person(me).filter(document=document).exclude(resolved=None).count(),
        "people": [one.name for one in people],
    }
    return render(request, "review/threads.html", context)


def _thread(request: HttpRequest, pk: int) -> Thread:
    rows = Thread.objects.for_person(asker(request)).select_related("document__office")
    found: Thread = get_object_or_404(rows, pk=pk)
    return found


def _at(thread: Thread) -> str:
    return f"{reverse('review:threads', args=[thread.document_id])}#t{thread.pk}"


@require_POST
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer in a thread."""
    thread = _thread(request, pk)
    form = SayForm(request.POST, people=talkers(thread.document))
    if not form.is_valid():
        warn(request, _("Tuliskan komentar Anda."))
        return redirect(_at(thread))
    return do(
        request,
        _at(thread),
        _("Balasan tersimpan."),
        lambda: actions.reply(by=asker(request), thread=thread, text=form.cleaned_data["text"], mentions=form.named()),
    )


@require_POST
def resolve(request: HttpRequest, pk: int) -> HttpResponse:
    """Nothing is left to do about it."""
    thread = _thread(request, pk)
    return do(
        request, _at(thread), _("Ditandai selesai."), lambda: actions.resolve_thread(by=asker(request), thread=thread)
    )


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """There is something left to do."""
    thread = _thread(request, pk)
    return do(
        request, _at(thread), _("Dibuka kembali."), lambda: actions.reopen_thread(by=asker(request), thread=thread)
    )


def _own(request: HttpRequest, pk: int) -> Comment:
    me = asker(request)
    rows = Comment.objects.for_person(me).filter(by=me).select_related("thread__document")
    found: Comment = get_object_or_404(rows, pk=pk)
    return found


@require_POST
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Write one's own comment differently."""
    comment, text = _own(request, pk), request.POST.get("text", "")
    act = lambda: actions.change_comment(by=asker(request), comment=comment, text=text)  # noqa: E731
    return do(request, _at(comment.thread), _("Komentar diubah."), act)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own comment back."""
    comment = _own(request, pk)
    act = lambda: actions.withdraw_comment(by=asker(request), comment=comment)  # noqa: E731
    return do(request, _at(comment.thread), _("Komentar ditarik."), act)


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Say it after all."""
    comment = _own(request, pk)
    act = lambda: actions.restore_comment(by=asker(request), comment=comment)  # noqa: E731
    return do(request, _at(comment.thread), _("Komentar dikembalikan."), act)
