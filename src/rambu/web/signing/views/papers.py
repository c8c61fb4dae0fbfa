"""The final document: made, handed out, and shown page by page."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_POST, require_safe

from rambu.exchange.raster import BadPdf, picture
from rambu.web.doors.codes import picture_of
from rambu.web.offices.refusal import Refused
from rambu.web.signing import actions
from rambu.web.signing.rendering import address_of
from rambu.web.signing.rendering import render as typeset
from rambu.web.signing.views.finding import find_final, find_returned, find_task
from rambu.web.signing.ways import WAYS
from rambu.web.ui.notes import warn

WIDTH = 1000
"""Pixels across a page."""
_KEPT = {"Cache-Control": "private, max-age=604800"}


@require_POST
def prepare(request: HttpRequest, pk: int, way: str) -> HttpResponse:
    """Make the document of a way."""
    if way not in WAYS:
        raise Http404
    task = find_task(request, pk, WAYS[way])
    try:
        if task.final is None:
            made = typeset(task.legalisation, task.way)
            actions.prepare(by=task.person, legalisation=task.legalisation, way=task.way, rendered=made)
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect("approval:legalisation", pk=pk)
    return redirect(task.way.page, pk=pk)


@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponse:
    """The document to be printed or signed, always the same bytes."""
    final = find_final(request, pk)
    name = slugify(final.legalisation.draft.title)[:80] or "sop"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}-final.pdf"',
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(bytes(final.content), content_type="application/pdf", headers=headers)


@require_safe
def final_page(request: HttpRequest, pk: int, page: int) -> HttpResponse:
    """A page of the document as a picture."""
    return _picture(bytes(find_final(request, pk).content), page)


@require_safe
def scanned_page(request: HttpRequest, pk: int, page: int) -> HttpResponse:
    """A page of a scan as a picture."""
    return _picture(bytes(find_returned(request, pk).content), page)


@require_safe
def cover_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet that goes with the printed document: what it is, who signs where, and what comes after."""
    final = find_final(request, pk)
    address = address_of(final.code)
    context = {
        "final": final,
        "row": final.legalisation,
        "document": final.legalisation.draft.document,
        "address": address,
        "qr": picture_of(address),
    }
    return render(request, "signing/cover_sheet.html", context)


def _picture(content: bytes, page: int) -> HttpResponse:
    try:
        return HttpResponse(picture(content, page, WIDTH), content_type="image/png", headers=_KEPT)
    except BadPdf as fault:
        raise Http404 from fault
