"""The ID token: signed by the provider, for us, now, and in answer to what this browser began."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from joserfc import jwk, jws, jwt
from joserfc.errors import JoseError

from rambu.web.doors.oidc.fetching import SsoFailed
from rambu.web.serving.single_sign_on import SingleSignOn

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA", "Ed25519")
"""Signatures with a key pair only: a shared secret proves nothing about who signed, and none proves nothing at all."""
LEEWAY = 60
"""Seconds by which clocks may differ."""


class _Registry(jws.JWSRegistry):
    """Room for the long key names and certificates that some providers put into the header."""

    max_header_length = 8 * 1024


Keys = Callable[[bool], list[dict[str, Any]]]
"""The provider's keys; asked for the newest when the known ones lack the one that signed."""


_REGISTRY = _Registry(algorithms=list(ALGORITHMS))


def read_token(text: str, sso: SingleSignOn, keys: Keys, nonce: str) -> dict[str, Any]:
    """The claims of an ID token; raises SsoFailed for any that is not beyond doubt."""
    claims = _verified(text, keys)
    registry = jwt.JWTClaimsRegistry(
        leeway=LEEWAY,
        iss={"essential": True, "value": sso.issuer},
        aud={"essential": True, "value": sso.client_id},
        sub={"essential": True},
        exp={"essential": True},
        iat={"essential": True},
        nonce={"essential": True, "value": nonce},
    )
    try:
        registry.validate(claims)
    except (JoseError, TypeError, ValueError) as fault:
        raise SsoFailed(f"ID token: {fault}") from fault
    audience = claims["aud"]
    if isinstance(audience, list) and len(audience) > 1 and claims.get("azp") != sso.client_id:
        raise SsoFailed("ID token: made for several, and not asked for by us")
    return claims


def _verified(text: str, keys: Keys) -> dict[str, Any]:
    try:
        named = jws.extract_compact(text.encode("ascii"), registry=_REGISTRY).headers().get("kid")
    except (JoseError, ValueError, AttributeError) as fault:
        raise SsoFailed(f"ID token: {fault}") from fault
    for newest in (False, True):
        for row in keys(newest):
            claims = _opened(text, row) if named is None or row.get("kid") == named else None
            if claims is not None:
                return claims
    raise SsoFailed("ID token: signed by no key of the provider")


def _opened(text: str, row: dict[str, Any]) -> dict[str, Any] | None:
    try:
        if row.get("kty") == "oct":
            return None
        return jwt.decode(text, jwk.import_key(row), registry=_REGISTRY).claims
    except (JoseError, ValueError, TypeError, KeyError):
        return None
