"""Plan a meeting, invite people, and hear who comes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.library.authority import demand
from rambu.web.library.models import Document
from rambu.web.meeting.actions.agenda import lay_agenda
from rambu.web.meeting.authority import may_conduct, may_plan_in
from rambu.web.meeting.models import Attendee, Meeting
from rambu.web.notices.actions import notify
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person, Position, Tenure
from rambu.web.ui.words import day as in_words

_SELF = "the meeting's own"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is planned. `units` invite all who hold a position in them on that day; `people` come beside."""

    kind: str
    title: str
    day: date
    begins: time
    ends: time
    place: str
    chair: Person
    secretary: Person
    facilitators: Sequence[Person] = ()
    units: Sequence[Unit] = ()
    people: Sequence[Person] = ()
    documents: Sequence[Document] = ()
    phases: str = Meeting.Phases.ONE
    letter_number: str = ""
    open_remarks: bool = True

    def columns(self) -> dict[str, Any]:
        """What is stored of it in the row of the meeting."""
        return {
            "kind": self.kind,
            "title": self.title.strip(),
            "day": self.day,
            "begins": self.begins,
            "ends": self.ends,
            "place": self.place.strip(),
            "phases": self.phases,
            "letter_number": self.letter_number.strip(),
            "open_remarks": self.open_remarks,
        }


@transaction.atomic
def plan_meeting(*, by: Any, office: Office, plan: Plan, follows: Meeting | None = None) -> Meeting:
    """Plan one with its agenda in the computed order; everybody who is invited is told."""
    demand(by is None or may_plan_in(by, office))
    _check(plan)
    row: Meeting = Meeting.objects.create(office=office, made_by=by, follows=follows, **plan.columns())
    _seat(row, plan)
    lay_agenda(meeting=row, documents=plan.documents)
    record(by=by, office=office.pk, action="meeting.planned", target=row, data={"day": in_words(plan.day)})
    _tell(by, row, _people(row), "meeting.invited", invitation(row))
    return row


@transaction.atomic
def change_meeting(*, by: Any, meeting: Meeting, plan: Plan) -> Any:
    """Plan it otherwise; who is new is invited, the others are told where day, hour or place changed.

    The order of the agenda stays where the same SOPs are presented.
    """
    demand(by is None or may_conduct(by, meeting))
    if meeting.state != Meeting.State.PLANNED:
        raise Refused(_("Rapat yang sudah dimulai tidak dapat direncanakan ulang."))
    _check(plan)
    known = set(_people(meeting))
    was = (meeting.day, meeting.begins, meeting.place, meeting.phases)
    for name, value in plan.columns().items():
        setattr(meeting, name, value)
    meeting.save()
    _seat(meeting, plan)
    items = meeting.agenda.everywhere(reason=_SELF).exclude(document=None)
    same = set(items.values_list("document", flat=True)) == {one.pk for one in plan.documents}
    if not same or was[3] != meeting.phases:
        lay_agenda(meeting=meeting, documents=plan.documents)
    people = set(_people(meeting))
    _tell(by, meeting, people - known, "meeting.invited", invitation(meeting))
    if was[:3] != (meeting.day, meeting.begins, meeting.place):
        told = _("Rapat “{title}” kini pada {day} pukul {hour} di {place}.").format(**_words(meeting))
        _tell(by, meeting, people & known, "meeting.changed", told)
    return record(by=by, office=meeting.office_id, action="meeting.changed", target=meeting, data={})


@transaction.atomic
def cancel_meeting(*, by: Any, meeting: Meeting) -> Any:
    """It does not take place."""
    demand(by is None or may_conduct(by, meeting))
    if meeting.state != Meeting.State.PLANNED:
        raise Refused(_("Rapat yang sudah dimulai tidak dapat dibatalkan."))
    meeting.cancelled = timezone.now()
    meeting.save(update_fields=["cancelled"])
    told = _("Rapat “{title}” pada {day} dibatalkan.").format(**_words(meeting))
    _tell(by, meeting, _people(meeting), "meeting.changed", told)
    return record(by=by, office=meeting.office_id, action="meeting.cancelled", target=meeting, data={})


