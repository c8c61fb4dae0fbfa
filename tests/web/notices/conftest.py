"""The cast, a kind of notices for tests, a mail server that is only pretended, and a worker in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from rambu.web.jobs import schedule
from rambu.web.jobs.worker import Worker
from rambu.web.notices import actions, kinds
from rambu.web.notices.models import Notice
from rambu.web.people.models import Person
from tests.support.cast import Cast, make_cast

KIND = "test.mentioned"
Notify = Callable[..., list[Notice]]
Work = Callable[[], int]


@pytest.fixture
def cast(db: None) -> Cast:
    """Invented people in two offices beside each other."""
    return make_cast()


@pytest.fixture(autouse=True)
def ground(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> None:
    """A kind of the tests' own, nothing daily, and a server that Django itself plays."""
    monkeypatch.setattr(kinds, "_KINDS", dict(kinds._KINDS))
    monkeypatch.setattr(schedule, "_DAILY", {})
    kinds.add(KIND, "Anda disebut dalam komentar", default="at once")
    settings.DATA = tmp_path
    settings.EMAIL_HOST = "surel.contoh.example"
    settings.DEFAULT_FROM_EMAIL = "rambu@contoh.example"
    settings.ADDRESS = "https://sop.contoh.example"


@pytest.fixture
def notify(cast: Cast) -> Notify:
    """Tell people of the office something."""

    def told(*people: Person, **more: Any) -> list[Notice]:
        given: dict[str, Any] = {
            "text": "Wati menyebut Anda",
            "address": "/kantor/",
            "by": cast.pegawai,
            "office": cast.kota,
        } | more
        return actions.notify(kind=KIND, people=people, **given)

    return told


@pytest.fixture
def work() -> Work:
    """Do what is due, in this process; returns how many jobs that were."""

    def done() -> int:
        worker, count = Worker(), 0
        while worker.turn():
            count += 1
        return count

    return done
