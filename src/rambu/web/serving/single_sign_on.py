"""The single sign-on of a ministry (OpenID Connect), as the environment tells it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from rambu.web.serving.environment import text

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class SingleSignOn:
    """Who vouches for people, who we are to him, and in which claim the NIP stands."""

    issuer: str
    client_id: str
    secret: str
    name: str
    nip_claim: str
    scope: str


def single_sign_on() -> SingleSignOn | None:
    """``RAMBU_OIDC_…``, or nothing where no issuer is named; raises ImproperlyConfigured for half of it."""
    issuer, client_id = text("RAMBU_OIDC_ISSUER"), text("RAMBU_OIDC_CLIENT_ID")
    if not issuer:
        return None
    if not client_id:
        raise ImproperlyConfigured("RAMBU_OIDC_ISSUER memerlukan RAMBU_OIDC_CLIENT_ID.")
    if not is_safe(issuer):
        raise ImproperlyConfigured("RAMBU_OIDC_ISSUER harus berbentuk https://alamat-penerbit.")
    return SingleSignOn(
        issuer=issuer,
        client_id=client_id,
        secret=text("RAMBU_OIDC_CLIENT_SECRET"),
        name=text("RAMBU_OIDC_NAME") or "SSO",
        nip_claim=text("RAMBU_OIDC_NIP_CLAIM") or "nip",
        scope=text("RAMBU_OIDC_SCOPE") or "openid profile email",
    )


def is_safe(address: str) -> bool:
    """Whether nobody on the way reads or changes what passes: HTTPS, or this machine itself."""
    parts = urlsplit(address)
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK))
