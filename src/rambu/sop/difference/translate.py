"""The new value in the old one's ids, and the edit that gives the new ones back."""

from __future__ import annotations

from rambu.sop.difference.matching import Matching
from rambu.sop.edits.integrity import ids
from rambu.sop.edits.reidentify import Reidentify, renamed_sop
from rambu.sop.ids import fresh_id
from rambu.sop.model import Sop


def translate(a: Sop, b: Sop, matching: Matching) -> tuple[Sop, Reidentify]:
    """`b` with the ids of `a` where things are the same and ids unknown to `a` elsewhere; and the way back."""
    old, new = set(ids(a)), list(ids(b))
    taken = {*old, *new}
    names: dict[str, str] = {}
    for name in new:
        if name in matching:
            names[name] = matching[name]
        elif name in old:
            names[name] = fresh_id(name, taken)
            taken.add(names[name])
    changed = {name: to for name, to in names.items() if name != to}
    back = Reidentify(tuple((to, name) for name, to in changed.items()))
    return (renamed_sop(b, changed) if changed else b), back
