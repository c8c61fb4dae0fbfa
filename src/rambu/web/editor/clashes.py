"""Two changes that meet, told so that a person can choose."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from rambu.sop import (
    Edit,
    EditError,
    SetBagan,
    SetExits,
    SetField,
    SetHints,
    SetKegiatan,
    SetPelaksana,
    SetSymbol,
    Sop,
    apply,
    describe,
    to_json,
)
from rambu.web.library.actions import Clash, read_edits
from rambu.web.library.models import Change, Draft

_SETTING = (SetField, SetBagan, SetKegiatan, SetSymbol, SetExits, SetPelaksana, SetHints)


def told_clash(draft: Draft, clash: Clash, base: int) -> dict[str, Any]:
    """The clash as JSON: its sentence, both sides in words, and their values where both set the same part."""
    changes = list(draft.changes.everywhere(reason="the draft is already seen").after(base).select_related("by"))
    before = _before(clash.sop, changes)
    earlier = _change_of(changes, clash.earlier)
    return {
        "sentence": clash.sentence,
        "mine": _told(before, clash.late),
        "theirs": {
            "told": earlier.told.split("\n") if earlier else _told(before, clash.earlier),
            "by": str(earlier.by or "") if earlier else "",
            "at": earlier.at.isoformat() if earlier else draft.changed.isoformat(),
        },
        "values": _values(before, clash),
    }


def _before(now: Sop, changes: Sequence[Change]) -> Sop:
    for change in reversed(changes):
        now = apply(now, read_edits(change.inverse))
    return now


def _change_of(changes: Sequence[Change], edit: Edit) -> Change | None:
    """The latest change that made the edit, else the latest of all."""
    wanted = to_json(edit)
    made = [change for change in changes if wanted in json.loads(change.edits)]
    return next(reversed(made or changes), None)


def _told(sop: Sop, edit: Edit) -> list[str]:
    try:
        return [describe(sop, edit)]
    except EditError:
        return []


def _values(before: Sop, clash: Clash) -> dict[str, Any] | None:
    """Before, mine and theirs of one part; None where the two are not about the same one."""
    late, earlier = to_json(clash.late), to_json(clash.earlier)
    if not isinstance(clash.late, _SETTING) or _part(late) != _part(earlier):
        return None
    value = next(key for key in ("value", "exits", "judul", "petunjuk") if key in late)
    was = _was(before, clash.late, value)
    return {"before": was, "mine": late[value], "theirs": earlier[value]}


def _part(edit: dict[str, Any]) -> dict[str, Any]:
    return {key: part for key, part in edit.items() if key not in ("value", "exits", "judul", "petunjuk")}


def _was(before: Sop, edit: Edit, value: str) -> Any:
    """The value that the inverse of the edit would restore."""
    try:
        (back, *_rest) = edit.undone(before)
    except (EditError, ValueError):
        return None
    return to_json(back).get(value)
