"""Keep the log beside the texts: what is changed outside the meeting is written down, so that the replay is exact."""

from __future__ import annotations

import json

from rambu.web.library.models import Change
from rambu.web.meeting.actions.writing import append
from rambu.web.meeting.models import Meeting, StartingText


def catch_up(*, meeting: Meeting, text: StartingText) -> int:
    """Write an entry for each change of the draft that the log does not know; returns the version reached.

    The meeting is `locked`.
    """
    rows = Change.objects.everywhere(reason="the meeting's own texts").filter(draft=text.draft_id)
    rows = rows.filter(version__gt=text.known).order_by("version")
    for change in rows.select_related("by"):
        data = {
            "sop": str(text.document_id),
            "edits": json.loads(change.edits),
            "by": change.by.name if change.by else "Rambu",
            "told": change.told.splitlines(),
        }
        append(by=None, meeting=meeting, kind="changed", data=data)
        text.known = change.version
    text.save(update_fields=["known"])
    return text.known


def know(*, text: StartingText, version: int) -> None:
    """The log knows the change that made this version."""
    text.known = version
    text.save(update_fields=["known"])


def bump_sheet(*, meeting: Meeting, sop: str, version: int) -> None:
    """Who follows sees the new text at once, where it is the one that is shown."""
    if meeting.shown_sop == sop:
        meeting.sheet = version
        meeting.save(update_fields=["sheet"])


__all__ = ["bump_sheet", "catch_up", "know"]
