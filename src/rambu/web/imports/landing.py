"""What the edits of a file of ours do to its SOP as it is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rambu.sop import Conflict, Edit, EditError, Sop, apply, difference, rebase_all
from rambu.web.imports.models import Found
from rambu.web.library.actions.carrying import carry, read_edits
from rambu.web.library.models import Draft


@dataclass(frozen=True, slots=True)
class Landing:
    """The text as it is now and with the edits, carried over what was changed since the file was written.

    `fault` says why they can't be carried; then the texts are those of the file.
    """

    before: Sop
    after: Sop
    edits: tuple[Edit, ...]
    draft: Draft | None
    """The draft that is changed; none: the SOP in force is."""
    fault: str = ""


def landing(found: Found) -> Landing | None:
    """None for a file that is not ours, or whose SOP has no text any more that could be changed."""
    if found.origin is None or not found.edits:
        return None
    draft: Draft | None = found.origin.draft
    now = draft.sop if draft else found.origin.in_force.sop if found.origin.in_force else None
    if now is None:
        return None
    try:
        carried = _carried(found, draft, now)
        if isinstance(carried, Conflict):
            return Landing(found.was, found.sop, (), draft, carried.sentence)
        return Landing(now, apply(now, carried), tuple(carried), draft)
    except EditError as fault:
        return Landing(found.was, found.sop, (), draft, str(fault))


def _carried(found: Found, draft: Draft | None, now: Sop) -> Sequence[Edit] | Conflict:
    """Over the changes of the draft one by one where they are known, else over the difference of the two texts."""
    edits = _made(found)
    if draft is not None and found.base is not None and found.base <= draft.version:
        since = list(draft.changes.everywhere(reason="the draft is already seen").after(found.base))
        return carry(edits, now, since)
    return rebase_all(edits, difference(found.was, now), found.was)


def _made(found: Found) -> Sequence[Edit]:
    """What was edited in the file, and what was mended here since."""
    return read_edits(found.edits) if found.steps == "[]" else difference(found.was, found.sop)
