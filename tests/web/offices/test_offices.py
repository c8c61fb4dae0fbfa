"""Offices open, are renamed, move, merge and close; each deed is told and most can be taken back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.web.audit.models import Event
from rambu.web.audit.verifying import verify
from rambu.web.offices import actions
from rambu.web.offices.models import Office, OfficeType, Unit
from rambu.web.offices.refusal import Refused
from rambu.web.offices.tree import grown
from rambu.web.offices.undo import undo
from tests.support.cast import DAY, Cast, office, unit

LATER = date(2025, 9, 1)


def again(row: Office) -> Office:
    row.refresh_from_db()
    return row


def last_action() -> str:
    event = Event.objects.everywhere(reason="test").order_by("pk").last()
    assert event is not None
    return event.action


def test_paths_follow_the_tree(cast: Cast) -> None:
    assert cast.kua.path == f"/{cast.kanwil.pk}/{cast.kota.pk}/{cast.kua.pk}/"
    assert cast.kua.ancestor_ids() == [cast.kanwil.pk, cast.kota.pk]
    assert cast.kanwil.holds(cast.kua)
    assert not cast.kua.holds(cast.kanwil)


def test_a_new_name_is_told_and_taken_back(cast: Cast) -> None:
    event = actions.change_office(by=cast.admin, office=cast.kua, name="KUA Contoh Selatan", opened=LATER)
    assert event.content["changes"]["name"] == ["KUA Contoh Utara", "KUA Contoh Selatan"]
    undo(by=cast.admin, event=event)
    assert (again(cast.kua).name, cast.kua.opened) == ("KUA Contoh Utara", DAY)


def test_nothing_new_leaves_no_event(cast: Cast) -> None:
    assert actions.change_office(by=cast.admin, office=cast.kua, name=cast.kua.name) is None


def test_what_changed_since_is_not_taken_back(cast: Cast) -> None:
    event = actions.change_office(by=cast.admin, office=cast.kua, name="Satu")
    actions.change_office(by=cast.admin, office=cast.kua, name="Dua")
    with pytest.raises(Refused):
        undo(by=cast.admin, event=event)
    assert again(cast.kua).name == "Dua"


def test_codes_are_unique_over_all_offices(cast: Cast) -> None:
    with pytest.raises(Refused):
        office(cast.kota, "kua", cast.other.code, "KUA Kembar")
    with pytest.raises(Refused):
        actions.change_office(by=cast.admin, office=cast.kua, code=cast.other.code)


def test_an_office_moves_with_all_below_it(cast: Cast) -> None:
    event = actions.move_office(by=cast.admin, office=cast.kota, parent=cast.other)
    assert again(cast.kua).path == f"{again(cast.kota).path}{cast.kua.pk}/"
    assert again(cast.kota).path.startswith(cast.other.path)
    undo(by=cast.admin, event=event)
    assert again(cast.kua).path == f"/{cast.kanwil.pk}/{cast.kota.pk}/{cast.kua.pk}/"


def test_an_office_does_not_move_below_itself(cast: Cast) -> None:
    for parent in (cast.kota, cast.kua):
        with pytest.raises(Refused):
            actions.move_office(by=cast.admin, office=cast.kota, parent=parent)


def test_only_an_office_without_open_ones_below_closes(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.close_office(by=cast.admin, office=cast.kota, closed=LATER)
    with pytest.raises(Refused):
        actions.close_office(by=cast.admin, office=cast.kua, closed=DAY.replace(year=2019))
    event = actions.close_office(by=cast.admin, office=cast.kua, closed=LATER)
    assert not again(cast.kua).is_open
    undo(by=cast.admin, event=event)
    assert again(cast.kua).is_open


def test_open_on_a_day(cast: Cast) -> None:
    actions.close_office(by=cast.admin, office=cast.kua, closed=LATER)
    there = Office.objects.everywhere(reason="test").filter(pk=cast.kua.pk)
    found = [bool(there.open_on(day)) for day in (date(2019, 1, 1), DAY, date(2025, 8, 31), LATER)]
    assert found == [False, True, True, False]


def test_merging_hands_everything_over(cast: Cast) -> None:
    event = actions.merge_office(by=cast.admin, office=cast.kota, into=cast.other, closed=LATER)
    assert again(cast.kota).replaced_by == cast.other
    assert not cast.kota.is_open
    assert again(cast.kua).parent == cast.other
    assert Unit.objects.everywhere(reason="test").get(pk=cast.unit.pk).office == cast.other
    assert cast.fresh("pegawai").office == cast.other
    assert verify() == []
    with pytest.raises(Refused):
        undo(by=cast.admin, event=event)
    with pytest.raises(Refused):
        actions.reopen_office(by=cast.admin, office=again(cast.kota))


def test_a_coordinator_of_a_merged_office_has_no_say_in_the_other(cast: Cast) -> None:
    actions.merge_office(by=cast.admin, office=cast.kota, into=cast.other, closed=LATER)
    assert not cast.fresh("koordinator").reach.may("structure", again(cast.other).path)  # type: ignore[arg-type]


def test_nothing_is_left_of_a_deed_that_fails(cast: Cast) -> None:
    before = Event.objects.everywhere(reason="test").count()
    with pytest.raises(Refused):
        actions.merge_office(by=cast.admin, office=cast.kanwil, into=cast.kota, closed=LATER)
    assert Event.objects.everywhere(reason="test").count() == before


def test_units_nest_close_and_merge(cast: Cast) -> None:
    inner = unit(cast.kota, "Tim Kerja Kurikulum", "tim-kerja", cast.unit)
    with pytest.raises(Refused):
        actions.close_unit(by=cast.koordinator, unit=cast.unit, closed=LATER)
    with pytest.raises(Refused):
        actions.change_unit(by=cast.koordinator, unit=cast.unit, parent=inner)
    beside = unit(cast.kota, "Seksi PAKIS")
    actions.merge_unit(by=cast.koordinator, unit=cast.unit, into=beside, closed=LATER)
    inner.refresh_from_db()
    cast.position.refresh_from_db()
    assert inner.parent == beside
    assert cast.position.unit == beside


def test_a_unit_comes_back_as_it_was(cast: Cast) -> None:
    inner = unit(cast.kota, "Tim Kerja", "tim-kerja")
    event = actions.change_unit(by=cast.koordinator, unit=inner, parent=cast.unit, name="Tim Lain")
    undo(by=cast.koordinator, event=event)
    inner.refresh_from_db()
    assert (inner.name, inner.parent) == ("Tim Kerja", None)


def test_a_unit_of_another_office_is_no_parent(cast: Cast) -> None:
    stranger = unit(cast.other, "Seksi Lain")
    with pytest.raises(Refused):
        unit(cast.kota, "Tim", "tim-kerja", stranger)


def test_types_are_data(cast: Cast) -> None:
    kind = actions.create_kind(by=cast.admin, table=OfficeType, name="Balai Diklat", order=70)
    actions.change_kind(by=cast.admin, kind=kind, name="Balai Pelatihan", order=70)
    assert last_action() == "offices.kind_changed"
    with pytest.raises(Refused):
        actions.create_kind(by=cast.admin, table=OfficeType, name="madrasah", order=1)


class Row:
    """A row of a tree without a table."""

    def __init__(self, pk: int, parent_id: int | None) -> None:
        self.pk = pk
        self.parent_id = parent_id


@given(st.lists(st.integers(min_value=0, max_value=200), max_size=40))
def test_every_row_stands_once_in_the_tree_after_its_parent(picks: list[int]) -> None:
    rows = [Row(n + 1, None if n == 0 or pick % (n + 1) == 0 else pick % (n + 1)) for n, pick in enumerate(picks)]
    walked = [row.pk for branch in grown(rows) for row in branch.walk()]
    assert sorted(walked) == [row.pk for row in rows]
    assert all(row.parent_id is None or walked.index(row.parent_id) < walked.index(row.pk) for row in rows)
