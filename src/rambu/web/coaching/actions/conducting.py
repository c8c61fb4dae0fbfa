"""Hold a pendampingan: begin it, add drafts and questions, end it."""

from __future__ import annotations

import json
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.rules import check
from rambu.web.audit.actions import record
from rambu.web.coaching.authority import may_conduct
from rambu.web.coaching.models import Event, Exercise
from rambu.web.coaching.snapshot import snapshot_of
from rambu.web.library.authority import demand
from rambu.web.library.models import Document, Draft
from rambu.web.offices.refusal import Refused
from rambu.web.review import actions as review
from rambu.web.review.authority import may_ask
from rambu.web.review.models import Question


@transaction.atomic
def begin_event(*, by: Any, event: Event) -> Any:
    """From now on it is held; what the checks find in each draft is kept as the state before."""
    demand(by is None or may_conduct(by, event))
    _demand_state(event, Event.State.PLANNED, _("Pendampingan ini sudah dimulai."))
    event.state, event.began = Event.State.RUNNING, timezone.now()
    event.save(update_fields=["state", "began"])
    for exercise in _exercises(event):
        exercise.found_before = _look(exercise.document)
        exercise.save(update_fields=["found_before"])
    return record(by=by, office=event.office_id, action="coaching.begun", target=event, data={})


@transaction.atomic
def end_event(*, by: Any, event: Event) -> Any:
    """It is over; what the checks find now is kept as the state after."""
    demand(by is None or may_conduct(by, event))
    _demand_state(event, Event.State.RUNNING, _("Pendampingan ini tidak sedang berlangsung."))
    event.state, event.ended = Event.State.DONE, timezone.now()
    event.save(update_fields=["state", "ended"])
    for exercise in _exercises(event):
        exercise.found_after = _look(exercise.document)
        exercise.save(update_fields=["found_after"])
    return record(by=by, office=event.office_id, action="coaching.done", target=event, data={})


@transaction.atomic
def reopen_event(*, by: Any, event: Event) -> Any:
    """It goes on after all; the state before stays as it was, the one after is looked at anew when it ends."""
    demand(by is None or may_conduct(by, event))
    _demand_state(event, Event.State.DONE, _("Pendampingan ini belum selesai."))
    event.state, event.ended = Event.State.RUNNING, None
    event.save(update_fields=["state", "ended"])
    return record(by=by, office=event.office_id, action="coaching.reopened", target=event, data={})


@transaction.atomic
def add_exercise(*, by: Any, event: Event, document: Document) -> Exercise:
    """One draft more; while the event is held, its state before is looked at now."""
    demand(by is None or may_conduct(by, event))
    if event.state == Event.State.DONE:
        raise Refused(_("Pendampingan ini sudah selesai."))
    row: Exercise
    row, made = Exercise.objects.everywhere(reason="the event's own").get_or_create(event=event, document=document)
    if made and event.state == Event.State.RUNNING:
        row.found_before = _look(document)
        row.save(update_fields=["found_before"])
    data = {"title": str(document)}
    record(by=by, office=event.office_id, action="coaching.exercised", target=event, data=data)
    return row


@transaction.atomic
def question_event(*, by: Any, event: Event, text: str) -> Question:
    """Ask while all are together; the question goes the way of all questions."""
    demand(Event.objects.for_person(by).filter(pk=event.pk).exists())
    row = review.ask(by=by, office=event.office if may_ask(by, event.office) else by.office, text=text)
    event.questions.add(row)
    return row


@transaction.atomic
def note_event(*, by: Any, event: Event, notes: str) -> Any:
    """What was agreed; returns the event of the trail, or None if nothing differs."""
    demand(by is None or may_conduct(by, event))
    if event.notes == notes.strip():
        return None
    was, event.notes = event.notes, notes.strip()
    event.save(update_fields=["notes"])
    data = {"was": {"notes": was}, "now": {"notes": event.notes}}
    return record(by=by, office=event.office_id, action="coaching.noted", target=event, data=data)


def _exercises(event: Event) -> list[Exercise]:
    return list(event.exercises.everywhere(reason="what is worked on").select_related("document"))


def _look(document: Document) -> str:
    """What is found in the open draft now; of a SOP that was legalised meanwhile in the text in force."""
    draft: Draft | None = document.draft
    text: Any = draft or document.in_force
    if text is None:
        return ""
    sop = text.sop
    rows = sum(len(bagan.kegiatan) for bagan in sop.bagan)
    found = snapshot_of(check(sop), rows=rows, version=draft.version if draft else 0)
    return json.dumps(found.to_dict())


def _demand_state(event: Event, state: Event.State, otherwise: str) -> None:
    if event.cancelled:
        raise Refused(_("Pendampingan ini dibatalkan."))
    if event.state != state:
        raise Refused(otherwise)
