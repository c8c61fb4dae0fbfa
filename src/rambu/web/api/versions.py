"""ETag, If-Match and If-None-Match (RFC 9110, §13)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja.errors import HttpError


def tag(value: Any) -> str:
    """A strong entity tag."""
    return f'"{value}"'


def is_known(request: HttpRequest, response: HttpResponse, value: Any) -> bool:
    """Set the ETag; whether the sender has this very state already (answer 304)."""
    response["ETag"] = tag(value)
    known = [one.strip().removeprefix("W/") for one in request.headers.get("If-None-Match", "").split(",")]
    return tag(value) in known or known == ["*"]


def base_of(request: HttpRequest, version: int) -> int:
    """The version that a writer names in If-Match. HttpError 428 without one, 412 for one that never was."""
    given = request.headers.get("If-Match", "").strip().removeprefix("W/").strip('"')
    if not given:
        raise HttpError(428, _("Sertakan If-Match dengan ETag naskah yang Anda ubah."))
    if given == "*":
        return version
    if not (given.isascii() and given.isdigit() and len(given) < 10 and int(given) <= version):
        raise HttpError(412, _("Versi itu tidak ada; ambil naskah terbaru."))
    return int(given)
