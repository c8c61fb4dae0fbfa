"""What is shown in the hall: the agenda, the SOP before everybody's eyes, what is said about it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rambu.meeting import Correction, Decision, Remark, State, meeting_corrections, told_decision
from rambu.sop import EditError, Sop, apply
from rambu.web.library.actions.carrying import read_edits
from rambu.web.library.models import Document
from rambu.web.meeting.actions.deciding import VERDICTS
from rambu.web.meeting.actions.remarking import carried_edits
from rambu.web.meeting.models import Attendee, Meeting
from rambu.web.meeting.reading import documents_of, state_of
from rambu.web.offices.refusal import Refused

_SEEN = "the meeting is already seen"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the agenda in the room: how many remarks and corrections wait there, whether it is done."""

    item: Any
    sop: str
    shown: bool
    done: bool
    remarks: int
    waiting: int
    agreed: bool


@dataclass(frozen=True, slots=True)
class Proposed:
    """A correction with those that it meets, and whether it still fits the text."""

    correction: Correction
    meets: Sequence[int]
    obstacle: str
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class Panel:
    """Remarks without a correction and corrections of one SOP; the decided ones with their decisions in words."""

    sop: str
    title: str
    remarks: Sequence[Remark]
    open: Sequence[Proposed]
    decided: Sequence[tuple[Correction, Decision, str]]


def agenda_lines(meeting: Meeting, state: State) -> list[Line]:
    """The agenda with what has happened; SOPs that came in later stand at its end."""
    items = list(meeting.agenda.everywhere(reason=_SEEN))
    named = {str(item.document_id) for item in items if item.document_id}
    lines = [_line(meeting, state, item, str(item.document_id or "")) for item in items]
    late = [_line(meeting, state, paper, paper.id) for paper in state.sops.values() if paper.id not in named]
    return [*lines, *late]


def _line(meeting: Meeting, state: State, item: Any, sop: str) -> Line:
    paper = state.sops.get(sop)
    return Line(
        item,
        sop if paper else "",
        bool(sop) and meeting.shown_sop == sop,
        bool(paper and paper.presented),
        len(state.unanswered(sop)) if paper else 0,
        len(state.open_corrections(sop)) if paper else 0,
        bool(paper and paper.agreed),
    )


def panel_of(meeting: Meeting, state: State, sop: str) -> Panel | None:
    """What is said about one SOP; None where it is not before the meeting."""
    paper = state.sops.get(sop)
    if paper is None:
        return None
    document = documents_of(meeting)[sop]
    corrections = [one for one in state.corrections.values() if one.sop == sop]
    waiting = proposed(document, [one for one in corrections if one.is_open], state)
    decided = [
        (one, state.decisions[one.decision], told_decision(state, state.decisions[one.decision]))
        for one in corrections
        if one.standing in VERDICTS
    ]
    return Panel(sop, paper.title, state.unanswered(sop), waiting, decided)


def proposed(document: Document, corrections: Sequence[Correction], state: State) -> list[Proposed]:
    """The corrections with their conflicts: among each other, and with what the text has become."""
    draft = document.draft
    fitting: dict[int, Any] = {}
    obstacles: dict[int, str] = {}
    for one in corrections:
        try:
            fitting[one.number] = carried_edits(draft, read_edits(_as_text(one)), one.base) if draft else ()
        except Refused as refusal:
            obstacles[one.number] = str(refusal)
    meets = meeting_corrections(draft.sop, fitting) if draft else {}
    return [
        Proposed(
            one,
            sorted(meets.get(one.number, ())),
            obstacles.get(one.number, ""),
            state.decisions.get(one.decision),
        )
        for one in corrections
    ]


def sides_of(document: Document, correction: Correction) -> tuple[Sop, Sop]:
    """The text without and with the correction. Refused where it no longer fits."""
    draft = document.draft
    if draft is None:
        raise Refused(_("Naskah SOP ini sudah tidak disusun lagi."))
    edits = carried_edits(draft, read_edits(_as_text(correction)), correction.base)
    try:
        return draft.sop, apply(draft.sop, edits)
    except EditError as fault:
        raise Refused(str(fault)) from fault


def _as_text(correction: Correction) -> str:
    return json.dumps(correction.edits)


def attendance(meeting: Meeting, state: State) -> list[tuple[Attendee, Any]]:
    """Who is invited, and how he came, if he did."""
    rows = meeting.attendees.everywhere(reason=_SEEN).select_related("person", "position__unit")
    return [(row, state.present.get(f"orang-{row.person_id}")) for row in rows]


def hall_of(meeting: Meeting, person: Any, conducts: bool) -> dict[str, Any]:
    """What pages in the hall have in common."""
    state = state_of(meeting)
    return {
        "meeting": meeting,
        "state": state,
        "conducts": conducts,
        "present": len(state.present),
        "is_present": f"orang-{person.pk}" in state.present,
        "panel": panel_of(meeting, state, meeting.shown_sop),
    }
