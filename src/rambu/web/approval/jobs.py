"""What the approval lets a worker do once a day."""

from __future__ import annotations

from django.utils.translation import gettext as _

from rambu.web.approval.models import Call
from rambu.web.approval.noticing import tell_reminded
from rambu.web.approval.packing import asked_units, silent_units
from rambu.web.jobs.kinds import Outcome
from rambu.web.jobs.report import Report
from rambu.web.jobs.schedule import daily
from rambu.web.offices.models.span import today

REMIND = "approval.remind"
DAYS_BEFORE = frozenset({7, 3, 1, 0, -1})
"""Days before the due date on which units that have handed in nothing are reminded."""


def register() -> None:
    """Tell the worker."""
    daily(REMIND, remind, 7)


def remind(_report: Report, day: str) -> Outcome:  # noqa: ARG001
    """The daily work."""
    return Outcome(words=_("{count} unit diingatkan.").format(count=remind_units()))


def remind_units() -> int:
    """Remind those who lead units that have handed in nothing; how many. Once a day, however often it is begun."""
    told = 0
    for call in Call.objects.everywhere(reason="on their day").current().select_related("office"):
        left = (call.due - today()).days
        if left not in DAYS_BEFORE or call.reminded == today():
            continue
        units = silent_units(call, asked_units(call))
        tell_reminded(call, units, left)
        call.reminded = today()
        call.save(update_fields=["reminded"])
        told += len(units)
    return told
