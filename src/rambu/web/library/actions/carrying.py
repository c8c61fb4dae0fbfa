"""Carry late edits over what was changed meanwhile."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from rambu.sop import Conflict, Edit, Sop, apply, from_json, invert, rebase_all
from rambu.web.library.models import Change


@dataclass(frozen=True, slots=True)
class Upon:
    """A change of the same sender, under its key and as it was sent, that his later edits were made on top of.

    Without edits: the later ones were not made on it, but a person has decided that they follow it.
    """

    key: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A change that still stands."""

    version: int
    key: str
    edits: tuple[Edit, ...]


def read_edits(text: str) -> tuple[Edit, ...]:
    """Edits from a JSON list. EditError for what is none."""
    return tuple(from_json(one) for one in json.loads(text))


def carry(
    edits: Sequence[Edit], now: Sop, meanwhile: Sequence[Change], upon: Sequence[Upon] = ()
) -> Sequence[Edit] | Conflict:
    """`edits`, made before `meanwhile` but on top of `upon`, as edits of `now`; or what they are in conflict with.

    What was changed and taken back again meanwhile stands in nobody's way.
    """
    own = {one.key for one in upon}
    if all(change.key in own for change in meanwhile):
        return edits
    state = now
    for change in reversed(meanwhile):
        state = apply(state, read_edits(change.inverse))
    steps = _standing(meanwhile, state)
    there = {step.key for step in steps}
    groups = [one for one in upon if one.key in there] + [Upon("", tuple(edits))]
    for step in steps:
        if step.key in own:
            groups = [one for one in groups if one.key != step.key]
        else:
            carried = rebase_all([edit for one in groups for edit in one.edits], step.edits, state)
            if isinstance(carried, Conflict):
                return carried
            groups = list(_regrouped(groups, carried))
        state = apply(state, step.edits)
    return groups[-1].edits


def _regrouped(groups: Sequence[Upon], edits: Sequence[Edit]) -> Iterator[Upon]:
    ends = accumulate((len(one.edits) for one in groups), initial=0)
    for one, (start, end) in zip(groups, pairwise(ends), strict=True):
        yield Upon(one.key, tuple(edits[start:end]))


def _standing(changes: Sequence[Change], start: Sop) -> list[Step]:
    """The changes without those that were taken back, and without what took them back; they lead to the same text."""
    versions: dict[int, int] = {change.pk: change.version for change in changes}
    steps: list[Step] = []
    for change in changes:
        gone = versions.get(change.undoes_id) if change.undoes_id else None
        rest = _without(steps, gone, start) if gone else None
        steps = [*steps, Step(change.version, change.key, read_edits(change.edits))] if rest is None else rest
    return steps


def _without(steps: Sequence[Step], version: int, start: Sop) -> list[Step] | None:
    """`steps` as if one of them had not been; None where that cannot be."""
    at = next((n for n, step in enumerate(steps) if step.version == version), None)
    if at is None:
        return None
    before = apply(start, chain.from_iterable(step.edits for step in steps[:at]))
    back: Sequence[Edit] = invert(before, steps[at].edits)
    state, kept = apply(before, steps[at].edits), list(steps[:at])
    for step in steps[at + 1 :]:
        edits, after = rebase_all(step.edits, back, state), rebase_all(back, step.edits, state)
        if isinstance(edits, Conflict) or isinstance(after, Conflict):
            return None
        kept.append(Step(step.version, step.key, edits))
        state, back = apply(state, step.edits), after
    return kept


def own_keys(upon: Sequence[Upon], changes: Sequence[Change], person: int | None) -> list[Upon]:
    """Those of `upon` that are changes of the person indeed."""
    mine = {change.key for change in changes if change.by_id == person}
    return [one for one in upon if one.key in mine]
