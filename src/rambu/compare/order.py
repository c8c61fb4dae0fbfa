"""Things of both versions in one line: those of the new one in their order, removed ones where they stood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from rambu.sop.edits.order import Named

T = TypeVar("T", bound=Named)


def together(old: Sequence[T], new: Sequence[T]) -> list[tuple[T | None, T | None]]:
    """Pairs of what bears the same id; one of a pair is None where the other version does not have it."""
    was = {one.id: one for one in old}
    there = {one.id for one in new}
    gone: dict[str, list[T]] = {}
    behind = ""
    for one in old:
        if one.id in there:
            behind = one.id
        else:
            gone.setdefault(behind, []).append(one)
    found: list[tuple[T | None, T | None]] = [(one, None) for one in gone.get("", ())]
    for item in new:
        found.append((was.get(item.id), item))
        found += [(one, None) for one in gone.get(item.id, ())]
    return found
