"""A file of ours that came back: the SOP in it, exactly, or with the edits that a person made to what is seen.

What is seen of a SOP is less than the SOP. So the file is compared not with the SOP but with what would be seen of
it anew, and only what differs between the two is changed in the SOP.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from rambu.exchange.drawn.carrying import carried, native
from rambu.exchange.drawn.geometry import Drawn
from rambu.exchange.drawn.recover import Recovered, recover
from rambu.sop import BadInput, Edit, EditError, apply, difference, loads
from rambu.sop.model import Sop

_LONGEST: Final = 300
"""Rows of a SOP that is written anew to be compared: ten times the longest seen."""


@dataclass(frozen=True, slots=True)
class Restored:
    """The SOP with a person's edits, the one that the file was made of, and the edits between the two."""

    sop: Sop
    original: Sop
    edits: tuple[Edit, ...]
    recovered: Recovered | None
    """What is seen in the file; None where it is seen to be as it was written."""


def restore(drawn: Drawn, again: Iterable[Callable[[Sop], Drawn]]) -> Restored | None:
    """The SOP that a file of ours carries, with what was changed in the file since.

    `again` are the ways in which it may have been written, likeliest first. None where it carries no SOP, or one that
    cannot be read, or what is seen are several: then what is seen is all there is.
    """
    original = _embedded(drawn)
    if original is None or sum(len(bagan.kegiatan) for bagan in original.bagan) > _LONGEST:
        return None
    now: Recovered | None = None
    best: Restored | None = None
    for write in again:
        before = write(original)
        if before.sheets == drawn.sheets:
            return Restored(original, original, (), None)
        if now is None:
            found = recover(drawn)
            if len(found) != 1:
                return None
            now = found[0]
        one = _between(original, recover(before), now)
        if one is not None and (best is None or len(one.edits) < len(best.edits)):
            best = one
        if best is not None and not best.edits:
            break
    return best


def _embedded(drawn: Drawn) -> Sop | None:
    if not drawn.embedded:
        return None
    try:
        return loads(drawn.embedded, "sop.json")
    except BadInput:
        return None


def _between(original: Sop, before: list[Recovered], now: Recovered) -> Restored | None:
    """The edits that lead from what was seen to what is seen, made to the SOP itself."""
    if len(before) != 1:
        return None
    old = native(before[0], original)
    if old is None:
        return None
    new = carried(now, old)
    edits = difference(old.sop, new.sop)
    try:
        return Restored(apply(original, edits), original, edits, new)
    except EditError:
        whole = replace(new.sop, tampilan=original.tampilan)
        return Restored(whole, original, difference(original, whole), new)
