"""A text of a SOP as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from rambu.exchange.raster import BadPdf, picture
from rambu.web.library.formats import formats_of, stem, write
from rambu.web.library.models import Document, Draft, Revision, SignedFile
from rambu.web.library.pictures import stacked
from rambu.web.library.printing import picture_identity
from rambu.web.library.views.document import find_document, find_text

SVG = "image/svg+xml"
WIDTH = 1400
"""Pixels across a page of a signed file."""
STYLED = "default-src 'none'; style-src 'unsafe-inline'"
"""A picture brings its own style and nothing that runs."""


@require_safe
def download(request: HttpRequest, pk: int, text: str, kind: str) -> HttpResponse:
    """In one of the formats that there are of it."""
    row = find_document(request, pk)
    standing = _text(request, row, text)
    if kind not in formats_of(standing):
        raise Http404
    made = write(row, standing, kind)
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"', "Content-Security-Policy": STYLED}
    return HttpResponse(made.content, content_type=made.kind, headers=headers)


@require_safe
def signed(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The signed file of a revision, as it was sent; never opened within Rambu's own pages."""
    row = find_document(request, pk)
    file = _signed(row, number)
    headers = {
        "Content-Disposition": f'attachment; filename="{stem(row, file.revision)}-bertanda-tangan.pdf"',
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(bytes(file.content), content_type="application/pdf", headers=headers)


@require_safe
def signed_page(request: HttpRequest, pk: int, number: int, page: int) -> HttpResponse:
    """A page of the signed file as a picture. The file never changes, so a browser may keep it."""
    file = _signed(find_document(request, pk), number)
    try:
        shown = picture(bytes(file.content), page, WIDTH)
    except BadPdf as fault:
        raise Http404 from fault
    return HttpResponse(shown, content_type="image/png", headers={"Cache-Control": "private, max-age=604800"})


def _signed(row: Document, number: int) -> SignedFile:
    revision = get_object_or_404(row.revisions.everywhere(reason="seen with the document"), number=number)
    file: SignedFile | None = revision.signed
    if file is None:
        raise Http404
    # The file may stand with the revision that this one copies; the version that was asked for names it.
    file.revision = revision
    return file


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
