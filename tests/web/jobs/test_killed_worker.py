"""A worker that is killed in the middle: another one takes its job up and finishes it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from django.db import connection

from rambu.web.jobs import actions, files, kinds, queue
from rambu.web.jobs.kinds import Outcome
from rambu.web.jobs.models import Job
from rambu.web.jobs.report import Report
from rambu.web.jobs.worker import Worker
from tests.support.cast import make_cast

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@contextmanager
def worker(data: Path, lease: int = 60) -> Iterator[subprocess.Popen[bytes]]:
    """A real process, killed at the end. Its lease is long, so that a busy machine takes no job from one that lives."""
    name = str(connection.settings_dict["NAME"])
    own = {"RAMBU_DATA": str(data), "RAMBU_TEST_NAME": name, "RAMBU_TEST_LEASE": str(lease)}
    process = subprocess.Popen([sys.executable, "-m", "tests.support.job_worker"], env=os.environ | own)
    try:
        yield process
    finally:
        process.kill()
        process.wait(timeout=20)


def until(there: Callable[[], bool]) -> None:
    for _attempt in range(2000):  # ends as soon as it is there; a busy machine takes its time
        if there():
            return
        Event().wait(0.1)
    raise AssertionError("nothing happened")


def test_another_worker_finishes_what_a_killed_one_began(tmp_path: Path) -> None:
    cast, trace = make_cast(), tmp_path / "trace"
    job = actions.start(
        by=cast.pegawai, office=cast.kota, kind="test.slow_once", title="Contoh", arguments={"trace": str(trace)}
    )

    def now() -> Job:
        return queue.jobs().get(pk=job.pk)

    with worker(tmp_path, lease=1) as first:
        until(lambda: now().done == 1)
        first.kill()
    assert now().state == Job.State.RUNNING
    with worker(tmp_path) as second:
        until(lambda: now().state == Job.State.DONE)
        assert trace.read_text(encoding="utf-8").split() == [str(first.pid), str(second.pid)]
    path = files.path_of(now())
    assert path is not None
    assert path.read_text(encoding="utf-8") == "utuh"
    assert now().attempts == 2


def test_two_workers_share_the_work_and_hold_no_lock(tmp_path: Path) -> None:
    cast, trace, release = make_cast(), tmp_path / "trace", tmp_path / "release"

    def begin(kind: str, **arguments: object) -> Job:
        return actions.start(by=cast.pegawai, office=cast.kota, kind=kind, title="Contoh", arguments=arguments)

    def state(job: Job) -> str:
        return queue.jobs().get(pk=job.pk).state

    many = [begin("test.count", upto=50, name=f"{number}.txt") for number in range(12)]
    with worker(tmp_path), worker(tmp_path):
        until(lambda: all(state(job) == Job.State.DONE for job in many))
        silent = begin("test.be_silent", trace=str(trace), release=str(release))
        until(trace.exists)
        other = begin("test.count", upto=1)
        until(lambda: state(other) == Job.State.DONE)
        assert state(silent) == Job.State.RUNNING, "the other worker was free, and the table open"
        release.touch()
        until(lambda: state(silent) == Job.State.DONE)
    assert {(job.attempts, job.turn) for job in queue.jobs()} == {(1, 1)}


def test_silent_work_keeps_its_lease() -> None:
    leases: set[object] = set()
    cast = make_cast()

    @kinds.job("test.watches_its_lease")
    def watch(report: Report) -> Outcome:
        def prolonged() -> bool:
            leases.add(queue.jobs().get(pk=report.job.pk).leased_until)
            return len(leases) > 3

        until(prolonged)
        return Outcome(words="selesai")

    job = actions.start(by=cast.pegawai, office=cast.kota, kind="test.watches_its_lease", title="A", arguments={})
    assert Worker(lease=timedelta(seconds=0.6)).turn()
    assert queue.jobs().get(pk=job.pk).words == "selesai"
