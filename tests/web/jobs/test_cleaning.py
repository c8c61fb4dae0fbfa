"""What is thrown away, and what stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from rambu.web.jobs import actions, files, queue
from rambu.web.jobs.cleaning import FORGOTTEN, clean
from rambu.web.jobs.models import Job
from tests.support.cast import Cast


def test_expired_files_go_and_their_jobs_stay(cast: Cast, started: Callable[..., Job], work: Callable[[], int]) -> None:
    old, new = started(), started()
    work()
    queue.jobs().filter(pk=old.pk).update(expires=timezone.now() - timedelta(minutes=1))
    (files.root() / "999-1").mkdir()
    (files.root() / "catatan").mkdir()
    clean(None, day="2026-11-21")
    assert files.path_of(queue.jobs().get(pk=old.pk)) is None
    assert files.path_of(queue.jobs().get(pk=new.pk)) is not None
    assert {room.name for room in files.root().iterdir()} == {f"{new.pk}-1", "catatan"}


def test_a_running_job_keeps_its_room(started: Callable[..., Job]) -> None:
    started()
    job = queue.take(timedelta(seconds=30))
    assert job is not None
    room = files.open_room(job)
    clean(None)
    assert room.is_dir()


def test_old_jobs_are_forgotten(cast: Cast, started: Callable[..., Job], work: Callable[[], int]) -> None:
    mine = started()
    own = actions.start(by=None, office=None, kind="test.count", title="Rambu", arguments={"upto": 1})
    work()
    queue.jobs().update(ended=timezone.now() - timedelta(days=30))
    clean(None)
    assert [job.pk for job in queue.jobs()] == [mine.pk], f"{own} is nobody's to find again"
    queue.jobs().update(ended=timezone.now() - FORGOTTEN - timedelta(days=1))
    clean(None)
    assert not queue.jobs().exists()
