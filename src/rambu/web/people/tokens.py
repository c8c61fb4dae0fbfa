"""Secrets that open an account once. Only a keyed digest is stored: who reads the database cannot use it."""

from __future__ import annotations

import secrets

from django.utils.crypto import salted_hmac

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without I, O, 0 and 1, which are misread when a code is told or written down."""


def new_token() -> str:
    """For a link: 256 bits."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """To be told: ten characters, 50 bits, as ``ABCDE-FGHJK``."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(10))
    return f"{drawn[:5]}-{drawn[5:]}"


def digest_of_token(token: str) -> str:
    """What is stored of a token."""
    return salted_hmac("rambu.people.token", token, algorithm="sha256").hexdigest()


def digest_of_code(person_id: int, code: str) -> str:
    """What is stored of a code; it opens one person's account only. Letter case, spaces and hyphens are forgiven."""
    plain = "".join(c for c in code.upper() if c.isalnum())
    return salted_hmac("rambu.people.code", f"{person_id}:{plain}", algorithm="sha256").hexdigest()
