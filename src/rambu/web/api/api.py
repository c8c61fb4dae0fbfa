"""The API itself: its parts, and how faults are answered (``{"detail": one sentence}``)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError

from rambu import __version__
from rambu.sop import BadInput, EditError
from rambu.web.api.authentication import TokenBearer
from rambu.web.api.routes import documents, drafts, files, moves, offices, revisions, searching, talk, workers
from rambu.web.offices.refusal import Refused

api = NinjaAPI(
    title="Rambu",
    version=__version__,
    description="SOP AP as data: read, write, check, draw and move SOPs along, with the powers of the token's person.",
    auth=TokenBearer(),
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api-v1",
)
api.add_router("", offices.router, tags=["offices"])
api.add_router("", searching.router, tags=["documents"])
api.add_router("/documents", documents.router, tags=["documents"])
api.add_router("/documents", drafts.router, tags=["drafts"])
api.add_router("/documents", moves.router, tags=["states"])
api.add_router("/documents", revisions.router, tags=["revisions"])
api.add_router("/documents", files.router, tags=["files"])
api.add_router("/documents", workers.router, tags=["assignments"])
api.add_router("/documents", talk.router, tags=["comments"])


def _say(request: HttpRequest, status: int, sentence: str, **more: Any) -> HttpResponse:
    return api.create_response(request, {"detail": sentence, **more}, status=status)


@api.exception_handler(Refused)
def refused(request: HttpRequest, fault: Refused) -> HttpResponse:
    """422: the deed does not fit as things stand."""
    return _say(request, 422, str(fault))


@api.exception_handler(EditError)
def no_edit(request: HttpRequest, fault: EditError) -> HttpResponse:
    """422: what was sent is no edit, or does not fit the text."""
    return _say(request, 422, str(fault))


@api.exception_handler(BadInput)
def bad_document(request: HttpRequest, fault: BadInput) -> HttpResponse:
    """422: the document is none; every problem with its place."""
    return _say(request, 422, _("Dokumen SOP tidak dapat dibaca."), problems=[str(one) for one in fault.problems])


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    """422: a part of the request is missing or of the wrong kind."""
    problems = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in fault.errors]
    return _say(request, 422, _("Permintaan tidak sesuai bentuknya."), problems=problems)


@api.exception_handler(PermissionDenied)
def denied(request: HttpRequest, fault: PermissionDenied) -> HttpResponse:
    """403: seen, but not to be done by this person."""
    return _say(request, 403, str(fault) or _("Anda tidak berwenang melakukan ini."))


@api.exception_handler(Http404)
def missing(request: HttpRequest, _fault: Http404) -> HttpResponse:
    """404: not there, or not for this person."""
    return _say(request, 404, _("Tidak ditemukan."))


@api.exception_handler(AuthenticationError)
def unknown(request: HttpRequest, _fault: AuthenticationError) -> HttpResponse:
    """401: no token, or one that opens nothing."""
    answer = _say(request, 401, _("Sertakan token yang berlaku: Authorization: Bearer …"))
    answer["WWW-Authenticate"] = "Bearer"
    return answer
