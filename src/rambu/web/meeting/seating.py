"""Who facilitates a meeting that is held looks at its drafts in the editor."""

from __future__ import annotations

from typing import Any

from rambu.web.editor.seat import add_usher
from rambu.web.meeting.authority import CONDUCTING
from rambu.web.meeting.models import Attendee, Meeting, StartingText


def register() -> None:
    """Tell the editor."""
    add_usher("meeting", _facilitates)


def _facilitates(person: Any, document: int) -> bool:
    taken = StartingText.objects.everywhere(reason="where one facilitates").filter(
        document=document, meeting__state=Meeting.State.RUNNING
    )
    rows = Attendee.objects.everywhere(reason="one's own").filter(person=person, part__in=CONDUCTING)
    return bool(rows.filter(meeting__in=taken.values("meeting")).exists())