@transaction.atomic
def restore_meeting(*, by: Any, meeting: Meeting) -> Any:
    """It takes place after all."""
    demand(by is None or may_conduct(by, meeting))
    meeting.cancelled = None
    meeting.save(update_fields=["cancelled"])
    told = _("Rapat “{title}” pada {day} tetap diadakan.").format(**_words(meeting))
    _tell(by, meeting, _people(meeting), "meeting.changed", told)
    return record(by=by, office=meeting.office_id, action="meeting.restored", target=meeting, data={})


@transaction.atomic
def answer_invitation(*, by: Any, meeting: Meeting, answer: str, proxy: str = "") -> Attendee:
    """Say whether one comes, or who comes instead."""
    rows = Attendee.objects.everywhere(reason="one's own").filter(meeting=meeting, person=by)
    mine: Attendee | None = rows.first()
    demand(mine is not None)
    assert mine is not None
    if answer not in Attendee.Answer.values or meeting.state == Meeting.State.DONE:
        raise Refused(_("Jawaban ini tidak dikenal, atau rapat sudah selesai."))
    if answer == Attendee.Answer.PROXY and not proxy.strip():
        raise Refused(_("Tuliskan siapa yang mewakili Anda."))
    mine.answer = answer
    mine.proxy = proxy.strip()[:150] if answer == Attendee.Answer.PROXY else ""
    mine.save(update_fields=["answer", "proxy"])
    data = {"answer": str(mine.get_answer_display()), "proxy": mine.proxy}
    record(by=by, office=meeting.office_id, action="meeting.answered", target=meeting, data=data)
    return mine


def invitation(meeting: Meeting) -> str:
    """One sentence that invites."""
    return _("Anda diundang ke “{title}” pada {day} pukul {hour}, {place}.").format(**_words(meeting))


def _words(meeting: Meeting) -> dict[str, str]:
    hour = f"{meeting.begins:%H.%M}"
    place = meeting.place or _("tempat menyusul")
    return {"title": meeting.title, "day": in_words(meeting.day), "hour": hour, "place": place}


def _check(plan: Plan) -> None:
    if plan.kind not in Meeting.Kind.values:
        raise Refused(_("Jenis rapat ini tidak dikenal."))
    if not plan.title.strip():
        raise Refused(_("Tuliskan nama rapatnya."))
    if plan.ends <= plan.begins:
        raise Refused(_("Rapat harus berakhir sesudah dimulai."))


def _seat(meeting: Meeting, plan: Plan) -> None:
    """Let the rows be those of the plan; what people answered stays."""
    wanted: dict[int, tuple[str, Position | None]] = {}
    part: str
    held = Tenure.objects.everywhere(reason="who is invited").current(plan.day).filter(position__unit__in=plan.units)
    for tenure in held.select_related("position").order_by("-position__leads", "pk"):
        wanted.setdefault(tenure.person_id, (Attendee.Part.MEMBER, tenure.position))
    for person in plan.people:
        wanted.setdefault(person.pk, (Attendee.Part.MEMBER, None))
    parts = [(one, Attendee.Part.FACILITATOR) for one in plan.facilitators]
    for person, part in [*parts, (plan.secretary, Attendee.Part.SECRETARY), (plan.chair, Attendee.Part.CHAIR)]:
        wanted[person.pk] = (part, wanted.get(person.pk, ("", None))[1])
    rows = Attendee.objects.everywhere(reason=_SELF).filter(meeting=meeting)
    rows.exclude(person__in=wanted).delete()
    active = Person.objects.everywhere(reason=_SELF).filter(pk__in=wanted, is_active=True)
    for pk in active.values_list("pk", flat=True):
        part, position = wanted[pk]
        Attendee.objects.everywhere(reason=_SELF).update_or_create(
            meeting=meeting, person_id=pk, defaults={"part": part, "position": position}
        )


def _people(meeting: Meeting) -> list[Person]:
    rows = meeting.attendees.everywhere(reason=_SELF).select_related("person__office")
    return [row.person for row in rows]


def _tell(by: Any, meeting: Meeting, people: Iterable[Person], kind: str, text: str) -> None:
    """Lead people to the meeting; those from other offices are told at their own."""
    address = reverse("meeting:meeting", args=[meeting.pk])
    for one in people:
        home = meeting.office if one.reach.may(Power.SEE, meeting.office.path) else one.office
        if home is not None:
            notify(by=by, people=[one], kind=kind, text=text, address=address, office=home, about=meeting)
