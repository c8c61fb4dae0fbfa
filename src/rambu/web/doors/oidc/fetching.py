"""Ask the provider something; the answer is JSON, of a sane size, and from the very address that was asked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from rambu.web.serving.single_sign_on import is_safe

PATIENCE = 10
"""Seconds."""
MOST = 512 * 1024
"""Bytes of an answer."""


class SsoFailed(Exception):
    """The provider did not vouch for anybody; the message is for the log, not for the person."""


class _NoRedirects(HTTPRedirectHandler):
    """A redirect would carry our secret to where nobody has named."""

    def redirect_request(self, *_args: Any, **_more: Any) -> None:
        return None


_OPENER = build_opener(_NoRedirects)


def fetch(address: str, *, headers: Mapping[str, str] | None = None, form: Mapping[str, str] | None = None) -> Any:
    """The JSON object at an address, by POST where there is a form; raises SsoFailed."""
    if not is_safe(address):
        raise SsoFailed(f"not a safe address: {address}")
    body = urlencode(form).encode() if form is not None else None
    request = Request(address, body, {"Accept": "application/json", **(headers or {})})  # noqa: S310 - checked above
    try:
        with _OPENER.open(request, timeout=PATIENCE) as answer:
            text = answer.read(MOST + 1)
    except (URLError, HTTPException, OSError, ValueError) as fault:
        raise SsoFailed(f"{address}: {fault}") from fault
    return _read(address, text)


def _read(address: str, text: bytes) -> dict[str, Any]:
    try:
        found = json.loads(text) if len(text) <= MOST else None
    except (ValueError, RecursionError) as fault:
        raise SsoFailed(f"{address}: no JSON") from fault
    if not isinstance(found, dict):
        raise SsoFailed(f"{address}: no JSON object")
    return found
