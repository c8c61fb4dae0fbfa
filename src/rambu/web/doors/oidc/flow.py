"""To the provider and back: what is remembered meanwhile, what is sent, what comes back."""

from __future__ import annotations

import time
from base64 import b64encode, urlsafe_b64encode
from dataclasses import asdict, dataclass
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any
from urllib.parse import quote, urlencode

from django.utils.crypto import constant_time_compare

from rambu.web.doors.oidc.fetching import SsoFailed, fetch
from rambu.web.doors.oidc.provider import Provider, keys_of, provider_of
from rambu.web.doors.oidc.tokens import read_token
from rambu.web.serving.single_sign_on import SingleSignOn

_EMAIL = frozenset({"email", "email_verified"})
LASTS = 10 * 60
"""Seconds within which a person comes back."""


@dataclass(frozen=True, slots=True)
class Journey:
    """What one browser has begun: kept in its session, used once."""

    state: str
    nonce: str
    verifier: str
    back: str
    onward: str
    began: int


def begin(back: str, onward: str) -> Journey:
    """A new one, which nobody can guess."""
    return Journey(token_urlsafe(24), token_urlsafe(24), token_urlsafe(48), back, onward, int(time.time()))


def pack(journey: Journey) -> dict[str, Any]:
    """For the session."""
    return asdict(journey)


def unpack(kept: dict[str, Any] | None, state: str) -> Journey:
    """Out of the session; raises SsoFailed for an answer that this browser did not ask for, or too late."""
    journey = Journey(**kept) if kept else None
    if journey is None or not constant_time_compare(journey.state, state):
        raise SsoFailed("an answer that nobody here asked for")
    if not 0 <= time.time() - journey.began <= LASTS:
        raise SsoFailed("came back too late")
    return journey


def way_there(sso: SingleSignOn, journey: Journey) -> str:
    """The provider's page to log in."""
    provider = provider_of(sso)
    asked = {
        "response_type": "code",
        "client_id": sso.client_id,
        "redirect_uri": journey.back,
        "scope": sso.scope,
        "state": journey.state,
        "nonce": journey.nonce,
        "code_challenge": urlsafe_b64encode(sha256(journey.verifier.encode()).digest()).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    return f"{provider.authorize}{'&' if '?' in provider.authorize else '?'}{urlencode(asked)}"


def claims_of(sso: SingleSignOn, journey: Journey, code: str, issuer: str) -> dict[str, Any]:
    """What the provider says of the person; raises SsoFailed.

    Where the ID token leaves the NIP out, it is asked at the address for more, and must be about the same person.
    """
    provider = provider_of(sso)
    if issuer != provider.issuer and (issuer or provider.names_itself):
        raise SsoFailed(f"an answer of {issuer!r}")
    answer = _exchange(sso, provider, journey, code)
    token = answer.get("id_token")
    if not isinstance(token, str):
        raise SsoFailed("no ID token")
    claims = read_token(token, sso, lambda newest: keys_of(sso, provider, newest=newest), journey.nonce)
    return claims if claims.get(sso.nip_claim) else {**_more(provider, answer, claims), **claims}


def _exchange(sso: SingleSignOn, provider: Provider, journey: Journey, code: str) -> dict[str, Any]:
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": journey.back}
    form |= {"client_id": sso.client_id, "code_verifier": journey.verifier}
    headers = {}
    if sso.secret and provider.secret_in_form:
        form["client_secret"] = sso.secret
    elif sso.secret:
        pair = f"{quote(sso.client_id, safe='')}:{quote(sso.secret, safe='')}"
        headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
    found: dict[str, Any] = fetch(provider.token, headers=headers, form=form)
    return found


def _more(provider: Provider, answer: dict[str, Any], claims: dict[str, Any]) -> dict[str, Any]:
    token = answer.get("access_token")
    if not provider.userinfo or not isinstance(token, str):
        return {}
    told: dict[str, Any] = fetch(provider.userinfo, headers={"Authorization": f"Bearer {token}"})
    if told.get("sub") != claims["sub"]:
        raise SsoFailed("told of somebody else than the ID token")
    # Whether an e-mail is verified counts only where that e-mail is told.
    return {name: value for name, value in told.items() if name not in _EMAIL or "email" not in claims}
