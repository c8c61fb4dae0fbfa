"""Secrets that must be read again are sealed with the secret key: who has only the database cannot use them."""

from __future__ import annotations

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken
from django.utils.crypto import salted_hmac


def seal(secret: str) -> str:
    """What is stored."""
    return _box().encrypt(secret.encode()).decode("ascii")


def unseal(sealed: str) -> str:
    """The secret again; nothing where the secret key has changed since."""
    try:
        return _box().decrypt(sealed.encode("ascii")).decode()
    except InvalidToken:
        return ""


def _box() -> Fernet:
    return Fernet(urlsafe_b64encode(salted_hmac("rambu.doors.sealing", "", algorithm="sha256").digest()))
