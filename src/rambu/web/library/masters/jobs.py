"""Renaming in very many drafts, by a worker."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.jobs.kinds import Outcome, job
from rambu.web.jobs.report import Report
from rambu.web.library.masters.actions import rename_everywhere
from rambu.web.library.masters.names import kind_of

RENAME = "library.rename"


def register() -> None:
    """Tell the kind."""
    job(RENAME)(rename)


def rename(report: Report, kind: str, keys: list[str], new: str) -> Outcome:
    """As the owner of the job; whole or not at all, so that a second attempt does no harm."""
    if report.by is None or report.office is None:
        raise ValueError("a renaming is somebody's")
    report.step(0, 1, new)
    done = rename_everywhere(by=report.by, office=report.office, kind=kind_of(kind), keys=keys, new=new)
    words = _("Nama diganti di {count} draf.").format(count=done.count)
    return Outcome(address=reverse("library:renaming", args=[done.pk]), words=words)
