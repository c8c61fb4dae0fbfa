"""Start a job, cancel it, try it again, and look at how it ended."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.jobs.kinds import work_of
from rambu.web.jobs.models import Job
from rambu.web.jobs.signals import job_seen
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused, demand
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person

AT_ONCE = 50
"""How many jobs a person may have waiting or running."""


@transaction.atomic
def start(
    *, by: Person | None, office: Office | None, kind: str, title: str, arguments: dict[str, Any], address: str = ""
) -> Job:
    """Write a job into the list; a worker takes it as soon as the transaction of the caller is over.

    `arguments` holds what JSON can. A job of Rambu itself (`by` is None) is no deed of anybody and leaves no event.
    `address` is where its owner goes on if it comes to nothing; what it leads to takes its place.
    """
    if work_of(kind) is None:
        raise ValueError(f"no work is registered for the kind {kind!r} (rambu.web.jobs.kinds.job)")
    if by is not None:
        _demand_room(by, office)
    job = Job.objects.create(
        owner=by, office=office, kind=kind, title=title[:200], arguments=arguments, address=address
    )
    if by is not None:
        record(by=by, office=job.office_id, action="jobs.started", target=job, data={"kind": kind})
    return job


@transaction.atomic
def cancel(*, by: Person, job: Job) -> Any:
    """Take a job back that is not over; what runs stops at its next step."""
    _demand_own(by, job)
    mine = Job.objects.for_person(by).active().filter(pk=job.pk)
    if not mine.update(state=Job.State.CANCELLED, leased_until=None, ended=timezone.now(), seen=timezone.now()):
        raise Refused(_("Pekerjaan ini sudah berakhir."))
    return record(by=by, office=job.office_id, action="jobs.cancelled", target=job, data={"kind": job.kind})


@transaction.atomic
def restart(*, by: Person, job: Job) -> Any:
    """Do a job again that failed or was cancelled, or whose file is gone."""
    _demand_own(by, job)
    _demand_room(by, job.office)
    fresh = {
        "attempts": 0,
        "done": 0,
        "words": "",
        "error": "",
        "ended": None,
        "seen": None,
        "file": "",
        "expires": None,
    }
    mine = Job.objects.for_person(by).ended().filter(pk=job.pk)
    if not mine.update(state=Job.State.WAITING, due=timezone.now(), **fresh):
        raise Refused(_("Pekerjaan ini masih berjalan."))
    return record(by=by, office=job.office_id, action="jobs.restarted", target=job, data={"kind": job.kind})


@transaction.atomic
def mark_seen(*, by: Person, job: Job | None = None) -> None:
    """The owner has looked at how this job (all his jobs) ended; looking is no deed and leaves no event."""
    unseen = Job.objects.for_person(by).unseen()
    for row in unseen.filter(pk=job.pk) if job else unseen:
        Job.objects.for_person(by).filter(pk=row.pk).update(seen=timezone.now())
        job_seen.send(sender=Job, job=row)


def _demand_own(by: Person, job: Job) -> None:
    if job.owner_id != by.pk:
        raise PermissionDenied


def _demand_room(by: Person, office: Office | None) -> None:
    if office is None:
        raise ValueError("a job of a person belongs to an office")
    demand(by, Power.SEE, office.path)
    if Job.objects.for_person(by).active().count() >= AT_ONCE:
        told = _("Anda masih punya {count} pekerjaan yang belum selesai. Tunggu atau batalkan sebagian dahulu.")
        raise Refused(told.format(count=AT_ONCE))
