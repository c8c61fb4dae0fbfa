"""Texts as files of other programs."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router, Status

from rambu.web.api.reading import draft_of, revision_of
from rambu.web.api.schemas import Fault
from rambu.web.api.versions import is_known
from rambu.web.library.formats import formats_of, write
from rambu.web.library.models import Draft, Revision

router = Router()
_READ: Any = {200: None, 304: None, 401: Fault, 404: Fault}


@router.get("/{int:pk}/revisions/{int:number}/files/{kind}", response=_READ)
def revision_file(request: HttpRequest, response: HttpResponse, pk: int, number: int, kind: str) -> Any:
    """A revision as one of `library.formats.FORMATS`; the ETag stays while text, state and format are the same."""
    row = revision_of(request, pk, number)
    return _file(request, response, row, f"{row.sha256}-{row.state}", kind)


@router.get("/{int:pk}/draft/files/{kind}", response=_READ)
def draft_file(request: HttpRequest, response: HttpResponse, pk: int, kind: str) -> Any:
    """The draft as it is now; PDFs of it are marked."""
    row = draft_of(request, pk)
    return _file(request, response, row, f"{row.pk}-{row.version}", kind)


def _file(request: HttpRequest, response: HttpResponse, row: Draft | Revision, version: str, kind: str) -> Any:
    if kind not in formats_of(row):
        raise Http404
    if is_known(request, response, f"{version}-{kind}"):
        return Status(304, None)
    made = write(row.document, row, kind)
    disposition = f'attachment; filename="{made.name}"'
    headers = {"Content-Disposition": disposition, "ETag": response["ETag"]}
    return HttpResponse(made.content, content_type=made.kind, headers=headers)
