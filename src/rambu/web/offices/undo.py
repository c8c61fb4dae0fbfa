"""Take back what was done, as long as nothing else has changed it since."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from django.apps import apps
from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.models import Event
from rambu.web.offices.actions.changed import plain
from rambu.web.offices.refusal import Refused

Reversal: TypeAlias = Callable[[Any, Any, dict[str, Any]], Any]
"""Takes the person, the row and the data of the event; calls an action, which demands its power."""

_REVERSALS: dict[str, Reversal] = {}


def reverses(action: str) -> Callable[[Reversal], Reversal]:
    """Register the reversal of an action."""

    def register(reversal: Reversal) -> Reversal:
        _REVERSALS[action] = reversal
        return reversal

    return register


def can_undo(event: Event) -> bool:
    """Whether there is a way back from this event."""
    return event.action in _REVERSALS


@transaction.atomic
def undo(*, by: Any, event: Event) -> Any:
    """Take the event back through an action of its own; refused when the row has changed since."""
    rows = apps.get_model(event.target_type)._base_manager.select_for_update() if can_undo(event) else None
    row: Any = rows.filter(pk=event.target_id).first() if rows is not None else None
    data = event.content
    if row is None or any(plain(getattr(row, name)) != value for name, value in data.get("now", {}).items()):
        raise Refused(_("Data ini sudah diubah lagi sesudahnya, jadi tidak dapat diurungkan."))
    was = {name: _read(row, name, value) for name, value in data.get("was", {}).items()}
    return _REVERSALS[event.action](by, row, {**data, "was": was})


def _read(row: Any, name: str, value: Any) -> Any:
    """Dates come back from ISO text."""
    is_day = row._meta.get_field(name).get_internal_type() == "DateField"
    return date.fromisoformat(value) if is_day and value else value
