"""Every day: processes that go take the SOPs along that were named for it, and their offices are counted again."""

from __future__ import annotations

from datetime import date, timedelta

from rambu.web.jobs.report import Report
from rambu.web.jobs.schedule import daily
from rambu.web.ledger.actions.endings import end_due
from rambu.web.ledger.models import ComingEnd, MapVersion
from rambu.web.ledger.standings import renew_below

_LATE = timedelta(days=14)
"""So long a machine may have been off when a process went."""
_ALL = "Rambu itself, on the day"


def register() -> None:
    """Shortly after midnight."""
    daily("ledger.endings", take_effect, hour=0)


def take_effect(report: Report, *, day: str) -> None:
    """The work of the job."""
    now = date.fromisoformat(day)
    coming = list(ComingEnd.objects.everywhere(reason=_ALL).filter(is_done=False, day__lte=now))
    for done, one in enumerate(coming):
        report.step(done, len(coming))
        end_due(coming=one, day=now)
    for version in MapVersion.objects.everywhere(reason=_ALL).in_force().select_related("office__type"):
        endings = (process.ending for process in version.map.processes if process.ending)
        if any(now - _LATE < ending.day <= now for ending in endings):
            renew_below(version.office, everywhere=True)
