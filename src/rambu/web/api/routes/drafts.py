"""The text that is worked on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Status

from rambu.diagram import draw
from rambu.exchange.pdf import write_pdf
from rambu.exchange.svg import write_svg
from rambu.rules import check
from rambu.sop import Edit, difference, from_json, to_json
from rambu.web.api.reading import as_json, as_sop, document_of, draft_of, shown_draft
from rambu.web.api.schemas import (
    ChangeOut,
    DraftIn,
    DraftOut,
    EditedOut,
    EditsIn,
    Fault,
    FindingsOut,
    Meeting,
    SopIn,
    UndoIn,
)
from rambu.web.api.versions import base_of, is_known, tag
from rambu.web.library import actions
from rambu.web.library.models import Change, Draft
from rambu.web.people.asker import asker

router = Router()
_READ = {401: Fault, 404: Fault}
_WRITE = {**_READ, 403: Fault, 409: Meeting, 412: Fault, 422: Fault, 428: Fault}


@router.get("/{int:pk}/draft", response={200: DraftOut, 304: None, **_READ})
def draft(request: HttpRequest, response: HttpResponse, pk: int) -> Any:
    """The text with its version as ETag; 304 where If-None-Match names it."""
    row = draft_of(request, pk)
    return Status(304, None) if is_known(request, response, row.version) else shown_draft(row)


@router.post("/{int:pk}/draft", response={201: DraftOut, **_READ, 403: Fault, 422: Fault})
def open_draft(request: HttpRequest, pk: int, sent: DraftIn) -> Any:
    """Begin to revise the SOP in force."""
    row = actions.open_draft(by=asker(request), document=document_of(request, pk), reason=sent.reason)
    return Status(201, shown_draft(row))


@router.patch("/{int:pk}/draft", response={200: EditedOut, **_WRITE})
def edit_draft(request: HttpRequest, response: HttpResponse, pk: int, sent: EditsIn) -> Any:
    """Apply edits made on the version of If-Match.

    Others' later changes stay, and yours are carried over them; 409 tells both sides where they meet.
    """
    edits = [from_json(one) for one in sent.edits]
    return _edited(request, response, draft_of(request, pk), edits, sent.key)


@router.put("/{int:pk}/draft", response={200: EditedOut, **_WRITE})
def put_draft(request: HttpRequest, response: HttpResponse, pk: int, sent: SopIn) -> Any:
    """Put a whole text in the place of the version of If-Match: the difference is applied as edits."""
    row = draft_of(request, pk)
    if base_of(request, row.version) != row.version:
        return Status(412, {"detail": "Naskah sudah berubah; ambil versi terbaru."})
    return _edited(request, response, row, difference(row.sop, as_sop(sent.sop)), sent.key)


@router.delete("/{int:pk}/draft", response={204: None, **_READ, 403: Fault, 422: Fault})
def discard_draft(request: HttpRequest, pk: int) -> Any:
    """Stop revising; the SOP in force stays."""
    actions.discard_draft(by=asker(request), draft=draft_of(request, pk))
    return Status(204, None)


@router.get("/{int:pk}/draft/changes", response={200: list[ChangeOut], **_READ})
def changes(request: HttpRequest, pk: int, after: int = 0) -> Any:
    """The changes after a version, at most 200 at once."""
    rows = Change.objects.for_person(asker(request)).filter(draft=draft_of(request, pk))
    later = rows.after(max(0, min(after, 2**31 - 1))).select_related("by")[:200]
    return [_change(row) for row in later]


@router.post("/{int:pk}/draft/undo", response={200: EditedOut, **_READ, 403: Fault, 409: Meeting, 422: Fault})
def undo(request: HttpRequest, response: HttpResponse, pk: int, sent: UndoIn) -> Any:
    """Take the change that made a version back; later ones stay."""
    rows = Change.objects.for_person(asker(request)).filter(draft=draft_of(request, pk))
    change = get_object_or_404(rows.select_related("draft__document__office"), version=sent.version)
    return _told(response, actions.undo_change(by=asker(request), change=change, key=sent.key or uuid4().hex))


@router.get("/{int:pk}/draft/findings", response={200: FindingsOut, **_READ})
def findings(request: HttpRequest, pk: int) -> Any:
    """What the checks find, with repairs as edits."""
    row = draft_of(request, pk)
    return {"version": row.version, "findings": [finding.to_dict() for finding in check(row.sop)]}


@router.get("/{int:pk}/draft/pages/{int:number}.svg", response={200: None, **_READ})
def page(request: HttpRequest, pk: int, number: int) -> Any:
    """A page of the drawn chart as SVG, from 1."""
    scene = draw(draft_of(request, pk).sop)
    if not 1 <= number <= len(scene.pages):
        return Status(404, {"detail": "Halaman itu tidak ada."})
    return HttpResponse(write_svg(scene, scene.pages[number - 1]), content_type="image/svg+xml")


@router.get("/{int:pk}/draft.pdf", response={200: None, **_READ})
def pdf(request: HttpRequest, pk: int) -> Any:
    """The document as PDF/A-3a."""
    return HttpResponse(write_pdf(draft_of(request, pk).sop), content_type="application/pdf")


def _edited(request: HttpRequest, response: HttpResponse, row: Draft, edits: Sequence[Edit], key: str) -> Any:
    base = base_of(request, row.version)
    done = actions.edit_draft(by=asker(request), draft=row, edits=edits, base=base, key=key or uuid4().hex)
    return _told(response, done)


def _told(response: HttpResponse, done: actions.Done | actions.Clash) -> Any:
    if isinstance(done, actions.Clash):
        sides = {"late": to_json(done.late), "earlier": to_json(done.earlier)}
        return Status(409, {"detail": done.sentence, "version": done.version, **sides})
    response["ETag"] = tag(done.version)
    told = done.change.told.splitlines() if done.change else []
    return {"version": done.version, "told": told, "sop": as_json(done.sop)}


def _change(row: Change) -> dict[str, Any]:
    told, edits = row.told.splitlines(), json.loads(row.edits)
    return {"version": row.version, "told": told, "edits": edits, "by": str(row.by or ""), "at": row.at}
