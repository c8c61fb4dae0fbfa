"""Who has left a long job is told how it ended."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from rambu.web.jobs.models import Job
from rambu.web.jobs.signals import job_ended, job_seen
from rambu.web.notices import actions, kinds

ENDED = "jobs.ended"


def register() -> None:
    """Listen to jobs."""
    kinds.add(ENDED, _("Pekerjaan yang Anda minta selesai atau gagal"), default="never")
    job_ended.connect(_tell, sender=Job, dispatch_uid=ENDED)
    job_seen.connect(_forget, sender=Job, dispatch_uid=ENDED)


def _tell(job: Job, **_more: Any) -> None:
    if job.owner and job.office:
        sentence = now("{title}: gagal") if job.state == Job.State.FAILED else now("{title}: selesai")
        text, address = sentence.format(title=job.title), job.get_absolute_url()
        actions.notify(
            by=None, people=[job.owner], kind=ENDED, text=text, address=address, office=job.office, about=job
        )


def _forget(job: Job, **_more: Any) -> None:
    if job.owner:
        actions.read_about(by=job.owner, about=job)
