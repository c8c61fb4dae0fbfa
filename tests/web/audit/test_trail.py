"""Events hang together in chains, and the database refuses to change them."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from rambu.web.audit.actions import Deed, record, record_many
from rambu.web.audit.chain import BEGINNING, canonical
from rambu.web.audit.guards import guard, guarded, lift
from rambu.web.audit.models import SYSTEM, Event
from rambu.web.audit.telling import told
from rambu.web.audit.verifying import Break, count, verify
from rambu.web.audit.wording import actions, tell

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _words() -> None:
    tell({"test.renamed": "mengganti nama {target} menjadi {name}"}, {"waktu": "waktu kegiatan"})


def write(office: int | None = 7, **data: object) -> Event:
    return record(by=None, office=office, action="test.renamed", data=data)


def test_each_office_has_its_own_chain() -> None:
    first, other, second, system = write(7), write(8), write(7), write(None)
    assert [(e.office, e.number) for e in (first, other, second, system)] == [(7, 1), (8, 1), (7, 2), (SYSTEM, 1)]
    assert (first.previous, second.previous) == (BEGINNING, first.hash)
    assert verify() == []
    assert count() == {"events": 4, "chains": 3}
    assert count(7) == {"events": 2, "chains": 1}


def test_a_deed_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match=r"test\.unknown"):
        record(by=None, office=1, action="test.unknown", data={})


def test_floats_are_refused() -> None:
    with pytest.raises(TypeError):
        write(waktu=[1, {"a": 0.5}])


def test_many_deeds_are_written_at_once_each_in_its_chain() -> None:
    write(7)
    deeds = [Deed(office, "test.renamed", None, {"n": n}) for n, office in enumerate([8, 7, 7, None])]
    events = record_many(by=None, deeds=deeds)
    assert [(e.office, e.number, e.content["n"]) for e in events] == [(0, 1, 3), (7, 2, 1), (7, 3, 2), (8, 1, 0)]
    write(7)
    assert verify() == []


def test_very_many_chains_are_written_at_once() -> None:
    write(900)
    record_many(by=None, deeds=[Deed(office, "test.renamed", None, {}) for office in range(1, 1000)])
    assert verify() == []
    assert count() == {"events": 1000, "chains": 999}


def test_an_event_goes_with_its_deed() -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    assert count() == {"events": 0, "chains": 0}


STATEMENTS = [
    "UPDATE audit_event SET by_name = 'x'",
    "DELETE FROM audit_event",
    "UPDATE audit_event SET hash = hash WHERE number = 1",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_database_refuses_changes(statement: str) -> None:
    write()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert verify() == []


def test_the_database_refuses_to_replace_or_empty() -> None:
    event = write()
    if connection.vendor == "postgresql":
        statement = "TRUNCATE audit_event"
    else:
        columns = "id, office, number, at, by_name, action, target_type, target_id, target_name, data, previous, hash"
        values = f"{event.pk}, 7, 1, '2026-01-01', '', '', '', '', '', '', '', ''"
        statement = f"INSERT OR REPLACE INTO audit_event ({columns}) VALUES ({values})"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_model_refuses_too() -> None:
    event = write()
    event.by_name = "orang lain"
    with pytest.raises(DatabaseError), transaction.atomic():
        event.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        event.delete()


@pytest.mark.parametrize(
    ("statement", "breaks"),
    [
        ("UPDATE audit_event SET by_name = 'orang lain' WHERE number = 2", [Break(7, 2, "changed")]),
        ("UPDATE audit_event SET data = '{}' WHERE number = 3", [Break(7, 3, "changed")]),
        ("DELETE FROM audit_event WHERE number = 2", [Break(7, 3, "missing")]),
        ("DELETE FROM audit_event WHERE number = 1", [Break(7, 2, "missing")]),
    ],
)
def test_who_lifts_the_guards_is_found_out(statement: str, breaks: list[Break]) -> None:
    for name in ("a", "b", "c"):
        write(name=name)
    assert guarded(connection)
    lift(connection)
    assert not guarded(connection)
    with connection.cursor() as cursor:
        cursor.execute(statement)
    assert verify() == breaks == verify(7)
    guard(connection)
    assert guarded(connection)


def test_a_forged_event_hangs_elsewhere() -> None:
    from rambu.web.audit.chain import digest

    for name in ("a", "b"):
        write(name=name)
    lift(connection)
    forged = Event.objects.everywhere(reason="forge").get(number=1)
    forged.by_name = "orang lain"
    forged.hash = digest(forged)
    forged.save()
    assert verify() == [Break(7, 2, "unchained")]
    guard(connection)


def test_an_event_in_words() -> None:
    event = write(name="Tata Usaha", changes={"waktu": ["1 hari", "30 menit"], "aktif": [None, True]})
    line = told(event)
    assert (line.who, line.what) == ("Rambu", "mengganti nama  menjadi Tata Usaha")
    assert line.changes == ("aktif: – → ya", "waktu kegiatan: 1 hari → 30 menit")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_canonical_json_reads_back(data: object) -> None:
    import json

    assert json.loads(canonical(data)) == data
    assert canonical(json.loads(canonical(data))) == canonical(data)


def test_actions_to_choose_from_name_no_blanks() -> None:
    assert actions()["test.renamed"] == "mengganti nama … menjadi …"
