"""Carrying a whole list of late edits over a whole list of earlier ones."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.sop.edits.apply import apply
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.integrity import ids
from rambu.sop.edits.rebase import Conflict, rebase
from rambu.sop.edits.rename import new_ids, renamed
from rambu.sop.ids import fresh_id
from rambu.sop.model import Sop


def rebase_all(edits: Sequence[Edit], over: Sequence[Edit], base: Sop) -> tuple[Edit, ...] | Conflict:
    """`edits`, made one after another on `base`, as edits of ``apply(base, over)``; or the first conflict.

    Things that both lists brought in under one id keep apart: those of `edits` get fresh ids throughout.
    """
    carried: list[Edit] = []
    for edit in _with_own_ids(edits, over, base):
        late = rebase(edit, over, base)
        rest = _over(edit, over, base)
        if isinstance(late, Conflict):
            return late
        if isinstance(rest, Conflict):
            return rest
        carried.append(late)
        base, over = apply(base, edit), rest
    return tuple(carried)


def _over(edit: Edit, over: Sequence[Edit], base: Sop) -> tuple[Edit, ...] | Conflict:
    """The other side of the diamond: `over` as edits of ``apply(base, edit)``."""
    found: list[Edit] = []
    for other in over:
        late, next_edit = rebase(other, edit, base), rebase(edit, other, base)
        if isinstance(late, Conflict):
            return late
        if isinstance(next_edit, Conflict):
            return next_edit
        found.append(late)
        base, edit = apply(base, other), next_edit
    return tuple(found)


def _with_own_ids(edits: Sequence[Edit], over: Sequence[Edit], base: Sop) -> list[Edit]:
    brought = {name for edit in over for name in new_ids(edit)}
    own = [name for edit in edits for name in new_ids(edit)]
    taken = {*brought, *own, *ids(base)}
    new: dict[str, str] = {}
    for name in own:
        if name in brought and name not in new:
            new[name] = fresh_id(name, taken)
            taken.add(new[name])
    return [renamed(edit, new) for edit in edits] if new else list(edits)
