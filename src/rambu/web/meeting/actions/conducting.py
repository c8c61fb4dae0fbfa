"""Hold a meeting: begin it, lead through it, close it."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.library import actions as library
from rambu.web.library.actions.moves import target
from rambu.web.library.authority import demand
from rambu.web.library.models import Document, Draft
from rambu.web.library.states import State, find_move
from rambu.web.meeting.actions.following import catch_up
from rambu.web.meeting.actions.writing import append, locked
from rambu.web.meeting.authority import may_conduct
from rambu.web.meeting.models import AgendaItem, Meeting, StartingText
from rambu.web.meeting.reading import state_of, text_of
from rambu.web.offices.refusal import Refused

STAGES = ("opening", "presenting", "corrections", "closing")
_SELF = "the meeting's own"


def running(meeting: Meeting) -> Meeting:
    """The meeting, locked; Refused unless it is being held."""
    row = locked(meeting)
    if row.cancelled:
        raise Refused(_("Rapat ini dibatalkan."))
    if row.state != Meeting.State.RUNNING:
        raise Refused(_("Rapat ini tidak sedang berlangsung."))
    return row


@transaction.atomic
def begin_meeting(*, by: Any, meeting: Meeting) -> Any:
    """From now on it is held. The texts on its agenda are taken as they are; drafts that were submitted come into the
    stage *pleno* where it is one."""
    demand(by is None or may_conduct(by, meeting))
    row = locked(meeting)
    if row.cancelled or row.state != Meeting.State.PLANNED:
        raise Refused(_("Rapat ini sudah dimulai atau dibatalkan."))
    row.state = Meeting.State.RUNNING
    row.save(update_fields=["state"])
    append(by=by, meeting=row, kind="begun", data={"stage": "opening"})
    items = AgendaItem.objects.everywhere(reason=_SELF).filter(meeting=row).exclude(document=None)
    for item in items.select_related("document__office", "document__unit"):
        take_in(by=by, meeting=row, document=item.document)
    meeting.state, meeting.number = row.state, row.number
    return record(by=by, office=row.office_id, action="meeting.begun", target=row, data={})


def take_in(*, by: Any, meeting: Meeting, document: Document) -> None:
    """Take a SOP into the meeting that is held; nothing where it has no open draft or is taken already."""
    draft: Draft | None = document.draft
    taken = StartingText.objects.everywhere(reason=_SELF).filter(meeting=meeting, document=document)
    if draft is None or taken.exists():
        return
    if meeting.kind == Meeting.Kind.PLENO:
        draft = _brought_to_pleno(draft)
    StartingText.objects.create(
        meeting=meeting,
        document=document,
        draft=draft,
        content=draft.content,
        version=draft.version,
        known=draft.version,
    )
    data = {
        "sop": str(document.pk),
        "title": draft.title or str(document),
        "unit": document.unit.name,
        "sha256": hashlib.sha256(draft.content.encode()).hexdigest(),
    }
    append(by=by, meeting=meeting, kind="taken", data=data)


def _brought_to_pleno(draft: Draft) -> Draft:
    """A submitted draft moves on where its next stage is the pleno; what stands against it leaves it where it is."""
    advance = find_move("advance")
    if draft.state == State.DIAJUKAN and target(draft, advance) == State.PLENO:
        with suppress(Refused):
            library.move_draft(by=None, draft=draft, move=advance)
    found: Draft = Draft.objects.everywhere(reason=_SELF).get(pk=draft.pk)
    return found


@transaction.atomic
def stage_meeting(*, by: Any, meeting: Meeting, stage: str) -> Any:
    """Go on to another part of the agenda."""
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    if stage not in STAGES:
        raise Refused(_("Bagian rapat ini tidak dikenal."))
    return append(by=by, meeting=row, kind="staged", data={"stage": stage})


@transaction.atomic
def show(*, by: Any, meeting: Meeting, sop: str, kegiatan: str = "") -> Any:
    """Put a SOP, and a row of it, before everybody's eyes; an empty `sop` shows the agenda."""
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    version = 0
    if sop:
        state = state_of(row)
        if sop not in state.sops:
            raise Refused(_("SOP ini tidak ada dalam rapat."))
        version = text_of(row, Document.objects.everywhere(reason=_SELF).get(pk=int(sop)))[1]
    if (row.shown_sop, row.shown_row, row.sheet) == (sop, kegiatan, version):
        return None
    row.shown_sop, row.shown_row, row.sheet = sop, kegiatan[:60], version
    row.save(update_fields=["shown_sop", "shown_row", "sheet"])
    return append(by=by, meeting=row, kind="shown", data={"sop": sop, "row": kegiatan[:60]})


@transaction.atomic
def note(*, by: Any, meeting: Meeting, text: str) -> Any:
    """A note for the minutes, as the opening speech or an agreement that is about no SOP."""
    demand(by is None or may_conduct(by, meeting))
    if not text.strip():
        raise Refused(_("Tuliskan catatannya."))
    return append(by=by, meeting=running(meeting), kind="noted", data={"text": text.strip()})


@transaction.atomic
def close_meeting(*, by: Any, meeting: Meeting) -> Any:
    """It is over. Refused while corrections wait; after a pleno what it went through goes on to its next stage."""
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    waiting = len(state_of(row).open_corrections())
    if waiting:
        raise Refused(_("{n} koreksi belum diputuskan; terima, tolak, atau tunda dahulu.").format(n=waiting))
    texts = StartingText.objects.everywhere(reason=_SELF).filter(meeting=row).select_related("document__office")
    for text in texts:
        catch_up(meeting=row, text=text)
    append(by=by, meeting=row, kind="closed", data={})
    row.state = Meeting.State.DONE
    row.save(update_fields=["state"])
    if row.kind == Meeting.Kind.PLENO:
        _send_on([text.document for text in texts], state_of(row))
    meeting.state, meeting.number = row.state, row.number
    data = {"entries": row.number}
    return record(by=by, office=row.office_id, action="meeting.closed", target=row, data=data)


def _send_on(documents: list[Document], state: Any) -> None:
    """What was presented or decided about leaves the stage *pleno*; what was not reached stays for the next one."""
    dropped = {sop for one in state.standing_decisions() if one.kind in ("merge", "drop") for sop in one.sops}
    reached = {one.id for one in state.sops.values() if one.presented or one.agreed}
    reached |= {sop for one in state.standing_decisions() for sop in one.sops}
    for document in documents:
        draft: Draft | None = document.draft
        if draft is None or draft.state != State.PLENO or str(document.pk) not in reached - dropped:
            continue
        with suppress(Refused):
            library.move_draft(by=None, draft=draft, move=find_move("advance"))


@transaction.atomic
def reopen_meeting(*, by: Any, meeting: Meeting) -> Any:
    """It goes on after all."""
    demand(by is None or may_conduct(by, meeting))
    row = locked(meeting)
    if row.state != Meeting.State.DONE:
        raise Refused(_("Rapat ini belum ditutup."))
    row.state = Meeting.State.RUNNING
    row.save(update_fields=["state"])
    append(by=by, meeting=row, kind="reopened", data={})
    meeting.state, meeting.number = row.state, row.number
    return record(by=by, office=row.office_id, action="meeting.reopened", target=row, data={})
