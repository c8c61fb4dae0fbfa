"""How a job goes and ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from threading import Event

import pytest
from django.utils import timezone

from rambu.web.jobs import actions, files, kinds, queue
from rambu.web.jobs.kinds import Outcome
from rambu.web.jobs.models import Job
from rambu.web.jobs.report import Report
from rambu.web.jobs.running import run
from rambu.web.jobs.signals import job_ended
from tests.support.cast import Cast

Started = Callable[..., Job]
Work = Callable[[], int]
LEASE = timedelta(seconds=30)


def now_of(job: Job) -> Job:
    return queue.jobs().get(pk=job.pk)


def test_a_job_leaves_its_file(started: Started, work: Work) -> None:
    job = started(upto=3, name="Buku SOP.txt")
    assert work() == 1
    done = now_of(job)
    assert (done.state, done.done, done.total, done.words) == (Job.State.DONE, 3, 3, "3 baris")
    path = files.path_of(done)
    assert path is not None
    assert path.read_text(encoding="utf-8") == "1\n2\n3\n"
    assert done.file_name == "Buku SOP.txt"
    assert done.expires is not None


@pytest.mark.parametrize(
    ("how", "state", "said"),
    [
        ("refused", Job.State.FAILED, "SOP ini belum punya kegiatan."),
        ("later", Job.State.WAITING, "Server surel tidak menjawab."),
        ("network", Job.State.WAITING, "Terjadi gangguan sementara pada server."),
        ("bug", Job.State.FAILED, "Terjadi gangguan pada Rambu."),
    ],
)
def test_a_fault_is_said_in_a_sentence(started: Started, work: Work, how: str, state: str, said: str) -> None:
    job = started("test.fail", how=how)
    work()
    ended = now_of(job)
    assert ended.state == state
    assert ended.error.startswith(said)
    assert list(files.root().iterdir()) == []


def test_pauses_grow_until_the_job_is_given_up(started: Started, work: Work) -> None:
    job, pauses = started("test.fail", how="later"), []
    for _attempt in range(queue.ATTEMPTS):
        before = timezone.now()
        assert work() == 1
        pauses.append(round((now_of(job).due - before).total_seconds() / 10))
        assert work() == 0
        queue.jobs().update(due=timezone.now())
    assert pauses[:4] == [1, 4, 16, 64]
    assert (now_of(job).state, now_of(job).attempts) == (Job.State.FAILED, queue.ATTEMPTS)


def test_a_kind_whose_app_is_gone_is_said(started: Started, work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    job = started()
    monkeypatch.delitem(kinds._KINDS, "test.count")
    work()
    assert "tidak dikenal lagi" in now_of(job).error


def test_of_two_workers_one_gets_the_job(started: Started) -> None:
    started()
    assert queue.take(LEASE) is not None
    assert queue.take(LEASE) is None


def test_a_job_is_taken_up_again_when_its_lease_is_over(started: Started) -> None:
    first = started() and queue.take(timedelta(seconds=-1))
    second = queue.take(LEASE)
    assert first is not None
    assert second is not None
    assert (second.pk, second.turn, second.attempts) == (first.pk, 2, 2)
    assert not queue.hold(first, LEASE), "the first worker has lost it"
    assert not queue.finish(first, words="too late")
    assert queue.finish(second, words="in time")
    assert now_of(second).words == "in time"


def test_a_job_that_kills_its_workers_is_given_up(started: Started) -> None:
    job = started()
    for _attempt in range(queue.ATTEMPTS):
        assert queue.take(timedelta(seconds=-1)) is not None
    assert queue.take(LEASE) is None
    assert now_of(job).state == Job.State.FAILED
    assert "terhenti berulang kali" in now_of(job).error


def test_a_worker_that_is_asked_to_stop_gives_the_job_back(started: Started, work: Work) -> None:
    job, stop = started(), Event()
    stop.set()
    taken = queue.take(LEASE)
    assert taken is not None
    run(taken, stop, LEASE)
    back = now_of(job)
    assert (back.state, back.attempts, back.error) == (Job.State.WAITING, 0, "")
    assert work() == 1


def test_a_cancelled_job_stops_at_its_next_step(cast: Cast, started: Started, work: Work) -> None:
    seen: list[int] = []

    @kinds.job("test.cancels_itself")
    def cancels_itself(report: Report) -> Outcome:
        actions.cancel(by=cast.pegawai, job=report.job)
        report.step(1, 1)
        seen.append(1)
        return Outcome()

    job = started("test.cancels_itself", **{})
    work()
    assert now_of(job).state == Job.State.CANCELLED
    assert seen == []
    assert list(files.root().iterdir()) == []


@pytest.mark.parametrize("address", ["https://contoh.example/", "//contoh.example/", "javascript:alert(1)"])
def test_a_job_goes_on_only_within_rambu(started: Started, work: Work, address: str) -> None:
    kinds.job("test.goes_on")(lambda _report: Outcome(address=address))
    job = started("test.goes_on", **{})
    work()
    assert (now_of(job).state, now_of(job).address) == (Job.State.FAILED, "")


def test_apps_above_hear_how_it_ended(started: Started, work: Work) -> None:
    heard: list[tuple[str, str]] = []

    def hear(job: Job, **_more: object) -> None:
        heard.append((job.title, job.state))

    job_ended.connect(hear)
    try:
        started()
        started("test.fail", how="bug")
        work()
    finally:
        job_ended.disconnect(hear)
    assert heard == [("Cetak contoh", "done"), ("Cetak contoh", "failed")]
