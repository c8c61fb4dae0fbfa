"""Codes of an authenticator app (RFC 6238) and codes for the day when it is lost."""

from __future__ import annotations

import pyotp
import segno
from django.utils.crypto import salted_hmac

from rambu.web.people.tokens import new_code

ISSUER = "Rambu"
RECOVERY_CODES = 10
_LENGTH = 6
_BEFORE_AND_AFTER = 1
"""Clocks of phones differ; a code also opens in the window before and the window after its own, of 30 s each."""


def new_secret() -> str:
    """160 bits, as authenticator apps read them."""
    return pyotp.random_base32()


def address_of(secret: str, login: str) -> str:
    """What the picture holds: an ``otpauth:`` address, which a phone also opens by a touch."""
    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=ISSUER)


def picture_of(address: str) -> str:
    """The address as a QR code: an SVG without styles, dark on white in every scheme."""
    return segno.make(address, error="m").svg_inline(
        scale=4, border=4, dark="#000", light="#fff", svgclass="qr", lineclass=None, omitsize=True
    )


def in_fours(secret: str) -> str:
    """The secret as it is typed by hand."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))


def window_of(secret: str, code: str, now: float) -> int | None:
    """The number of the time window to which a code belongs; None for a code that does not open now."""
    if not is_of_app(code):
        return None
    try:
        return pyotp.TOTP(secret).verify_and_get_timecode(
            plain(code), for_time=int(now), valid_window=_BEFORE_AND_AFTER
        )
    except pyotp.OTPVerificationError:
        return None


def is_of_app(code: str) -> bool:
    """Whether it is written like a code of an app: six digits, spaces forgiven."""
    digits = plain(code)
    return len(digits) == _LENGTH and digits.isascii() and digits.isdigit()


def plain(code: str) -> str:
    """Without spaces and hyphens, in capitals."""
    return "".join(c for c in code.upper() if c.isalnum())


def new_recovery_codes() -> list[str]:
    """Ten codes of 50 bits each."""
    return [new_code() for _ in range(RECOVERY_CODES)]


def digest_of(person_id: int, code: str) -> str:
    """What is stored of a recovery code; it opens one person's account only."""
    return salted_hmac("rambu.doors.recovery", f"{person_id}:{plain(code)}", algorithm="sha256").hexdigest()
