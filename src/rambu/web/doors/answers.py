"""What a browser sends back when it has made or shown a passkey."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from webauthn.helpers.structs import AuthenticatorTransport

from rambu.web.offices.refusal import Refused

TRANSPORTS = frozenset(one.value for one in AuthenticatorTransport)
"""The ways to reach a device that the standard names."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the browser sent back: the name of the credential, and all of it."""

    credential: str
    whole: dict[str, Any]


def read_answer(text: str) -> Answer:
    """What a form brought; raises Refused."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise Refused(unread()) from fault
    name = whole.get("id") if isinstance(whole, dict) else None
    if not isinstance(name, str) or not isinstance(whole.get("response"), dict):
        raise Refused(unread())
    return Answer(name, whole)


def transports_of(answer: Answer) -> list[str]:
    """How the device says it can be reached."""
    told = answer.whole["response"].get("transports")
    return sorted({one for one in told if one in TRANSPORTS}) if isinstance(told, list) else []


def unread() -> str:
    """What is said of an answer that is none."""
    return _("Kunci sandi itu tidak dapat dibaca. Coba lagi, atau masuk dengan sandi.")
