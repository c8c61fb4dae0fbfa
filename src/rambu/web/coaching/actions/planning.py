"""Plan a pendampingan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.coaching.authority import may_conduct, may_plan_in
from rambu.web.coaching.models import Attendance, Event, Exercise
from rambu.web.library.authority import demand
from rambu.web.library.models import Document
from rambu.web.notices.actions import notify
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person
from rambu.web.ui.words import day as in_words


@dataclass(frozen=True, slots=True)
class Plan:
    """What is planned."""

    title: str
    day: date
    place: str
    mentors: Sequence[Person]
    learners: Sequence[Person]
    documents: Sequence[Document]


@transaction.atomic
def plan_event(*, by: Any, office: Office, plan: Plan) -> Event:
    """Plan one; everybody who takes part is told."""
    demand(by is None or may_plan_in(by, office))
    _check(plan)
    event: Event = Event.objects.create(
        office=office, title=plan.title.strip(), day=plan.day, place=plan.place.strip(), made_by=by
    )
    _put(event, plan)
    record(by=by, office=office.pk, action="coaching.planned", target=event, data={"day": in_words(plan.day)})
    tell(by, event, [*plan.mentors, *plan.learners], "coaching.invited", _invitation(event))
    return event


@transaction.atomic
def change_event(*, by: Any, event: Event, plan: Plan) -> Any:
    """Plan it otherwise; who is new is invited, the others are told where day or place changed."""
    demand(by is None or may_conduct(by, event))
    if event.state == Event.State.DONE:
        raise Refused(_("Pendampingan ini sudah selesai; buka kembali dahulu bila ada yang perlu diubah."))
    _check(plan)
    was = _facts(event)
    known = set(_people(event))
    moved = (event.day, event.place) != (plan.day, plan.place.strip())
    event.title, event.day, event.place = plan.title.strip(), plan.day, plan.place.strip()
    event.save()
    _put(event, plan)
    now = _facts(event)
    people = {*plan.mentors, *plan.learners}
    tell(by, event, people - known, "coaching.invited", _invitation(event))
    if moved:
        told = _("Pendampingan “{title}” kini pada {day} di {place}.")
        tell(by, event, people & known, "coaching.changed", told.format(**_words(event)))
    changes = {name: [was[name], now[name]] for name in was if was[name] != now[name]}
    return record(by=by, office=event.office_id, action="coaching.changed", target=event, data={"changes": changes})


@transaction.atomic
def cancel_event(*, by: Any, event: Event) -> Any:
    """It does not take place."""
    demand(by is None or may_conduct(by, event))
    if event.state != Event.State.PLANNED:
        raise Refused(_("Pendampingan yang sudah dimulai tidak dapat dibatalkan."))
    event.cancelled = timezone.now()
    event.save(update_fields=["cancelled"])
    told = _("Pendampingan “{title}” pada {day} dibatalkan.").format(**_words(event))
    tell(by, event, _people(event), "coaching.changed", told)
    return record(by=by, office=event.office_id, action="coaching.cancelled", target=event, data={})


@transaction.atomic
def restore_event(*, by: Any, event: Event) -> Any:
    """It takes place after all."""
    demand(by is None or may_conduct(by, event))
    event.cancelled = None
    event.save(update_fields=["cancelled"])
    told = _("Pendampingan “{title}” pada {day} tetap diadakan.").format(**_words(event))
    tell(by, event, _people(event), "coaching.changed", told)
    return record(by=by, office=event.office_id, action="coaching.restored", target=event, data={})


def tell(by: Any, event: Event, people: Iterable[Person], kind: str, text: str) -> None:
    """Lead people to the event; those from other offices are told at their own."""
    address = reverse("coaching:event", args=[event.pk])
    for one in people:
        home = event.office if one.reach.may(Power.SEE, event.office.path) else one.office
        if home is not None:
            notify(by=by, people=[one], kind=kind, text=text, address=address, office=home, about=event)


def _check(plan: Plan) -> None:
    if not plan.mentors:
        raise Refused(_("Pilih setidaknya seorang pendamping."))
    both = {one.pk for one in plan.mentors} & {one.pk for one in plan.learners}
    if both:
        raise Refused(_("Seseorang tidak dapat menjadi pendamping dan peserta sekaligus."))


def _put(event: Event, plan: Plan) -> None:
    """Let the rows be those of the plan; an exercise that stays keeps what was found in it."""
    wanted = {one.pk: Attendance.Part.MENTOR for one in plan.mentors}
    wanted |= {one.pk: Attendance.Part.LEARNER for one in plan.learners}
    rows = Attendance.objects.everywhere(reason="the event's own").filter(event=event)
    rows.exclude(person__in=wanted).delete()
    for pk, part in wanted.items():
        Attendance.objects.everywhere(reason="the event's own").update_or_create(
            event=event, person_id=pk, defaults={"part": part}
        )
    drafts = Exercise.objects.everywhere(reason="the event's own").filter(event=event)
    drafts.exclude(document__in=plan.documents).delete()
    for document in plan.documents:
        Exercise.objects.everywhere(reason="the event's own").get_or_create(event=event, document=document)


def _people(event: Event) -> list[Person]:
    rows = event.attendances.everywhere(reason="who takes part").select_related("person__office")
    return [row.person for row in rows]


def _facts(event: Event) -> dict[str, Any]:
    rows = list(event.attendances.everywhere(reason="who takes part").select_related("person"))
    drafts = event.exercises.everywhere(reason="what is worked on").select_related("document")
    return {
        "title": event.title,
        "day": in_words(event.day),
        "place": event.place,
        "mentors": [row.person.name for row in rows if row.part == Attendance.Part.MENTOR],
        "learners": [row.person.name for row in rows if row.part == Attendance.Part.LEARNER],
        "drafts": [str(row.document) for row in drafts],
    }


def _words(event: Event) -> dict[str, str]:
    return {"title": event.title, "day": in_words(event.day), "place": event.place or _("tempat menyusul")}


def _invitation(event: Event) -> str:
    return _("Anda diundang ke pendampingan “{title}” pada {day}, {place}.").format(**_words(event))
