"""Comments and proposals at a draft."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Status

from rambu.sop import from_json
from rambu.web.api.reading import LARGEST_ID, document_of
from rambu.web.api.schemas import CommentIn, DeclineIn, Fault, PlaceIn, ProposalIn, ReplyIn, ThreadOut
from rambu.web.library.models import Document
from rambu.web.people.asker import asker
from rambu.web.review import actions
from rambu.web.review.authority import may_talk
from rambu.web.review.models import Proposal, Thread
from rambu.web.review.place import Place
from rambu.web.review.showing import Shown, threads_of

router = Router()
_READ = {401: Fault, 404: Fault}
_WRITE = {**_READ, 403: Fault, 422: Fault}


@router.get("/{int:pk}/threads", response={200: list[ThreadOut], **_READ})
def threads(request: HttpRequest, pk: int, resolved: bool = False) -> Any:
    """The open threads of the SOP, or those that are resolved."""
    return _threads(request, _document(request, pk), resolved=resolved)


@router.post("/{int:pk}/threads", response={201: list[ThreadOut], **_WRITE})
def comment(request: HttpRequest, pk: int, sent: CommentIn) -> Any:
    """Say something at a place."""
    document = _document(request, pk)
    actions.open_thread(by=asker(request), document=document, place=_place(sent.place), text=sent.text)
    return Status(201, _threads(request, document))


@router.post("/{int:pk}/threads/{int:thread}/comments", response={201: list[ThreadOut], **_WRITE})
def reply(request: HttpRequest, pk: int, thread: int, sent: ReplyIn) -> Any:
    """Answer in a thread."""
    document = _document(request, pk)
    actions.reply(by=asker(request), thread=_thread(request, document, thread), text=sent.text)
    return Status(201, _threads(request, document))


@router.post("/{int:pk}/threads/{int:thread}/resolve", response={200: list[ThreadOut], **_WRITE})
def resolve(request: HttpRequest, pk: int, thread: int) -> Any:
    """Nothing is left to do about it."""
    document = _document(request, pk)
    actions.resolve_thread(by=asker(request), thread=_thread(request, document, thread))
    return _threads(request, document)


@router.post("/{int:pk}/proposals", response={201: list[ThreadOut], **_WRITE})
def propose(request: HttpRequest, pk: int, sent: ProposalIn) -> Any:
    """Propose edits to the author."""
    document, edits = _document(request, pk), [from_json(one) for one in sent.edits]
    actions.propose(by=asker(request), document=document, place=_place(sent.place), edits=edits, text=sent.text)
    return Status(201, _threads(request, document))


@router.post("/{int:pk}/proposals/{int:proposal}/accept", response={200: list[ThreadOut], **_WRITE})
def accept(request: HttpRequest, pk: int, proposal: int) -> Any:
    """Make the proposed edits, carried over what was changed since."""
    document = _document(request, pk)
    actions.accept(by=asker(request), proposal=_proposal(request, document, proposal))
    return _threads(request, document)


@router.post("/{int:pk}/proposals/{int:proposal}/decline", response={200: list[ThreadOut], **_WRITE})
def decline(request: HttpRequest, pk: int, proposal: int, sent: DeclineIn) -> Any:
    """Leave the draft as it is."""
    document = _document(request, pk)
    actions.decline(by=asker(request), proposal=_proposal(request, document, proposal), reason=sent.reason)
    return _threads(request, document)


def _document(request: HttpRequest, pk: int) -> Document:
    document = document_of(request, pk)
    if not may_talk(asker(request), document):
        raise Http404
    return document


def _thread(request: HttpRequest, document: Document, pk: int) -> Thread:
    rows = Thread.objects.for_person(asker(request)).filter(document=document).select_related("document__office")
    found: Thread = get_object_or_404(rows, pk=min(pk, LARGEST_ID))
    return found


def _proposal(request: HttpRequest, document: Document, pk: int) -> Proposal:
    rows = Proposal.objects.for_person(asker(request)).filter(thread__document=document)
    rows = rows.select_related("thread__document__office", "by__office")
    found: Proposal = get_object_or_404(rows, pk=min(pk, LARGEST_ID))
    return found


def _place(sent: PlaceIn) -> Place:
    return Place(sent.bagan, sent.kegiatan, sent.symbol, sent.field, sent.to)


def _threads(request: HttpRequest, document: Document, *, resolved: bool = False) -> list[dict[str, Any]]:
    draft = document.draft
    shown = threads_of(asker(request), document, draft.sop if draft else None, resolved=resolved)
    return [_told(one) for one in shown]


def _told(one: Shown) -> dict[str, Any]:
    place = one.thread.place
    said = [comment for comment in one.comments if comment.withdrawn is None]
    return {
        "id": one.thread.pk,
        "place": {name: getattr(place, name) for name in place.__slots__},
        "place_name": one.found.name,
        "lost": one.found.lost,
        "resolved": one.thread.resolved is not None,
        "comments": [{"by": str(comment.by or ""), "at": comment.at, "text": comment.text} for comment in said],
        "proposal": one.proposal.pk if one.proposal else None,
        "proposal_state": one.proposal.state if one.proposal else "",
    }
