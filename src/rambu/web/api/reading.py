"""Rows for the person of the token, and how they are shown."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from rambu.sop import Sop, canonical, loads
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.people.asker import asker

LARGEST_ID = 2**63 - 1


def document_of(request: HttpRequest, pk: int) -> Document:
    """The SOP, where the person sees it; else Http404."""
    if not 0 < pk <= LARGEST_ID:
        raise Http404
    rows = Document.objects.for_person(asker(request)).kept().select_related("office", "unit", "in_force")
    found: Document = get_object_or_404(rows, pk=pk)
    return found


def draft_of(request: HttpRequest, pk: int) -> Draft:
    """The open draft of the SOP, where the person sees drafts; else Http404."""
    rows = Draft.objects.for_person(asker(request)).open().select_related("document__office", "base")
    found: Draft = get_object_or_404(rows, document=document_of(request, pk))
    return found


def revision_of(request: HttpRequest, pk: int, number: int) -> Revision:
    """A revision of the SOP; else Http404."""
    if not 0 < number < 2**31:
        raise Http404
    rows = Revision.objects.for_person(asker(request)).select_related("document__office")
    found: Revision = get_object_or_404(rows, document=document_of(request, pk), number=number)
    return found


def as_json(sop: Sop) -> dict[str, Any]:
    """The text as canonical JSON."""
    told: dict[str, Any] = json.loads(canonical(sop))
    return told


def as_sop(sent: dict[str, Any]) -> Sop:
    """A sent text. BadInput for what is none."""
    return loads(json.dumps(sent, ensure_ascii=False), "kiriman.json")


def shown_document(document: Document) -> dict[str, Any]:
    """The columns of `schemas.DocumentOut`."""
    same = ("id", "title", "number", "process", "state", "rows", "minutes", "wajib", "periksa", "changed")
    return {
        **{name: getattr(document, name) for name in same},
        "office": document.office_id,
        "unit": document.unit_id,
        "adopts": document.adopts_id,
        "in_force": document.in_force.number if document.in_force else None,
    }


def shown_draft(draft: Draft) -> dict[str, Any]:
    """The columns of `schemas.DraftOut`."""
    return {
        "version": draft.version,
        "state": draft.state,
        "base": draft.base.number if draft.base else None,
        "reason": draft.reason,
        "changed": draft.changed,
        "sop": as_json(draft.sop),
    }


def shown_revision(revision: Revision) -> dict[str, Any]:
    """The columns of `schemas.RevisionOut`."""
    names = ("number", "state", "sha256", "reason", "legalised", "effective", "ended")
    return {name: getattr(revision, name) for name in names}
