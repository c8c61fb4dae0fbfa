"""Edits as Indonesian sentences, in the words of the form."""

from __future__ import annotations

from collections.abc import Iterable

from rambu.sop.edits import told_settings as _settings  # noqa: F401  (registers its words)
from rambu.sop.edits import told_structure as _structure  # noqa: F401
from rambu.sop.edits.apply import apply
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.labels import labels, learned
from rambu.sop.edits.told import Told, View, sentence, told
from rambu.sop.model import Sop


def describe(sop: Sop, edit: Edit) -> str:
    """One sentence on what the edit does to `sop`; ``""`` when nothing of it is seen. EditError: it does not fit."""
    words = told(edit, View(sop, learned(labels(sop), apply(sop, edit))))
    return words.sentence() if words else ""


def describe_all(sop: Sop, edits: Iterable[Edit]) -> list[str]:
    """Sentences on what the edits do to `sop`, one after another, those on one thing joined in one.

    Numbers are those of `sop`, also after a row was inserted or moved, so that a reader finds them in the old form.
    """
    known, state = labels(sop), sop
    groups: dict[str, list[Told]] = {}
    for edit in edits:
        after = apply(state, edit)
        known = learned(known, after)
        words = told(edit, View(state, known))
        if words:
            groups.setdefault(words.about or f"#{len(groups)}", []).append(words)
        state = after
    return [_joined(group) for group in groups.values()]


def _joined(group: list[Told]) -> str:
    if len(group) == 1:
        return group[0].sentence()
    mark = ":" if group[0].alone else ""
    return sentence(f"{group[0].subject}{mark} {'; '.join(one.clause for one in group)}")
