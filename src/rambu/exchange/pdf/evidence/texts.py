"""JSON as evidence is written: one way only, so that its hash can be taken."""

from __future__ import annotations

import hashlib
import json
from typing import Any


class Malformed(ValueError):
    """An embedded text is not what it should be."""


def compact(value: Any) -> str:
    """`value` with sorted keys and no needless blanks."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def list_of(value: Any) -> list[Any]:
    """`value` where it is a list. Malformed else."""
    if not isinstance(value, list):
        raise Malformed("a list is expected")
    return value


def hash_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()
