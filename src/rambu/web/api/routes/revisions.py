"""Texts that were legalised, and what differs between two."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router, Status

from rambu.sop import Sop, describe_all, difference, to_json
from rambu.sop.model import Pengesahan
from rambu.web.api.reading import as_json, document_of, draft_of, revision_of, shown_revision
from rambu.web.api.schemas import DifferenceOut, Fault, LegaliseIn, RevisionOut, RevisionTextOut, RevokeIn
from rambu.web.api.versions import is_known
from rambu.web.library import actions
from rambu.web.library.formats import stem
from rambu.web.library.models import Revision
from rambu.web.library.printing import print_pdf
from rambu.web.people.asker import asker

router = Router()
_READ = {401: Fault, 404: Fault}
_WRITE = {**_READ, 403: Fault, 422: Fault}


@router.get("/{int:pk}/revisions", response={200: list[RevisionOut], **_READ})
def revisions(request: HttpRequest, pk: int) -> Any:
    """The revisions of the SOP, the newest first."""
    rows = Revision.objects.for_person(asker(request)).filter(document=document_of(request, pk))
    return [shown_revision(row) for row in rows.defer("content")]


@router.get("/{int:pk}/revisions/{int:number}", response={200: RevisionTextOut, 304: None, **_READ})
def revision(request: HttpRequest, response: HttpResponse, pk: int, number: int) -> Any:
    """One of them with its text; its SHA-256 is the ETag."""
    row = revision_of(request, pk, number)
    if is_known(request, response, row.sha256):
        return Status(304, None)
    return {**shown_revision(row), "sop": as_json(row.sop)}


@router.get("/{int:pk}/revisions/{int:number}.pdf", response={200: None, **_READ})
def pdf(request: HttpRequest, pk: int, number: int) -> Any:
    """The official document as PDF/A-3a; of a SOP that is only known as a signed file, that file."""
    row = revision_of(request, pk, number)
    headers = {"Content-Disposition": f'inline; filename="{stem(row.document, row)}.pdf"'}
    return HttpResponse(print_pdf(row.document, row), content_type="application/pdf", headers=headers)


@router.post("/{int:pk}/revisions", response={201: RevisionOut, **_WRITE})
def legalise(request: HttpRequest, pk: int, sent: LegaliseIn) -> Any:
    """Record the signature of the draft, which waits for it: it is in force now."""
    signer = Pengesahan(sent.signer.jabatan, sent.signer.nama, sent.signer.nip)
    row = actions.legalise(
        by=asker(request),
        draft=draft_of(request, pk),
        number=sent.number,
        signer=signer,
        legalised=sent.legalised,
        effective=sent.effective,
    )
    return Status(201, shown_revision(row))


@router.post("/{int:pk}/revisions/{int:number}/end", response={200: RevisionOut, **_WRITE})
def revoke(request: HttpRequest, pk: int, number: int, sent: RevokeIn) -> Any:
    """Revoke the SOP without a successor."""
    row = revision_of(request, pk, number)
    actions.revoke_revision(by=asker(request), revision=row, reason=sent.reason, ended=sent.ended)
    return shown_revision(revision_of(request, pk, number))


@router.get("/{int:pk}/difference", response={200: DifferenceOut, **_READ})
def compare(request: HttpRequest, pk: int, old: int, new: int = 0) -> Any:
    """What leads from revision `old` to revision `new` (0, the default: to the open draft)."""
    before = revision_of(request, pk, old).sop
    after: Sop = revision_of(request, pk, new).sop if new else draft_of(request, pk).sop
    edits = difference(before, after)
    return {"told": describe_all(before, edits), "edits": [to_json(edit) for edit in edits]}
