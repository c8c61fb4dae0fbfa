"""Which SOPs the list finds, for whom."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rambu.sop import SetField, loads
from rambu.web.library import actions
from rambu.web.library.listing.asked import ORDERS, Asked
from rambu.web.library.listing.finding import find, ordered
from rambu.web.library.listing.rows import row_of, state_counts, with_all
from rambu.web.library.models import Document
from rambu.web.library.states import State
from rambu.web.offices.models.span import today
from tests.support.cast import Cast, unit
from tests.support.library import SURAT, draft_of, open_for, put_in_force


@pytest.fixture
def shelf(cast: Cast) -> dict[str, Document]:
    """One in force, one in force and revised under a new title, one that is written."""
    in_force, revised = open_for(cast, cast.pegawai), open_for(cast, cast.pegawai)
    put_in_force(in_force)
    put_in_force(revised, "B-2/contoh")
    draft = actions.open_draft(by=cast.fresh("pegawai"), document=revised, reason="Judul")
    actions.edit_draft(by=None, draft=draft, edits=[SetField("judul", "SOP Rahasia")], base=0, key="a")
    text = loads(SURAT.replace("Kepala Seksi", "Kasi PHU").replace("Surat Masuk", "Arsip"))
    return {"in_force": in_force, "revised": revised, "written": open_for(cast, cast.pegawai, text)}


def found(person: object, **asked: object) -> set[int]:
    return set(find(person, Asked(**asked)).values_list("pk", flat=True))  # type: ignore[arg-type]


def keys(shelf: dict[str, Document], *names: str) -> set[int]:
    return {shelf[name].pk for name in names}


def test_states_are_those_that_the_person_may_know(cast: Cast, shelf: dict[str, Document]) -> None:
    writer = cast.fresh("pegawai")
    assert found(writer, state=State.DRAF) == keys(shelf, "revised", "written")
    assert found(writer, state=State.BERLAKU) == keys(shelf, "in_force", "revised")
    for row in shelf["revised"].assignments.everywhere(reason="test"):
        row.ended = row.given
        row.save()
    writer = cast.fresh("pegawai")
    assert found(writer, state=State.DRAF) == keys(shelf, "written")
    assert found(writer, title="Rahasia") == set()
    assert found(cast.fresh("koordinator"), title="Rahasia") == keys(shelf, "revised")
    assert found(cast.fresh("stranger")) == set()


def test_counts_open_their_rows(cast: Cast, shelf: dict[str, Document]) -> None:
    person = cast.fresh("pegawai")
    counts = {one.state: one.count for one in state_counts(person, Asked())}
    assert counts == {State.DRAF: 2, State.BERLAKU: 2}
    assert all(len(found(person, state=state)) == count for state, count in counts.items())


def test_words_places_and_parts(cast: Cast, shelf: dict[str, Document]) -> None:
    person = cast.fresh("pegawai")
    assert found(person, performer="kasi phu") == keys(shelf, "written")
    assert found(person, title="b-2/") == keys(shelf, "revised")
    assert found(person, unit=cast.unit.pk) == keys(shelf, "in_force", "revised", "written")
    assert found(person, office=cast.other.pk) == set()
    assert found(person, part="penyusun") == keys(shelf, "in_force", "revised", "written")
    assert found(person, part="pendamping") == set()
    assert found(person, findings="tidak") | found(person, findings="ada") == keys(shelf, *shelf)


def test_due_dates_matter_while_something_is_written(cast: Cast, shelf: dict[str, Document]) -> None:
    person = cast.fresh("pegawai")
    for name, days in (("in_force", -1), ("revised", 3), ("written", -1)):
        day = today() + timedelta(days=days)
        actions.assign(by=None, document=shelf[name], person=person, part="penyusun", due=day)
    assert found(person, due="lewat") == keys(shelf, "written")
    assert found(person, due="7") == keys(shelf, "revised")
    rows = ordered(find(person, Asked()), Asked(order="tenggat"))
    assert [row.pk for row in rows] == [shelf[name].pk for name in ("written", "revised", "in_force")]


def test_every_order_holds_all_rows(cast: Cast, shelf: dict[str, Document]) -> None:
    person = cast.fresh("pegawai")
    for name in (*ORDERS, *(f"-{name}" for name in ORDERS)):
        rows = ordered(find(person, Asked()), Asked(order=name))
        assert {row.pk for row in rows} == keys(shelf, *shelf), name


def test_a_row_shows_the_draft_only_to_whom_it_concerns(cast: Cast, shelf: dict[str, Document]) -> None:
    rows = {row.document.pk: row for row in map(row_of, with_all(cast.pegawai, find(cast.pegawai, Asked())))}
    revised = rows[shelf["revised"].pk]
    assert revised.is_revised
    assert revised.draft is not None
    assert revised.draft.title == "SOP Rahasia"
    assert revised.document.title == "SOP Pelayanan Surat Masuk (contoh)"
    assert rows[shelf["in_force"].pk].draft is None


def test_discarded_ones_are_not_listed(cast: Cast, shelf: dict[str, Document]) -> None:
    actions.discard_document(by=None, document=shelf["written"])
    assert shelf["written"].pk not in found(cast.fresh("pegawai"))


def test_offices_above_hold_those_below(cast: Cast, shelf: dict[str, Document]) -> None:
    below = actions.open_document(by=None, unit=unit(cast.kua, "Pelayanan"), sop=draft_of(shelf["written"]).sop)
    assert below.pk in found(cast.fresh("koordinator"), office=cast.kota.pk)
    assert found(cast.fresh("koordinator"), office=cast.kua.pk) == {below.pk}


def test_by_writer_and_by_open_draft(cast: Cast) -> None:
    mine, theirs = open_for(cast, cast.pegawai), open_for(cast, cast.koordinator)
    put_in_force(mine)
    chief = cast.fresh("koordinator")
    assert list(find(chief, Asked(writer=cast.pegawai.pk))) == [mine]
    assert list(find(chief, Asked(worked="disusun"))) == [theirs]
    assert list(find(chief, Asked(writer=cast.pegawai.pk, worked="disusun"))) == []
