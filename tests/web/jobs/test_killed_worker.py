"""A worker that is killed in the middle: another one takes its job up and finishes it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from django.db import connection

from rambu.web.jobs import actions, files, queue
from rambu.web.jobs.models import Job
from tests.support.cast import make_cast

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@contextmanager
def worker(data: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A real process, killed at the end."""
    environment = os.environ | {"RAMBU_DATA": str(data), "RAMBU_TEST_NAME": str(connection.settings_dict["NAME"])}
    process = subprocess.Popen([sys.executable, "-m", "tests.support.job_worker"], env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait(timeout=20)


def until(there: Callable[[], bool]) -> None:
    for _attempt in range(400):
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

    with worker(tmp_path) as first:
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


def test_two_workers_share_the_work(tmp_path: Path) -> None:
    cast = make_cast()
    for number in range(12):
        arguments = {"upto": 200, "name": f"{number}.txt"}
        actions.start(by=cast.pegawai, office=cast.kota, kind="test.count", title="Contoh", arguments=arguments)
    with worker(tmp_path), worker(tmp_path):
        until(lambda: not queue.jobs().active().exists())
    ended = list(queue.jobs())
    assert {(job.state, job.attempts, job.turn) for job in ended} == {(Job.State.DONE, 1, 1)}
