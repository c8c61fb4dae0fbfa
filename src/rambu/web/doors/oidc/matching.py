"""Whom the provider means: by NIP, else by an e-mail that it has verified. Nobody is made an account silently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rambu.web.people.models import Person
from rambu.web.serving.single_sign_on import SingleSignOn


@dataclass(frozen=True, slots=True)
class Told:
    """What the provider tells of a person, as far as it counts here."""

    name: str
    nip: str
    email: str
    two_factors: bool


def told_by(sso: SingleSignOn, claims: dict[str, Any]) -> Told:
    """Of the claims of a token; an e-mail that is not verified is none."""
    nip = "".join(str(claims.get(sso.nip_claim) or "").split())
    email = claims.get("email") if claims.get("email_verified") is True else ""
    ways = claims.get("amr")
    return Told(
        name=str(claims.get("name") or "")[:150],
        nip=nip if nip.isascii() and nip.isdigit() else "",
        email=email.strip().lower() if isinstance(email, str) else "",
        two_factors=isinstance(ways, list) and "mfa" in ways,
    )


def person_of(told: Told) -> Person | None:
    """The active person; an e-mail does not open the account of somebody whose NIP is another one."""
    people = Person.objects.everywhere(reason="login").filter(is_active=True).select_related("office")
    by_nip: Person | None = people.filter(nip=told.nip).first() if told.nip else None
    if by_nip or not told.email:
        return by_nip
    by_email: Person | None = people.filter(email=told.email).first()
    return None if by_email and told.nip and by_email.nip else by_email
