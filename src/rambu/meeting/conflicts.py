"""Corrections that cannot both be accepted as they are: their edits meet in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rambu.sop import Conflict, Edit, EditError, Sop, apply, rebase_all


def meeting_corrections(sop: Sop, corrections: Mapping[int, Sequence[Edit]]) -> dict[int, set[int]]:
    """For each correction of `sop`, by number, those others that it meets; two that do the same alike do not meet."""
    found: dict[int, set[int]] = {number: set() for number in corrections}
    numbers = sorted(corrections)
    for position, one in enumerate(numbers):
        for other in numbers[position + 1 :]:
            if _meet(sop, corrections[one], corrections[other]):
                found[one].add(other)
                found[other].add(one)
    return found


def still_fits(sop: Sop, edits: Sequence[Edit]) -> bool:
    """Whether the edits can be made in the text as it is."""
    try:
        apply(sop, edits)
    except EditError:
        return False
    return True


def _meet(sop: Sop, first: Sequence[Edit], second: Sequence[Edit]) -> bool:
    try:
        return isinstance(rebase_all(second, first, sop), Conflict)
    except EditError:
        return False
