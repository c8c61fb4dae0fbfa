"""What the server answers: the text after a change with everything that follows from it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from django.urls import reverse

from rambu.web.editor.insight import Drawing, Insight
from rambu.web.editor.packing import Written, as_text
from rambu.web.editor.seat import Seat
from rambu.web.editor.undoing import Stacks, stacks_for
from rambu.web.library.models import Change, Draft

_AFTER_A_CHANGE = Stacks(undo=(0,))
"""Something can be undone, nothing redone."""


def answer(
    seat: Seat,
    draft: Draft,
    insight: Insight,
    *,
    base: int,
    have: Collection[str],
    quiet: bool = False,
    made: Change | None = None,
) -> dict[str, Any]:
    """The answer to whoever holds version `base`: the changes since, and what the text looks like now.

    `made` is the change that was just made, to save reading it again.
    """
    alone = made is not None and made.version == base + 1 == draft.version
    rows = [made] if alone and made else list(_since(draft, base))
    changes = [_change(seat, row) for row in rows]
    stacks = _AFTER_A_CHANGE if alone and made and made.undoes_id is None else stacks_for(seat.person, draft)
    found = {**_standing(seat, draft, insight, stacks), "changes": changes}
    if len(changes) > 1 or not all(one["mine"] for one in changes):
        found["sop"] = insight.document
    return found if quiet else {**found, **_seen(insight, have)}


def _since(draft: Draft, base: int) -> Iterable[Change]:
    rows = draft.changes.everywhere(reason="the draft is already seen").after(base)
    found: Iterable[Change] = rows.select_related("by")
    return found


def state(seat: Seat, draft: Draft, insight: Insight, have: Collection[str]) -> dict[str, Any]:
    """Everything, for whoever holds nothing yet."""
    document = seat.document
    about = {
        "pk": document.pk,
        "title": str(document),
        "unit": str(document.unit),
        "office": str(document.office),
        "address": reverse("editor:edit", args=[document.pk]),
    }
    me = {"pk": seat.person.pk, "name": str(seat.person)}
    return {
        **_standing(seat, draft, insight, stacks_for(seat.person, draft)),
        **_seen(insight, have),
        "sop": insight.document,
        "document": about,
        "me": me,
    }


def _standing(seat: Seat, draft: Draft, insight: Insight, stacks: Stacks) -> dict[str, Any]:
    return {
        "version": draft.version,
        "at": draft.changed.isoformat(),
        "by": str(draft.changed_by or ""),
        "sum": insight.sum,
        "undo": bool(stacks.undo),
        "redo": bool(stacks.redo),
        "can_write": seat.can_write,
        "state": draft.state,
        "state_label": draft.get_state_display(),
    }


def _seen(insight: Insight, have: Collection[str]) -> dict[str, Any]:
    drawing = insight.drawing
    return {
        "findings": insight.findings,
        "pages": _pages(drawing, have),
        "font": drawing.font,
        "paper": drawing.paper,
        "story": insight.story,
        "minutes": insight.minutes,
    }


def _pages(drawing: Drawing, have: Collection[str]) -> Written:
    parts = {
        "order": [one.hash for one in drawing.pages],
        "notes": drawing.notes,
        "drawn": Written(as_text({one.hash: one.page for one in drawing.pages if one.hash not in have})),
    }
    return Written(as_text(parts))


def _change(seat: Seat, row: Change) -> dict[str, Any]:
    return {
        "version": row.version,
        "key": row.key,
        "edits": json.loads(row.edits),
        "told": lines(row.told),
        "by": str(row.by or ""),
        "at": row.at.isoformat(),
        "mine": row.by_id == seat.person.pk,
    }


def lines(text: str) -> Iterable[str]:
    """The sentences of a change."""
    return text.split("\n") if text else []
