"""One SOP as everybody reads it. Each address names the version; a replaced one leads to the one in force."""

from __future__ import annotations

import hashlib
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse

import rambu
from rambu.web.catalogue import reading
from rambu.web.catalogue.everybody import KEEP, everybody, kept, page
from rambu.web.catalogue.models import Entry, policy_at
from rambu.web.catalogue.models.publication import publication_of
from rambu.web.catalogue.standard import standard_of
from rambu.web.library.models import Revision

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""A picture brings its own style and nothing that runs."""


@everybody
def sop(_request: HttpRequest, pk: int) -> HttpResponseBase:
    """The short address: to the version in force today."""
    answer = redirect(address(_entry(pk)))
    answer.headers["Cache-Control"] = KEEP
    return answer


@everybody
def version(request: HttpRequest, pk: int, number: int) -> HttpResponseBase:
    """The service, the steps in words, the official pages; of a replaced version only what replaced it."""
    entry = _entry(pk)
    if number != entry.revision.number:
        return _replaced(entry, number)
    publication, policy = publication_of(entry.document), policy_at(entry.document.office)
    text, (charts, fault) = reading.public_text(entry.revision), reading.public_charts(entry.revision)
    context: dict[str, Any] = {
        "entry": entry,
        "sop": text,
        "standard": standard_of(text, publication, policy) if entry.service else None,
        "flow": reading.public_flow(entry.revision),
        "charts": charts,
        "fault": fault,
        "address": address(entry),
        "file": reading.file_name(entry),
    }
    changes = [row.changed for row in (entry, publication, policy) if row.changed]
    return page(request, "catalogue/sop.html", context, max(changes))


@everybody
def pdf(request: HttpRequest, pk: int, number: int) -> HttpResponseBase:
    """The document without NIP; its name says the version."""
    entry = _entry(pk)
    if number != entry.revision.number:
        return _replaced(entry, number)
    answer = HttpResponse(reading.public_pdf(entry), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{reading.file_name(entry)}"'
    return kept(request, answer, _tag(entry, "pdf"), entry.changed)


@everybody
def identity(request: HttpRequest, pk: int, number: int) -> HttpResponseBase:
    """The pages of the identity as a picture, without NIP."""
    entry = _entry(pk)
    if number != entry.revision.number:
        return _replaced(entry, number)
    answer = HttpResponse(reading.public_identity(entry), content_type="image/svg+xml")
    answer.headers["Content-Security-Policy"] = POLICY
    return kept(request, answer, _tag(entry, "svg"), entry.changed)


def address(entry: Entry) -> str:
    """The address of the version that stands in the catalogue."""
    return reverse("catalogue:version", args=[entry.document_id, entry.revision.number])


def _entry(pk: int) -> Entry:
    rows = Entry.objects.for_everybody().select_related("document__office", "document__unit", "revision")
    entry: Entry | None = rows.filter(document=pk).first()
    if entry is None:
        raise Http404
    return entry


def _replaced(entry: Entry, number: int) -> HttpResponse:
    """410: it was there, and this is what holds now. Of what comes later nothing is said."""
    rows = Revision.objects.everywhere(reason="only when it ended").filter(document=entry.document_id)
    old = rows.filter(number=number).defer("content").first() if number < entry.revision.number else None
    if old is None:
        raise Http404
    context = {"entry": entry, "old": old, "address": address(entry)}
    answer = HttpResponse(render_to_string("catalogue/replaced.html", context), status=410)
    answer.headers["Cache-Control"] = KEEP
    return answer


def _tag(entry: Entry, kind: str) -> str:
    of = (rambu.__version__, kind, entry.revision.sha256, *reading.printed_with(entry).office)
    return hashlib.sha256("\0".join(of).encode()).hexdigest()
