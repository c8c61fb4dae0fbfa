"""An event as a person reads it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from rambu.web.audit import wording
from rambu.web.audit.models import Event


@dataclass(frozen=True, slots=True)
class Line:
    """Who, what, when, and what changed."""

    at: datetime
    who: str
    what: str
    changes: tuple[str, ...]
    number: int
    office: int


def told(event: Event) -> Line:
    """The line of `event`."""
    data = event.content
    return Line(event.at, event.by_name or _("Rambu"), _what(event, data), _changes(data), event.number, event.office)


def _what(event: Event, data: dict[str, Any]) -> str:
    words: dict[str, Any] = defaultdict(str, {key: _value(value) for key, value in data.items()})
    words["target"] = event.target_name
    return wording.sentence(event.action).format_map(words)


def _changes(data: dict[str, Any]) -> tuple[str, ...]:
    changes = data.get("changes")
    if not isinstance(changes, dict):
        return ()
    return tuple(f"{wording.field(name)}: {_value(old)} → {_value(new)}" for name, (old, new) in changes.items())


def _value(value: Any) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    return ", ".join(map(_value, value)) if isinstance(value, list) else str(value)
