"""Doing one job: its work runs outside any transaction while a second thread keeps the lease."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread

from django.db import Error, InterfaceError, OperationalError, connection
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from rambu.web.jobs import files, queue
from rambu.web.jobs.kinds import Outcome, TryLater, work_of
from rambu.web.jobs.models import Job
from rambu.web.jobs.report import Lost, Report, Stopped
from rambu.web.offices.refusal import Refused

logger = logging.getLogger(__name__)

TRANSIENT = (OSError, OperationalError, InterfaceError)
"""What may go by itself: the network, a full disk, a database that is away or locked."""


def run(job: Job, stop: Event, lease: timedelta) -> None:
    """Do a job that was taken, and write how it ended."""
    report = Report(job, files.open_room(job), lease, stop)
    try:
        with _kept(report):
            outcome = _work(report) or Outcome()
        _finish(report, outcome)
    except Lost:
        pass
    except Stopped:
        queue.give_back(job)
    except Refused as refusal:
        queue.fail(job, str(refusal))
    except TryLater as reason:
        queue.postpone(job, str(reason))
    except TRANSIENT:
        logger.warning("job %s (%s) is tried again later", job.pk, job.kind, exc_info=True)
        queue.postpone(job, _("Terjadi gangguan sementara pada server."))
    except Exception:
        logger.exception("job %s (%s) failed", job.pk, job.kind)
        queue.fail(job, _("Terjadi gangguan pada Rambu. Sampaikan waktu kejadiannya kepada pengelola Rambu."))
    finally:
        _tidy(report)


def _work(report: Report) -> Outcome | None:
    work = work_of(report.job.kind)
    if work is None:
        raise Refused(_("Jenis pekerjaan ini tidak dikenal lagi oleh Rambu."))
    return work(report, **report.job.arguments)


def _finish(report: Report, outcome: Outcome) -> None:
    if outcome.address and not url_has_allowed_host_and_scheme(outcome.address, allowed_hosts=None):
        raise ValueError(f"not an address of Rambu: {outcome.address}")
    file = files.put_down(outcome.file) if outcome.file else ""
    if queue.finish(report.job, file=file, address=outcome.address, words=outcome.words):
        report.job.file = file


def _tidy(report: Report) -> None:
    """The room stays only where a finished job left its file in it."""
    if not report.job.file.startswith(f"{report.folder.name}/"):
        files.clear_room(report.folder)


@contextmanager
def _kept(report: Report) -> Iterator[None]:
    """Prolong the lease three times in its length, also while the work itself tells nothing."""
    ended = Event()
    thread = Thread(target=_keep, args=(report, ended), name="lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _keep(report: Report, ended: Event) -> None:
    try:
        while not ended.wait(report.lease.total_seconds() / 3):
            try:
                if not queue.hold(report.job, report.lease):
                    report.lost.set()
                    return
            except Error:
                connection.close()
                logger.warning("the lease of job %s was not prolonged", report.job.pk, exc_info=True)
    finally:
        connection.close()
