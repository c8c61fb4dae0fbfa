"""What the server answers: the text after a change with everything that follows from it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from django.urls import reverse

from rambu.web.editor.insight import Insight
from rambu.web.editor.seat import Seat
from rambu.web.editor.undoing import stacks_for
from rambu.web.library.models import Change, Draft


def answer(
    seat: Seat, draft: Draft, insight: Insight, *, base: int, have: Collection[str], quiet: bool = False
) -> dict[str, Any]:
    """The answer to whoever holds version `base`: the changes since, and what the text looks like now."""
    rows = draft.changes.everywhere(reason="the draft is already seen").after(base).select_related("by")
    changes = [_change(seat, row) for row in rows]
    alone = len(changes) <= 1 and all(one["mine"] for one in changes)
    found = {**_standing(seat, draft, insight), "changes": changes}
    if not alone:
        found["sop"] = insight.document
    return found if quiet else {**found, **_seen(insight, have)}


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
        **_standing(seat, draft, insight),
        **_seen(insight, have),
        "sop": insight.document,
        "document": about,
        "me": me,
    }


def _standing(seat: Seat, draft: Draft, insight: Insight) -> dict[str, Any]:
    stacks = stacks_for(seat.person, draft)
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
        "pages": {
            "order": [one.hash for one in drawing.pages],
            "drawn": {one.hash: one.page for one in drawing.pages if one.hash not in have},
            "notes": drawing.notes,
        },
        "font": drawing.font,
        "paper": drawing.paper,
        "story": insight.story,
        "minutes": insight.minutes,
    }


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
