"""A meeting for tests: the coordinator chairs it, the clerk's SOP is presented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from rambu.sop import Sop
from rambu.web.library.models import Document
from rambu.web.library.states import State
from rambu.web.meeting import actions
from rambu.web.meeting.actions import Plan
from rambu.web.meeting.models import Meeting
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for


def submitted(cast: Cast, sop: Sop | None = None) -> Document:
    """A SOP of the clerk that was submitted."""
    document = open_for(cast, cast.fresh("pegawai"), sop)
    draft = draft_of(document)
    draft.state = State.DIAJUKAN
    draft.save()
    return document


def plan_of(cast: Cast, documents: Sequence[Document], **other: Any) -> Plan:
    """The plan of a pleno of the city's office, to which the whole unit is invited."""
    chief = cast.fresh("koordinator")
    usual: dict[str, Any] = {
        "kind": Meeting.Kind.PLENO,
        "title": "Rapat pleno SOP (contoh)",
        "day": date(2026, 12, 1),
        "begins": time(9),
        "ends": time(15),
        "place": "Aula",
        "chair": chief,
        "secretary": chief,
        "units": [cast.unit],
        "documents": documents,
    }
    return Plan(**{**usual, **other})


def planned(cast: Cast, *documents: Document, **other: Any) -> Meeting:
    """The same, planned by the coordinator."""
    return actions.plan_meeting(by=cast.fresh("koordinator"), office=cast.kota, plan=plan_of(cast, documents, **other))


def running(cast: Cast, *documents: Document, **other: Any) -> Meeting:
    """The same, begun."""
    meeting = planned(cast, *documents, **other)
    actions.begin_meeting(by=cast.fresh("koordinator"), meeting=meeting)
    return fresh(meeting)


def fresh(meeting: Meeting) -> Meeting:
    """The meeting as a new request would read it."""
    found: Meeting = Meeting.objects.everywhere(reason="test").select_related("office").get(pk=meeting.pk)
    return found
