"""What the provider says of itself: its addresses and its keys, asked once an hour."""

from __future__ import annotations

import time
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.core.cache import cache

from rambu.web.doors.oidc.fetching import SsoFailed, fetch
from rambu.web.serving.single_sign_on import SingleSignOn, is_safe

KEEP = 60 * 60
"""Seconds for which its answers are kept."""
AT_LEAST = 30
"""Seconds between two looks for a key that is not among the known ones."""


@dataclass(frozen=True, slots=True)
class Provider:
    """The addresses of a provider, and how its token address is told who we are."""

    issuer: str
    authorize: str
    token: str
    keys: str
    userinfo: str
    secret_in_form: bool
    names_itself: bool


def provider_of(sso: SingleSignOn) -> Provider:
    """By discovery; raises SsoFailed for one that is not who the settings name."""
    known = cache.get(_kept("discovery", sso))
    if known is None:
        known = _discover(sso)
        cache.set(_kept("discovery", sso), known, KEEP)
    found: Provider = known
    return found


def keys_of(sso: SingleSignOn, provider: Provider, *, newest: bool = False) -> list[dict[str, Any]]:
    """Its public keys for signatures; with `newest` asked again, unless that was done a moment ago."""
    kept = cache.get(_kept("keys", sso))
    age = time.time() - kept[0] if kept else KEEP
    if kept is None or (newest and age > AT_LEAST):
        rows = fetch(provider.keys).get("keys")
        if not isinstance(rows, list):
            raise SsoFailed("no list of keys")
        kept = (time.time(), [row for row in rows if isinstance(row, dict) and row.get("use", "sig") == "sig"])
        cache.set(_kept("keys", sso), kept, KEEP)
    found: list[dict[str, Any]] = kept[1]
    return found


def _discover(sso: SingleSignOn) -> Provider:
    told = fetch(f"{sso.issuer.rstrip('/')}/.well-known/openid-configuration")
    if told.get("issuer") != sso.issuer:
        raise SsoFailed(f"the provider calls itself {told.get('issuer')!r}, not {sso.issuer!r}")
    ways = told.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    return Provider(
        issuer=sso.issuer,
        authorize=_address(told, "authorization_endpoint"),
        token=_address(told, "token_endpoint"),
        keys=_address(told, "jwks_uri"),
        userinfo=_address(told, "userinfo_endpoint") if told.get("userinfo_endpoint") else "",
        secret_in_form="client_secret_basic" not in ways and "client_secret_post" in ways,
        names_itself=told.get("authorization_response_iss_parameter_supported") is True,
    )


def _address(told: dict[str, Any], name: str) -> str:
    address = told.get(name)
    if not isinstance(address, str) or not is_safe(address):
        raise SsoFailed(f"no safe {name}: {address!r}")
    return address


def _kept(what: str, sso: SingleSignOn) -> str:
    return f"doors.oidc.{what}.{sha256(f'{sso.issuer} {sso.client_id}'.encode()).hexdigest()}"
