"""Carrying a late edit over edits that were made meanwhile.

The classical diamond of operational transformation: where the footprints of two edits are disjoint, one carried over
the other and the other carried over the one lead to the same value (tested as a property). Three things are adapted
instead of compared: the place behind something that was removed, one place wanted by two, and ids that both chose.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rambu.language import gettext as _
from rambu.sop.edits.apply import apply
from rambu.sop.edits.change import Change, EditError, Placement
from rambu.sop.edits.describe import describe
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.footprint import Address
from rambu.sop.edits.integrity import ids
from rambu.sop.edits.reidentify import NOTHING, Reidentify
from rambu.sop.edits.rename import new_ids, renamed
from rambu.sop.ids import fresh_id
from rambu.sop.model import Sop


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two edits that a person must choose between, and a sentence that names both."""

    late: Edit
    earlier: Edit
    sentence: str


def rebase(edit: Edit, over: Edit | Iterable[Edit], base: Sop) -> Edit | Conflict:
    """The late `edit`, made on `base`, as an edit of `apply(base, over)`; or what it is in conflict with.

    What both did alike comes back as the edit that does nothing, ``Reidentify(())``. New things keep both their
    places: the one with the smaller id stands first. An id that is taken meanwhile is replaced by a fresh one.
    """
    state = base
    for other in (over,) if isinstance(over, Change) else over:
        after = apply(state, other)
        carried = _carry(edit, other, state, after)
        if isinstance(carried, Conflict):
            return carried
        edit, state = carried, after
    return edit


def _carry(edit: Edit, other: Edit, state: Sop, after: Sop) -> Edit | Conflict:
    if edit in (other, NOTHING):
        return NOTHING
    if isinstance(edit, Reidentify) or isinstance(other, Reidentify):
        carried: Edit = _carry_names(edit, other, after)
    else:
        carried = _with_fresh_ids(edit, after)
        if _meet(carried, other, state):
            return _conflict(edit, other, state)
        carried = _relocated(carried, other, state, after)
    try:
        apply(after, carried)
    except EditError:
        return _conflict(edit, other, state)
    return carried


def _carry_names(edit: Edit, other: Edit, after: Sop) -> Edit:
    carried = renamed(edit, dict(other.pairs)) if isinstance(other, Reidentify) else edit
    if isinstance(carried, Reidentify):
        there = set(ids(after))
        return Reidentify(tuple((old, new) for old, new in carried.pairs if old in there and old != new))
    return _with_fresh_ids(carried, after)


def _with_fresh_ids(edit: Edit, after: Sop) -> Edit:
    taken = set(ids(after))
    clashes = [name for name in new_ids(edit) if name in taken]
    taken |= set(new_ids(edit))
    new: dict[str, str] = {}
    for name in clashes:
        new[name] = fresh_id(name, taken)
        taken.add(new[name])
    return _with_own_ids(edit, new) if new else edit


def _with_own_ids(edit: Edit, new: dict[str, str]) -> Edit:
    """Only what the edit brings along is renamed, not the place where it comes to."""
    changed = renamed(edit, new)
    keep = {name: getattr(edit, name) for name in ("after", "bagan", "kegiatan") if _is_place(edit, name)}
    return replace(changed, **keep)


def _is_place(edit: Edit, name: str) -> bool:
    return isinstance(getattr(edit, name, None), str)


def _meet(edit: Edit, other: Edit, state: Sop) -> frozenset[Address]:
    try:
        common = edit.footprint(state).meets(other.footprint(state))
    except EditError:
        return frozenset({("sop",)})
    gap = _gap(edit, state)
    return common - {gap} if gap is not None and gap == _gap(other, state) else common


def _gap(edit: Edit, state: Sop) -> Address | None:
    return edit.gap(state) if isinstance(edit, Placement) else None


def _relocated(edit: Edit, other: Edit, state: Sop, after: Sop) -> Edit:
    if not isinstance(edit, Placement):
        return edit
    if isinstance(other, Placement) and edit.gap(state) == other.gap(state):
        return replace(edit, after=other.item()) if other.item() < edit.item() else edit
    line = ("", *_line(edit, state))
    ahead = line[: line.index(edit.after) + 1] if edit.after in line else ("",)
    there = {"", *ids(after)} - {edit.item()}
    return replace(edit, after=[name for name in ahead if name in there][-1])


def _line(edit: Placement, state: Sop) -> tuple[str, ...]:
    """Ids of the things, in order, among which the edit places its own."""
    _gap, kind, owner, _after = edit.gap(state)
    if kind == "bagan":
        return tuple(bagan.id for bagan in state.bagan)
    for bagan in state.bagan:
        if bagan.id == owner:
            return tuple(thing.id for thing in (bagan.pelaksana if kind == "pelaksana" else bagan.kegiatan))
        for row in bagan.kegiatan:
            if row.id == owner:
                return tuple(symbol.id for symbol in row.simbol)
    return ()


def _conflict(edit: Edit, other: Edit, state: Sop) -> Conflict:
    sentence = _("Dua perubahan bertemu: “{late}” dan “{earlier}”; pilihlah salah satu.").format(
        late=_told(state, edit), earlier=_told(state, other)
    )
    return Conflict(edit, other, sentence)


def _told(state: Sop, edit: Edit) -> str:
    try:
        words = describe(state, edit).removesuffix(".") or _("pengenal diganti")
    except EditError:
        return _("perubahan pada bagian yang sudah tidak ada")
    return words.replace("“", "‘").replace("”", "’")
