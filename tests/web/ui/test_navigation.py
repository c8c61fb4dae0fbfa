"""Apps put their places into the menu; nobody sees a place that is not for him."""

import pytest

from rambu.web.ui import navigation, waiting
from rambu.web.ui.navigation import Place, add_place, places, standing_in
from rambu.web.ui.waiting import Waiting, add_source, waiting_for


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_PLACES", {})
    monkeypatch.setattr(waiting, "_SOURCES", {})


def test_places_stand_in_order_and_only_once() -> None:
    add_place(Place("b:list", "B", order=2, key="b"))
    add_place(Place("a:list", "A", order=1))
    add_place(Place("a:list", "A", order=1))
    add_place(Place("c:list", "C", order=0, visible=lambda person: person == "admin"))
    assert [place.label for place in places("pegawai")] == ["A", "B"]
    assert [place.label for place in places("admin")] == ["C", "A", "B"]


def test_a_tab_stands_within_its_place() -> None:
    add_place(Place("b:list", "B", key="b"))
    add_place(Place("c:list", "C", within="b"))
    assert [place.label for place in places("x", "b")] == ["C"]


def test_where_one_stands() -> None:
    add_place(Place("b:list", "B"))
    add_place(Place("b:other", "B2", order=60))
    found = standing_in("b:detail")
    assert found is not None
    assert found.url == "b:list"
    other = standing_in("b:other")
    assert other is not None
    assert other.url == "b:other"
    assert standing_in("z:list") is None


def test_what_waits_comes_from_all_sources() -> None:
    add_source("x", lambda person: [Waiting(f"Untuk {person}", "/x/", "Buka")])
    add_source("y", lambda person: [])
    assert [line.text for line in waiting_for("Sari")] == ["Untuk Sari"]
