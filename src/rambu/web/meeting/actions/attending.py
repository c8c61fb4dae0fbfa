"""Who is in the room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.library.authority import demand
from rambu.web.meeting.actions.conducting import running
from rambu.web.meeting.actions.writing import append
from rambu.web.meeting.authority import may_conduct
from rambu.web.meeting.models import Attendee, Meeting
from rambu.web.meeting.reading import state_of
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Tenure

GRACE = timedelta(minutes=15)
"""Who comes later than this after the planned beginning came late."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is written in by hand."""

    name: str
    position: str = ""
    stands_for: str = ""


@transaction.atomic
def come(*, by: Any, meeting: Meeting, code: str) -> Any:
    """Enter by the code on the projector, invited or not; who has entered already stays so."""
    if code.strip().upper() != meeting.code:
        raise PermissionDenied
    row = running(meeting)
    attendee, _is_new = Attendee.objects.everywhere(reason="the code was known").get_or_create(
        meeting=row, person=by, defaults={"part": Attendee.Part.GUEST, "position": _position(by)}
    )
    return _write(by, row, attendee, "kode")


@transaction.atomic
def tick(*, by: Any, meeting: Meeting, attendee: Attendee, stands_for: str = "") -> Any:
    """The secretary ticks somebody; `stands_for` names whom he represents."""
    demand(by is None or may_conduct(by, meeting))
    return _write(by, running(meeting), attendee, "sekretaris", stands_for)


@transaction.atomic
def write_in(*, by: Any, meeting: Meeting, guest: Guest) -> Any:
    """Somebody without an account, or a proxy."""
    demand(by is None or may_conduct(by, meeting))
    if not guest.name.strip():
        raise Refused(_("Tuliskan namanya."))
    row = running(meeting)
    key = f"tamu-{row.number + 1}"
    data = {
        "key": key,
        "name": guest.name.strip()[:150],
        "position": guest.position.strip()[:200],
        "stands_for": guest.stands_for.strip()[:150],
        "how": "sekretaris",
        "late": _is_late(row),
    }
    return append(by=by, meeting=row, kind="came", data=data)


@transaction.atomic
def leave(*, by: Any, meeting: Meeting, key: str) -> Any:
    """Take a mistaken tick back."""
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    if key not in state_of(row).present:
        return None
    return append(by=by, meeting=row, kind="left", data={"key": key})


def _write(by: Any, meeting: Meeting, attendee: Attendee, how: str, stands_for: str = "") -> Any:
    key = f"orang-{attendee.person_id}"
    if key in state_of(meeting).present:
        return None
    position = attendee.position or _position(attendee.person)
    data = {
        "key": key,
        "person": attendee.person_id,
        "name": attendee.person.name,
        "position": position.name if position else "",
        "unit": position.unit.name if position else "",
        "how": how,
        "late": _is_late(meeting),
        "stands_for": stands_for.strip()[:150],
    }
    return append(by=by, meeting=meeting, kind="came", data=data)


def _position(person: Any) -> Any:
    rows = Tenure.objects.everywhere(reason="his own position").current().filter(person=person)
    tenure = rows.select_related("position__unit").order_by("-position__leads", "pk").first()
    return tenure.position if tenure else None


def _is_late(meeting: Meeting) -> bool:
    planned = timezone.make_aware(datetime.combine(meeting.day, meeting.begins))
    return timezone.now() > planned + GRACE and timezone.localdate() == meeting.day
