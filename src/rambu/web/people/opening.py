"""Who may begin: on a network, a stranger must not become the first administrator."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, salted_hmac

LOCAL = frozenset({"127.0.0.1", "::1"})


def opening_key() -> str:
    """What is written where Rambu was started, and only there."""
    return salted_hmac("rambu.people.opening", "", algorithm="sha256").hexdigest()[:20]


def may_open(request: HttpRequest) -> bool:
    """Whether the first page is shown: to this machine itself, and to who brings the key in the address."""
    forwarded = any(name in request.headers for name in ("x-forwarded-for", "forwarded", "x-real-ip"))
    if request.META.get("REMOTE_ADDR") in LOCAL and not forwarded:
        return True
    return constant_time_compare(request.GET.get("kunci", ""), opening_key())
