"""A pendampingan as one person sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rambu.rules import catalogue
from rambu.web.coaching.models import Attendance, Event, Exercise
from rambu.web.coaching.snapshot import Snapshot, by_rule
from rambu.web.library.models import Assignment, Document, Draft
from rambu.web.library.opening import editor_address
from rambu.web.review.authority import may_answer
from rambu.web.review.models import Question
from rambu.web.ui.words import day


@dataclass(frozen=True, slots=True)
class Drill:
    """A draft of the event: who writes it, where it opens, what was found."""

    exercise: Exercise
    writers: list[str]
    editor: str
    before: Snapshot | None
    after: Snapshot | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the event, and whether the reader may answer it."""

    question: Question
    may_answer: bool


def facts_of(person: Any, event: Event) -> dict[str, Any]:
    """People, drafts that the person sees (the others are only counted), rules, questions."""
    rows = list(event.attendances.everywhere(reason="the event is already seen").select_related("person__office"))
    drills, hidden = _drills(person, event)
    names = {rule.id: rule.title for rule in catalogue()}
    return {
        "event": event,
        "mentors": [row.person for row in rows if row.part == Attendance.Part.MENTOR],
        "learners": [row.person for row in rows if row.part == Attendance.Part.LEARNER],
        "drills": drills,
        "hidden": hidden,
        "rules": by_rule([(one.before, one.after) for one in drills], names),
        "asked": questions_of(person, event),
    }


def _drills(person: Any, event: Event) -> tuple[list[Drill], int]:
    rows = list(event.exercises.everywhere(reason="the event is already seen").select_related("document__unit"))
    ids = [row.document_id for row in rows]
    drafts = Draft.objects.for_person(person).filter(document__in=ids).values_list("document", flat=True)
    public = Document.objects.for_person(person).filter(pk__in=ids).values_list("pk", flat=True)
    seen, working = {*drafts, *public}, _open(person, ids)
    writers = _writers(person, seen)
    shown = [row for row in rows if row.document_id in seen]
    drills = [
        Drill(
            row,
            writers.get(row.document_id, []),
            editor_address(row.document_id) if row.document_id in working else "",
            row.before,
            row.after,
        )
        for row in shown
    ]
    return drills, len(rows) - len(shown)


def _open(person: Any, ids: list[int]) -> set[int]:
    return set(Draft.objects.for_person(person).open().filter(document__in=ids).values_list("document", flat=True))


def _writers(person: Any, documents: set[int]) -> dict[int, list[str]]:
    parts = Assignment.objects.for_person(person).current().filter(document__in=documents)
    found: dict[int, list[str]] = {}
    for row in parts.exclude(part=Assignment.Part.PENDAMPING).select_related("person"):
        found.setdefault(row.document_id, []).append(row.person.name)
    return found


def questions_of(person: Any, event: Event) -> list[Asked]:
    """What was asked there, in order; who takes part has heard it."""
    rows = event.questions.everywhere(reason="asked before all who take part").filter(withdrawn=None)
    rows = rows.select_related("office", "asked_by", "answered_by").order_by("asked", "pk")
    return [Asked(row, may_answer(person, row.office)) for row in rows]


def invitation_of(event: Event) -> str:
    """Words to send on."""
    words = _(
        "Undangan pendampingan penyusunan SOP: “{title}”, {day}, {place}. Rincian dan naskah latihan ada di Rambu:"
    )
    return words.format(title=event.title, day=day(event.day), place=event.place or _("tempat menyusul"))
