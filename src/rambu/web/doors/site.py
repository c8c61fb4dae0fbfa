"""The one place where passkeys hold: a browser ties them to the name of the server."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

LOCAL = "localhost"


@dataclass(frozen=True, slots=True)
class Site:
    """The server's name, to which passkeys are tied, and the origin that a browser has to state."""

    name: str
    origin: str


def site_of(request: HttpRequest) -> Site | None:
    """Where this request came in, if passkeys hold there; None on an unsafe line or under another name.

    Behind HTTPS only the address that everybody is told (``RAMBU_ADDRESS``) counts: a passkey made under another name
    of the same server would open nothing later.
    """
    host = request.get_host().lower()
    name = host.rpartition(":")[0] if ":" in host.rpartition("]")[2] else host
    if name == LOCAL:
        return Site(name, f"{request.scheme}://{host}")
    public = urlsplit(settings.ADDRESS)
    if request.is_secure() and public.scheme == "https" and host == public.netloc.lower():
        return Site(name, f"https://{host}")
    return None


def why_not(request: HttpRequest) -> str:
    """One sentence for those whose address has no passkeys: what to open instead."""
    name, _colon, port = request.get_host().rpartition(":")
    if name in {"127.0.0.1", "[::1]"}:
        told = _("Kunci sandi tidak berlaku di alamat angka. Buka Rambu lewat http://localhost:{port}.")
        return told.format(port=port)
    if settings.ADDRESS.startswith("https://"):
        told = _("Kunci sandi hanya berlaku di {address}. Buka Rambu lewat alamat itu.")
        return told.format(address=settings.ADDRESS)
    return _("Kunci sandi memerlukan sambungan aman (HTTPS). Mintalah pengelola server memasangnya.")
