"""What happens once a day: as a job of Rambu itself, also after a time in which no worker ran, and never twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from rambu.web.jobs.kinds import Work, job
from rambu.web.jobs.models import DailyRun, Job


@dataclass(frozen=True, slots=True)
class Daily:
    """Something daily and its hour in the time zone of the setting."""

    name: str
    hour: int

    def due(self, now: datetime) -> date:
        """The latest day whose hour has come."""
        local = timezone.localtime(now)
        return local.date() if local.hour >= self.hour else local.date() - timedelta(days=1)


_DAILY: dict[str, Daily] = {}


def daily(name: str, work: Work, hour: int) -> None:
    """Let a worker do this every day after `hour` (0 to 23), in ``ready()`` of an AppConfig.

    The work is called as that of a job, with a `Report` and ``day``, an ISO date. Days on which no worker ran are not
    made up for one by one: the latest is done as soon as a worker runs.
    """
    if not 0 <= hour <= 23:
        raise ValueError(f"no hour of a day: {hour}")
    job(name)(work)
    _DAILY[name] = Daily(name, hour)


def start_due(now: datetime) -> int:
    """Start what has become due and was not started yet, by whichever worker; returns how much."""
    last = dict(DailyRun.objects.values_list("name", "day"))
    waiting = [one for one in _DAILY.values() if one.name not in last or last[one.name] < one.due(now)]
    return sum(_start(one, one.due(now)) for one in waiting)


@transaction.atomic
def _start(one: Daily, day: date) -> bool:
    """The day is claimed and its job written in one transaction: both are there, or neither."""
    DailyRun.objects.bulk_create([DailyRun(name=one.name, day=day - timedelta(days=1))], ignore_conflicts=True)
    if not DailyRun.objects.filter(name=one.name, day__lt=day).update(day=day):
        return False
    Job.objects.create(kind=one.name, title=one.name, arguments={"day": day.isoformat()})
    return True
