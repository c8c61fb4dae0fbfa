"""A text of a SOP as a file."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from rambu.diagram import draw
from rambu.exchange.svg import write_svg
from rambu.sop import Sop, canonical, dumps
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.library.pictures import stacked
from rambu.web.library.printing import picture_identity, print_pdf
from rambu.web.library.views.document import find_document, find_text

KINDS = ("pdf", "svg", "yaml", "json")
SVG = "image/svg+xml"
STYLED = "default-src 'none'; style-src 'unsafe-inline'"
"""A picture brings its own style and nothing that runs."""


@require_safe
def download(request: HttpRequest, pk: int, text: str, kind: str) -> HttpResponse:
    """``pdf``, ``svg`` (a page, or all in a zip), ``yaml`` or ``json``."""
    row = find_document(request, pk)
    standing = _text(request, row, text)
    if kind not in KINDS:
        raise Http404
    name = f"{slugify(str(row))[:80] or 'sop'}{'-draf' if isinstance(standing, Draft) else ''}"
    if kind == "pdf":
        return _file(print_pdf(row, standing), "application/pdf", f"{name}.pdf")
    sop = standing.sop
    if kind == "svg":
        return _svg(sop, name)
    if kind == "yaml":
        return _file(dumps(sop).encode(), "application/yaml; charset=utf-8", f"{name}.sop.yaml")
    return _file(canonical(sop), "application/json", f"{name}.sop.json")


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


def _svg(sop: Sop, name: str) -> HttpResponse:
    scene = draw(sop)
    if len(scene.pages) == 1:
        return _file(write_svg(scene, scene.pages[0]).encode(), SVG, f"{name}.svg")
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for page in scene.pages:
            archive.writestr(f"{name}-{page.number}.svg", write_svg(scene, page))
    return _file(out.getvalue(), "application/zip", f"{name}-svg.zip")


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Security-Policy": STYLED}
    return HttpResponse(content, content_type=kind, headers=headers)
