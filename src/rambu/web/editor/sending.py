"""What the browser sends, read strictly."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.utils.translation import gettext as _

from rambu.sop import Edit, EditError, from_json
from rambu.web.library.actions import Upon
from rambu.web.offices.refusal import Refused

LONGEST_KEY: Final = 64
MOST_EDITS: Final = 2000


@dataclass(frozen=True, slots=True)
class Sending:
    """Edits with the version that they were made on, under a key."""

    base: int
    key: str
    edits: tuple[Edit, ...]
    upon: tuple[Upon, ...]
    have: frozenset[str]
    quiet: bool


def read_object(request: HttpRequest) -> dict[str, Any]:
    """The JSON object in the body. Refused when it is none."""
    try:
        document = json.loads(request.body)
    except RequestDataTooBig as fault:
        raise Refused(_("Kiriman ini terlalu besar; kirimlah sebagian demi sebagian.")) from fault
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict):
        raise Refused(_("Kiriman harus berupa objek JSON."))
    return document


def read_sending(document: dict[str, Any]) -> Sending:
    """The sending. Refused with one sentence when it is not exactly one."""
    upon = [one if isinstance(one, dict) else {} for one in _list(document, "upon")]
    return Sending(
        read_number(document, "base"),
        read_key(document),
        _edits(document),
        tuple(Upon(read_key(one), _edits(one)) for one in upon),
        read_have(document),
        document.get("quiet") is True,
    )


def read_key(document: dict[str, Any]) -> str:
    """The key of the sending."""
    key = document.get("key")
    if not isinstance(key, str) or not 0 < len(key) <= LONGEST_KEY or not key.isascii():
        raise Refused(_("Kunci kiriman tidak sah."))
    return key


def read_number(document: dict[str, Any], name: str) -> int:
    """A version."""
    value = document.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        raise Refused(_("Nomor versi tidak sah."))
    return value


def read_have(document: dict[str, Any]) -> frozenset[str]:
    """Hashes of the pages that the browser has."""
    return frozenset(one for one in _list(document, "have")[:1000] if isinstance(one, str))


def read_text(document: dict[str, Any], name: str) -> str:
    """A text; what is none counts as empty."""
    value = document.get(name)
    return value if isinstance(value, str) else ""


def _list(document: dict[str, Any], name: str) -> list[Any]:
    value = document.get(name, [])
    if not isinstance(value, list):
        raise Refused(_("Bagian “{name}” harus berupa daftar.").format(name=name))
    return value


def _edits(document: dict[str, Any]) -> tuple[Edit, ...]:
    every = _list(document, "edits")
    if len(every) > MOST_EDITS:
        raise Refused(_("Terlalu banyak perubahan dalam satu kiriman."))
    try:
        return tuple(from_json(one) for one in every)
    except EditError as error:
        raise Refused(str(error)) from error
