"""The file from which a SOP came, beside its sheet."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rambu.exchange.raster import BadPdf, picture
from rambu.web.imports.beside import pages_of_source, sees_source, source_of
from rambu.web.imports.models import Found
from rambu.web.imports.showing import page_rows
from rambu.web.imports.views.parcels import WIDTH
from rambu.web.library.models import Document
from rambu.web.library.sheet import chart_pages
from rambu.web.library.views.document import find_document, find_draft
from rambu.web.library.views.files import STYLED, SVG
from rambu.web.people.asker import asker

_STYLE: Final = (
    "text{font-family:'Liberation Sans',Arial,Helvetica,sans-serif;fill:#000}"
    ".cell,.rule{fill:none;stroke:#9aa0a6;stroke-width:.5}.cell.head{fill:#eef0f2}"
    ".shape{fill:#fff;stroke:#000}.stroke{fill:none;stroke:#000}.tip{fill:#000}"
)
"""What `static/imports/imports.css` says of such a picture within a page."""


def _find(request: HttpRequest, pk: int) -> tuple[Document, Found]:
    document = find_document(request, pk)
    found = source_of(document.pk)
    if found is None or not sees_source(asker(request), document):
        raise Http404
    return document, found


@require_safe
def origin(request: HttpRequest, pk: int) -> HttpResponse:
    """Source left, the sheet as it is now right."""
    document, found = _find(request, pk)
    text = find_draft(asker(request), document) or document.in_force
    charts, fault = [], ""
    try:
        charts = chart_pages(text.sop) if text else []
    except ValueError as error:
        fault = str(error)
    context = {"document": document, "found": found, "pages": pages_of_source(document.pk), "text": text}
    return render(request, "imports/origin.html", {**context, "charts": charts, "chart_fault": fault})


@require_safe
def origin_page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A page of the file as a picture; it never changes, so a browser may keep it."""
    _document, found = _find(request, pk)
    row = next((one for one in page_rows(found) if one.number == number), None)
    if row is None:
        raise Http404
    kept = {"Cache-Control": "private, max-age=604800"}
    if row.svg:
        head, close, rest = row.svg.partition(">")
        drawn = f"{head}{close}<style>{_STYLE}</style>{rest}"
        return HttpResponse(drawn, content_type=SVG, headers={**kept, "Content-Security-Policy": STYLED})
    try:
        return HttpResponse(picture(bytes(found.file.content), number, WIDTH), content_type="image/png", headers=kept)
    except BadPdf as fault:
        raise Http404 from fault
