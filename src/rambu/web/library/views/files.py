"""A text of a SOP as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rambu.web.library.formats import FORMATS, write
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.library.pictures import stacked
from rambu.web.library.printing import picture_identity
from rambu.web.library.views.document import find_document, find_text

SVG = "image/svg+xml"
STYLED = "default-src 'none'; style-src 'unsafe-inline'"
"""A picture brings its own style and nothing that runs."""


@require_safe
def download(request: HttpRequest, pk: int, text: str, kind: str) -> HttpResponse:
    """In one of the formats of `FORMATS`."""
    row = find_document(request, pk)
    standing = _text(request, row, text)
    if kind not in FORMATS:
        raise Http404
    made = write(row, standing, kind)
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"', "Content-Security-Policy": STYLED}
    return HttpResponse(made.content, content_type=made.kind, headers=headers)


@require_safe
def identity(request: HttpRequest, pk: int, text: str, version: str) -> HttpResponse:  # noqa: ARG001
    """The identity as it is printed. `version` makes another address of another text, so a browser may keep it."""
    row = find_document(request, pk)
    picture = stacked(picture_identity(row, _text(request, row, text)))
    headers = {"Content-Security-Policy": STYLED, "Cache-Control": "private, max-age=604800"}
    return HttpResponse(picture, content_type=SVG, headers=headers)


def _text(request: HttpRequest, row: Document, wanted: str) -> Draft | Revision:
    standing = find_text(request, row, wanted)
    if standing is None:
        raise Http404
    return standing
