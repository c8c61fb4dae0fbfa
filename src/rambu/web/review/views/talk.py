"""Talking beside the sheet: one address to read, one to say something."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from rambu.sop import EditError, from_json
from rambu.web.library.models import Document, Draft
from rambu.web.notices.actions import read_about
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.review import actions
from rambu.web.review.authority import may_talk, talkers
from rambu.web.review.mentions import mentioned_in
from rambu.web.review.models import Comment, Proposal, Thread
from rambu.web.review.place import Place
from rambu.web.review.talk import talk_of

LONGEST = 1_000_000
"""Bytes of one sending."""


def _find(request: HttpRequest, pk: int) -> tuple[Any, Document]:
    me = asker(request)
    document = get_object_or_404(Document.objects.for_person(me).kept().select_related("office"), pk=pk)
    if not may_talk(me, document):
        raise Http404
    return me, document


def _answer(me: Any, document: Document) -> JsonResponse:
    draft: Draft | None = document.draft
    return JsonResponse(talk_of(me, document, draft))


@never_cache
@require_safe
def talk(request: HttpRequest, pk: int) -> JsonResponse:
    """The open threads."""
    me, document = _find(request, pk)
    if "dibaca" in request.GET:
        read_about(by=me, about=document)
    return _answer(me, document)


@never_cache
@require_POST
def speak(request: HttpRequest, pk: int) -> JsonResponse:
    """Do one deed (``deed``) and answer with the threads as they are then; a refusal is 422 with a sentence."""
    me, document = _find(request, pk)
    asked = _read(request)
    deed = _DEEDS.get(str(asked.get("deed")))
    if deed is None:
        return JsonResponse({"sentence": _("Permintaan ini tidak dikenal.")}, status=422)
    try:
        deed(me, document, asked)
    except Refused as refusal:
        return JsonResponse({"sentence": str(refusal)}, status=422)
    return _answer(me, document)


def _read(request: HttpRequest) -> dict[str, Any]:
    try:
        found = json.loads(request.body) if len(request.body) <= LONGEST else None
    except ValueError:
        found = None
    return found if isinstance(found, dict) else {}


def _text(asked: dict[str, Any]) -> str:
    return str(asked.get("text") or "")


def _place(asked: dict[str, Any]) -> Place:
    place = asked.get("place")
    return Place.read(place if isinstance(place, dict) else {})


def _row(rows: Any, asked: dict[str, Any]) -> Any:
    pk = asked.get("id")
    return get_object_or_404(rows, pk=pk if isinstance(pk, int) and 0 < pk < 2**62 else 0)


def _thread(me: Any, document: Document, asked: dict[str, Any]) -> Thread:
    found: Thread = _row(Thread.objects.for_person(me).filter(document=document).select_related("document"), asked)
    return found


def _open(me: Any, document: Document, asked: dict[str, Any]) -> None:
    named = mentioned_in(_text(asked), talkers(document))
    actions.open_thread(by=me, document=document, place=_place(asked), text=_text(asked), mentions=named)


def _reply(me: Any, document: Document, asked: dict[str, Any]) -> None:
    named = mentioned_in(_text(asked), talkers(document))
    actions.reply(by=me, thread=_thread(me, document, asked), text=_text(asked), mentions=named)


def _propose(me: Any, document: Document, asked: dict[str, Any]) -> None:
    edits, base = asked.get("edits"), asked.get("base")
    try:
        read = [from_json(one) for one in edits] if isinstance(edits, list) else []
    except (EditError, TypeError, AttributeError, KeyError) as error:
        raise Refused(_("Usulan ini tidak dapat dibaca.")) from error
    made_on = base if isinstance(base, int) else None
    actions.propose(by=me, document=document, place=_place(asked), edits=read, text=_text(asked), base=made_on)


def _own(me: Any, document: Document, asked: dict[str, Any]) -> Comment:
    rows = Comment.objects.for_person(me).filter(by=me, thread__document=document).select_related("thread__document")
    found: Comment = _row(rows, asked)
    return found


def _proposal(me: Any, document: Document, asked: dict[str, Any]) -> Proposal:
    rows = Proposal.objects.for_person(me).filter(thread__document=document)
    found: Proposal = _row(rows.select_related("thread__document__office", "by__office"), asked)
    return found


_DEEDS: dict[str, Callable[[Any, Document, dict[str, Any]], Any]] = {
    "open": _open,
    "reply": _reply,
    "propose": _propose,
    "resolve": lambda me, d, asked: actions.resolve_thread(by=me, thread=_thread(me, d, asked)),
    "reopen": lambda me, d, asked: actions.reopen_thread(by=me, thread=_thread(me, d, asked)),
    "change": lambda me, d, asked: actions.change_comment(by=me, comment=_own(me, d, asked), text=_text(asked)),
    "withdraw": lambda me, d, asked: actions.withdraw_comment(by=me, comment=_own(me, d, asked)),
    "restore": lambda me, d, asked: actions.restore_comment(by=me, comment=_own(me, d, asked)),
    "accept": lambda me, d, asked: actions.accept(by=me, proposal=_proposal(me, d, asked)),
    "decline": lambda me, d, asked: actions.decline(by=me, proposal=_proposal(me, d, asked), reason=_text(asked)),
}
