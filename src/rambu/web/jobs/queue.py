"""The worker's side of the table. Every write is one short statement that holds only while the job is still its own."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.jobs.models import Job, JobQuerySet
from rambu.web.jobs.signals import job_ended

ATTEMPTS = 5
"""How often a job is begun before it is given up."""

FIRST_PAUSE = timedelta(seconds=10)
"""Before the second attempt; each further pause is four times as long."""

KEPT = timedelta(days=7)
"""How long the file of a finished job may be downloaded."""


def jobs() -> JobQuerySet:
    """All jobs: the worker works for everybody."""
    return Job.objects.everywhere(reason="the worker works for everybody")


def take(lease: timedelta) -> Job | None:
    """Make the next job one's own until the lease ends. Of several workers who want it, one gets it."""
    now = timezone.now()
    for job in jobs().takeable(now)[:10]:
        mine = jobs().filter(pk=job.pk, turn=job.turn, state=job.state)
        won = mine.update(
            state=Job.State.RUNNING,
            turn=F("turn") + 1,
            attempts=F("attempts") + 1,
            leased_until=now + lease,
            began=now,
        )
        if won:
            taken: Job = jobs().select_related("owner", "office").get(pk=job.pk)
            if taken.attempts <= ATTEMPTS:
                return taken
            fail(taken, _("Pekerjaan ini terhenti berulang kali, mungkin karena terlalu besar untuk komputer server."))
    return None


def hold(job: Job, lease: timedelta, **fields: Any) -> bool:
    """Prolong the lease, perhaps with progress; False where the job is no longer one's own."""
    return bool(_own(job).update(leased_until=timezone.now() + lease, **fields))


def give_back(job: Job) -> None:
    """Let another worker do it from the beginning: this one was asked to stop, which is no attempt."""
    _own(job).update(state=Job.State.WAITING, leased_until=None, attempts=F("attempts") - 1, done=0, words="")


def postpone(job: Job, error: str) -> None:
    """Try again after a pause; give up where that was the last attempt."""
    if job.attempts >= ATTEMPTS:
        fail(job, error)
        return
    due = timezone.now() + FIRST_PAUSE * 4 ** (job.attempts - 1)
    _own(job).update(state=Job.State.WAITING, leased_until=None, due=due, error=error[:500], done=0, words="")


def fail(job: Job, error: str) -> None:
    """Give the job up, with a sentence for its owner."""
    _end(job, state=Job.State.FAILED, error=error[:500])


def finish(job: Job, *, file: str = "", address: str = "", words: str = "") -> bool:
    """Write what it has led to; False where the job is no longer one's own."""
    expires = timezone.now() + KEPT if file else None
    done = Job.State.DONE
    return _end(
        job, state=done, error="", file=file, address=address, words=words[:200], done=job.total, expires=expires
    )


@transaction.atomic
def _end(job: Job, **fields: Any) -> bool:
    if not _own(job).update(leased_until=None, ended=timezone.now(), **fields):
        return False
    job_ended.send(sender=Job, job=jobs().select_related("owner", "office").get(pk=job.pk))
    return True


def _own(job: Job) -> JobQuerySet:
    return jobs().filter(pk=job.pk, turn=job.turn, state=Job.State.RUNNING)
