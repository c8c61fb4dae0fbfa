"""Set fields of a row and tell what was there before."""

from __future__ import annotations

from typing import Any

from django.db import models


def put(row: models.Model, **fields: Any) -> dict[str, Any]:
    """Save the fields that differ; returns what an event tells of it (see `set_fields`), or nothing if none does."""
    data = set_fields(row, **fields)
    if data:
        row.save(update_fields=list(data["now"]))
    return data


def set_fields(row: models.Model, **fields: Any) -> dict[str, Any]:
    """Set the fields that differ without saving; returns what an event tells of it, or nothing if none does.

    ``changes`` holds ``{field: [before, after]}`` in words; ``was`` and ``now`` hold the same in values to go back to.
    """
    was = {name: getattr(row, name) for name, value in fields.items() if getattr(row, name) != value}
    if not was:
        return {}
    now = {name: fields[name] for name in was}
    for name, value in now.items():
        setattr(row, name, value)
    return {
        "changes": {name: [_words(was[name]), _words(now[name])] for name in was},
        "was": {name: plain(value) for name, value in was.items()},
        "now": {name: plain(value) for name, value in now.items()},
    }


def plain(value: Any) -> str | int | bool | None:
    """What JSON can hold: rows become their ids, dates ISO text."""
    if isinstance(value, models.Model):
        return int(value.pk)
    return value if value is None or isinstance(value, (str, int, bool)) else str(value)


def _words(value: Any) -> str:
    return "" if value is None else str(value)
