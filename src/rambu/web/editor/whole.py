"""A text as the browser holds it: the model as plain JSON in full, nothing left out."""

from __future__ import annotations

import json
import zlib
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from typing import Any

from rambu.sop import Kegiatan, Sop


def whole(value: object) -> Any:
    """JSON for a value of the model: records as objects with all their parts, tuples as lists.

    What it returns may be shared and is not to be changed.
    """
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, tuple):
        return [whole(item) for item in value]
    return _row(value) if isinstance(value, Kegiatan) else _record(value)


def _record(value: Any) -> Any:
    kind: Any = type(value)
    names = _names(kind)
    return {name: whole(getattr(value, name)) for name in names} if names else value


@lru_cache(maxsize=4096)
def _row(row: Kegiatan) -> Any:
    """Of a row, which an edit of another one leaves as it was."""
    return _record(row)


def checksum(document: object) -> int:
    """CRC-32 of the JSON text with sorted keys: the browser compares it with that of its own text."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return zlib.crc32(text.encode())


def whole_sop(sop: Sop) -> dict[str, Any]:
    """The text."""
    found: dict[str, Any] = whole(sop)
    return found


@cache
def _names(record: Any) -> tuple[str, ...]:
    return tuple(part.name for part in fields(record)) if is_dataclass(record) else ()
