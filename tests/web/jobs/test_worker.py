"""The worker goes on whatever the database does, and ends when it is asked to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from threading import Event

import pytest
from django.db import InterfaceError, OperationalError, connection

from rambu.web.jobs import queue
from rambu.web.jobs.models import Job
from rambu.web.jobs.worker import Worker


@pytest.mark.parametrize("fault", [OperationalError, InterfaceError])
def test_a_database_that_is_away_is_waited_for(
    started: Callable[..., Job], monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    started()
    stop, asked, closed = Event(), [], []

    def take(lease: timedelta) -> Job | None:
        asked.append(1)
        if len(asked) == 1:
            raise fault
        stop.set()
        return None

    monkeypatch.setattr(queue, "take", take)
    monkeypatch.setattr(connection, "close", lambda: closed.append(1))
    Worker(stop, pause=0.01).work()
    assert len(asked) == 2
    assert len(closed) == 2, "after the fault, so that it connects anew, and at the end"


def test_a_worker_that_is_asked_to_stop_takes_nothing_more(
    started: Callable[..., Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    started()
    stop = Event()
    stop.set()
    monkeypatch.setattr(connection, "close", lambda: None)
    Worker(stop).work()
    assert queue.jobs().get().state == Job.State.WAITING
