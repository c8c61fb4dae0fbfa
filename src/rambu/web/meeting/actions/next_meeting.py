"""After a pleno: the session of the final draft, planned with one click."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.library.authority import demand
from rambu.web.library.models import Document, Draft
from rambu.web.meeting.actions.planning import Plan, plan_meeting
from rambu.web.meeting.authority import may_conduct
from rambu.web.meeting.models import Attendee, Meeting
from rambu.web.meeting.speech import in_the_language_of_the_office
from rambu.web.offices.refusal import Refused

_SELF = "the meeting's own"
WEEK = timedelta(days=7)


@transaction.atomic
def plan_final(*, by: Any, meeting: Meeting) -> Meeting:
    """A week later at the same hour and place, with all who were invited; about the SOPs that are finalised now.

    Refused where it is planned already, or there is nothing to finalise.
    """
    demand(by is None or may_conduct(by, meeting))
    if meeting.state != Meeting.State.DONE:
        raise Refused(_("Tutup rapat ini dahulu."))
    if meeting.followed_by.everywhere(reason=_SELF).filter(cancelled=None).exists():
        raise Refused(_("Penyusunan final sesudah rapat ini sudah direncanakan."))
    taken = meeting.starting_texts.everywhere(reason=_SELF).values("document")
    drafts = Draft.objects.everywhere(reason=_SELF).open().filter(document__in=taken, document__discarded=None)
    documents = Document.objects.everywhere(reason=_SELF).filter(pk__in=drafts.values("document"))
    if not documents.exists():
        raise Refused(_("Tidak ada naskah yang perlu diselesaikan."))
    rows = list(meeting.attendees.everywhere(reason=_SELF).select_related("person"))
    by_part = {part: [row.person for row in rows if row.part == part] for part in Attendee.Part.values}
    chair = next(iter(by_part[Attendee.Part.CHAIR]), by)
    with in_the_language_of_the_office():
        title = _("Penyusunan final sesudah {title}").format(title=meeting.title)[:200]
    plan = Plan(
        kind=Meeting.Kind.FINAL,
        title=title,
        day=meeting.day + WEEK,
        begins=meeting.begins,
        ends=meeting.ends,
        place=meeting.place,
        chair=chair,
        secretary=next(iter(by_part[Attendee.Part.SECRETARY]), chair),
        facilitators=by_part[Attendee.Part.FACILITATOR],
        people=[*by_part[Attendee.Part.MEMBER], *by_part[Attendee.Part.GUEST]],
        documents=list(documents.select_related("unit__type", "office")),
        phases=Meeting.Phases.UNITS,
    )
    return plan_meeting(by=by, office=meeting.office, plan=plan, follows=meeting)
