"""The cast, kinds of jobs for tests, and a worker in this process."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from rambu.web.jobs import actions, kinds, schedule
from rambu.web.jobs.models import Job
from rambu.web.jobs.worker import Worker
from tests.support import job_kinds
from tests.support.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """Invented people in two offices beside each other."""
    return make_cast()


@pytest.fixture(autouse=True)
def known_kinds(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> Iterator[None]:
    """Kinds for tests beside the real ones, nothing daily, and a folder of their own for files."""
    monkeypatch.setattr(kinds, "_KINDS", dict(kinds._KINDS))
    monkeypatch.setattr(schedule, "_DAILY", {})
    job_kinds.register()
    settings.DATA = tmp_path
    yield
    shutil.rmtree(tmp_path / "pekerjaan", ignore_errors=True)


@pytest.fixture
def started(cast: Cast) -> Callable[..., Job]:
    """Start a job of the clerk's."""

    def start(kind: str = "test.count", **arguments: Any) -> Job:
        return actions.start(
            by=cast.pegawai,
            office=cast.kota,
            kind=kind,
            title="Cetak contoh",
            arguments=arguments or ({"upto": 3} if kind == "test.count" else {}),
        )

    return start


@pytest.fixture
def work() -> Callable[[], int]:
    """Do what is due, in this process; returns how many jobs that were."""

    def done() -> int:
        worker, count = Worker(), 0
        while worker.turn():
            count += 1
        return count

    return done
