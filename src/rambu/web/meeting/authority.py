"""Who may do what with a meeting."""

from __future__ import annotations

from typing import Any

from rambu.web.meeting.models import Attendee, Meeting
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power

CONDUCTING = (Attendee.Part.CHAIR, Attendee.Part.FACILITATOR, Attendee.Part.SECRETARY)


def may_plan_in(by: Any, office: Office) -> bool:
    """Whether ``by`` may plan a meeting of this office: who coordinates it, or guides SOPs there."""
    guides = any(office.path.startswith(node) for node in by.reach.nodes(("pendamping",)))
    return guides or bool(by.reach.may(Power.COORDINATE, office.path))


def may_plan_somewhere(by: Any) -> bool:
    """Whether there is an office for which ``by`` may plan one."""
    return bool(by.reach.nodes(("pendamping", "koordinator", "admin")))


def may_conduct(by: Any, meeting: Meeting) -> bool:
    """Who chairs, facilitates or writes the minutes, and who coordinates its office."""
    own = Attendee.objects.everywhere(reason="who conducts").filter(meeting=meeting, person=by, part__in=CONDUCTING)
    return bool(by.reach.may(Power.COORDINATE, meeting.office.path)) or own.exists()


def attends(by: Any, meeting: Meeting) -> bool:
    """Whether ``by`` is invited or was let in."""
    rows = Attendee.objects.everywhere(reason="who is there").filter(meeting=meeting, person=by)
    return bool(rows.exists())


def may_remark(by: Any, meeting: Meeting) -> bool:
    """Whether ``by`` may put remarks: all who are there, or only those who conduct."""
    return may_conduct(by, meeting) or (meeting.open_remarks and attends(by, meeting))
