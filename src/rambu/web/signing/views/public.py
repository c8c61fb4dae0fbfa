"""The page behind the QR code of a printed SOP: what it is and whether it still holds, and nothing else."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string

from rambu.web.approval.models import Legalisation
from rambu.web.catalogue.everybody import KEEP, everybody, page
from rambu.web.catalogue.models import Entry
from rambu.web.library.models import Revision
from rambu.web.library.states import State
from rambu.web.offices.models.span import today
from rambu.web.signing.models import Final


@everybody
def public(request: HttpRequest, code: str) -> HttpResponseBase:
    """In force, not yet, replaced, revoked, or not signed."""
    rows = Final.objects.everywhere(reason="who holds the code holds the document").defer("content")
    final = rows.filter(code=code.lower()).select_related("legalisation__revision__document__office").first()
    if final is None:
        answer = HttpResponse(render_to_string("signing/unknown.html"), status=404)
        answer.headers["Cache-Control"] = KEEP
        return answer
    revision = final.legalisation.revision
    if final.legalisation.state != Legalisation.State.DITANDATANGANI or revision is None:
        return page(request, "signing/unsigned.html", {})
    return page(request, "signing/public.html", _context(final, revision))


def _context(final: Final, revision: Revision) -> dict[str, Any]:
    document = revision.document
    entries = Entry.objects.for_everybody().filter(document=document)
    later = document.in_force if revision.state == State.DIGANTIKAN else None
    return {
        "standing": _standing(revision),
        "sop": revision.sop,
        "revision": revision,
        "document": document,
        "head": final.head,
        "in_catalogue": entries.exists(),
        "later": later if later is not None and later.effective <= today() else None,
    }


def _standing(revision: Revision) -> str:
    if revision.state == State.DICABUT:
        return "revoked"
    if revision.state == State.DIGANTIKAN and (revision.ended is None or revision.ended <= today()):
        return "replaced"
    return "coming" if revision.effective > today() else "in_force"
