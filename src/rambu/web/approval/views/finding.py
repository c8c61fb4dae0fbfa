"""Rows that pages of the approval are about; 404 for who may not see them."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from rambu.web.approval.models import Legalisation
from rambu.web.library.models import Document, Draft
from rambu.web.people.asker import asker


def find_legalisation(request: HttpRequest, pk: int) -> Legalisation:
    """A legalisation that the person sees."""
    rows = Legalisation.objects.for_person(asker(request)).select_related("draft__document__office", "revision")
    found: Legalisation = get_object_or_404(rows.select_related("draft__document__unit", "sent_by", "ended_by"), pk=pk)
    return found


def find_open(request: HttpRequest, pk: int) -> tuple[Document, Draft]:
    """A SOP that the person sees, with its open draft."""
    rows = Document.objects.for_person(asker(request)).kept().select_related("office", "unit__office", "in_force")
    document: Document = get_object_or_404(rows, pk=pk)
    draft = Draft.objects.for_person(asker(request)).open().filter(document=document).first()
    if draft is None:
        raise Http404
    draft.document = document
    return document, draft
