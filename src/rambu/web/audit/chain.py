"""How events hang together: each hash covers the event and the hash before it."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC
from typing import Any

from rambu.web.audit.models import Event

BEGINNING = "0" * 64
"""What stands as the hash before the first event."""


def canonical(data: Any) -> str:
    """`data` as JSON with sorted keys and no spaces (RFC 8785 for ASCII keys and whole numbers).

    Raises TypeError for what JSON cannot hold, and for floats, which two programs may write differently.
    """
    _refuse_floats(data)
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _refuse_floats(data: Any) -> None:
    if isinstance(data, float):
        raise TypeError("the audit trail holds no floats")
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, (list, tuple)) else ():
        _refuse_floats(part)


def digest(event: Event) -> str:
    """The SHA-256 of `event` and of the hash before it, in lower-case hexadecimal."""
    told = {
        "office": event.office,
        "number": event.number,
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "by": event.by_id,
        "by_name": event.by_name,
        "action": event.action,
        "target": [event.target_type, event.target_id, event.target_name],
        "data": event.data,
        "previous": event.previous,
    }
    return hashlib.sha256(canonical(told).encode()).hexdigest()
