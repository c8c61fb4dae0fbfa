"""Where a request comes from."""

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The address of the browser; behind the proxy that ``RAMBU_HTTPS`` announces, the one that it names last.

    Whatever stands before that in the header was written by the browser itself and proves nothing.
    """
    named = request.headers.get("x-forwarded-for", "") if settings.HTTPS else ""
    return (named.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", ""))[:45]
