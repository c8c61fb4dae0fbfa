"""Daily work: once a day, also after a time without a worker."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from rambu.web.jobs import queue, schedule
from rambu.web.jobs.schedule import Daily, daily, start_due
from rambu.web.jobs.worker import Worker

pytestmark = pytest.mark.django_db


def at(day: int, hour: int) -> datetime:
    """In the zone of the setting."""
    return datetime(2026, 11, day, hour, 30, tzinfo=timezone.get_default_timezone())


@pytest.mark.parametrize(("now", "day"), [(at(5, 6), 4), (at(5, 7), 5), (at(5, 23), 5), (at(6, 0), 5)])
def test_the_day_that_is_due(now: datetime, day: int) -> None:
    assert Daily("contoh", 7).due(now).day == day
    assert Daily("contoh", 7).due(now.astimezone(UTC)).day == day


def test_once_a_day_and_the_latest_after_a_pause() -> None:
    daily("contoh", lambda _report, **_day: None, hour=7)
    assert [start_due(now) for now in (at(5, 8), at(5, 9), at(6, 6), at(6, 7), at(6, 8))] == [1, 0, 0, 1, 0]
    assert start_due(at(20, 12)) == 1, "thirteen days without a worker are one run"
    assert start_due(at(19, 12)) == 0, "a clock that was set back starts nothing again"
    assert [job.arguments["day"] for job in queue.jobs().order_by("pk")] == ["2026-11-05", "2026-11-06", "2026-11-20"]


def test_a_second_worker_finds_the_day_claimed() -> None:
    daily("contoh", lambda _report, **_day: None, hour=7)
    one = schedule._DAILY["contoh"]
    assert schedule._start(one, at(5, 8).date())
    assert not schedule._start(one, at(5, 8).date())
    assert queue.jobs().count() == 1


def test_the_worker_does_it() -> None:
    days: list[str] = []
    daily("contoh", lambda _report, day: days.append(day), hour=0)
    worker = Worker()
    assert worker.turn()
    assert not worker.turn()
    assert days == [timezone.localdate().isoformat()]


@pytest.mark.parametrize("hour", [-1, 24])
def test_an_hour_that_is_none(hour: int) -> None:
    with pytest.raises(ValueError, match="hour"):
        daily("contoh", lambda _report: None, hour=hour)
