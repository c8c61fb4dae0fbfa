"""Pages for what went wrong: what happened, what is safe, where to go on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext

PROGRAMS = "/api/"
"""Addresses that programs ask, which read JSON and no page."""


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: not there, or not for this person; which of both is not said."""
    if request.path.startswith(PROGRAMS):
        return JsonResponse({"detail": gettext("Tidak ditemukan.")}, status=404)
    return render(request, "ui/404.html", status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: seen, but not to be done by this person."""
    return render(request, "ui/403.html", status=403)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form is older than the login, or came from elsewhere."""
    return render(request, "ui/form_expired.html", status=403)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request makes no sense."""
    return render(request, "ui/400.html", status=400)


def broken(request: HttpRequest) -> HttpResponse:
    """500: without session and menu, which may be what is broken."""
    return HttpResponse(render_to_string("ui/500.html"), status=500)
