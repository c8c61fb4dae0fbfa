"""What happens in a meeting, one entry after the other: the meeting is this list, everything else follows from it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

BEGINNING: Final = "0" * 64
"""What stands before the first entry of a log."""

KINDS: Final = (
    *("begun", "taken", "staged", "shown", "closed", "reopened"),
    *("came", "left", "noted"),
    *("remarked", "retracted", "drafted", "dropped"),
    *("decided", "undone", "agreed", "counted", "changed"),
)
"""All kinds of entries; `docs/decisions/0050-meeting-log.md` tells what each holds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its place in the log, when (ISO 8601 with offset), who wrote it (name), and what happened."""

    number: int
    at: str
    by: str
    kind: str
    data: Mapping[str, Any]
    hash: str = ""
    """SHA-256 over the hash before and all the rest."""


def digest(before: str, entry: Entry) -> str:
    """The hash that the entry must bear behind one with the hash `before`."""
    told = [before, entry.number, entry.at, entry.by, entry.kind, entry.data]
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def first_break(entries: Iterable[Entry]) -> int | None:
    """The number at which the chain does not hold: an entry was changed, added, or one before it is missing."""
    before = BEGINNING
    for number, entry in enumerate(entries, 1):
        if entry.number != number or entry.hash != digest(before, entry):
            return number
        before = entry.hash
    return None
