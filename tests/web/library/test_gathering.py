"""On a server, what listens to edits is told of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from rambu.sop import SetField
from rambu.web.library import actions, gathering, projection
from rambu.web.library.models import Document
from tests.support.cast import make_cast
from tests.support.library import draft_of, open_for

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


class Clock:
    """Timers that go off when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def __call__(self, _seconds: float, act: Callable[..., None], arguments: tuple[Any, ...]) -> Any:
        self.waiting.append(lambda: act(*arguments))
        return self

    def start(self) -> None:
        """Nothing goes by itself."""

    def go_off(self) -> None:
        waiting, self.waiting = self.waiting, []
        for act in waiting:
            act()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    clock = Clock()
    monkeypatch.setattr(gathering, "Timer", clock)
    gathering.gather(10)
    yield clock
    gathering.gather(0)


def test_many_edits_are_told_once(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    document = open_for(cast, cast.fresh("pegawai"))
    told: list[str] = []

    def listener(row: Document) -> None:
        told.append(row.title)

    monkeypatch.setattr(projection, "_LISTENERS", {"test": listener})
    draft = draft_of(document)
    for n in range(3):
        edit = SetField("judul", f"SOP {n}")
        actions.edit_draft(by=None, draft=draft, edits=[edit], base=n, key=str(n))
    assert told == []
    clock.go_off()
    assert told == ["SOP 2"]
    actions.edit_draft(by=None, draft=draft, edits=[SetField("judul", "SOP")], base=3, key="3")
    clock.go_off()
    assert told == ["SOP 2", "SOP"]


def test_a_listener_that_fails_harms_nobody(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    document = open_for(cast, cast.fresh("pegawai"))

    def listener(_row: Document) -> None:
        raise ValueError("broken")

    monkeypatch.setattr(projection, "_LISTENERS", {"test": listener})
    actions.edit_draft(by=None, draft=draft_of(document), edits=[SetField("judul", "SOP")], base=0, key="0")
    clock.go_off()
    assert draft_of(document).sop.judul == "SOP"
