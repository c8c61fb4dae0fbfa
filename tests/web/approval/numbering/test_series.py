"""Numbers are given without gaps and doubles, past what the office has given elsewhere."""

from __future__ import annotations

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connection, connections

from rambu.web.approval import actions
from rambu.web.approval.models import GivenNumber, Legalisation
from rambu.web.offices.refusal import Refused
from tests.support.approval import number_by, ready, send
from tests.support.cast import Cast, make_cast
from tests.support.library import open_for, put_in_force

State = GivenNumber.State


def all_numbers() -> list[tuple[str, str]]:
    return list(GivenNumber.objects.everywhere(reason="test").values_list("text", "state"))


def test_a_series_goes_on_and_begins_anew_each_year(cast: Cast) -> None:
    number_by(cast)
    assert [send(ready(cast)).number for _n in range(2)] == ["001/SOP/III/2026", "002/SOP/III/2026"]
    assert send(ready(cast), legalised=date(2027, 1, 4)).number == "001/SOP/I/2027"


def test_what_the_office_has_given_before_is_respected(cast: Cast) -> None:
    number_by(cast, first=5)
    assert send(ready(cast)).number == "005/SOP/III/2026"
    put_in_force(open_for(cast, cast.fresh("pegawai")), "011/SOP/I/2026")
    put_in_force(open_for(cast, cast.fresh("pegawai")), "099/SOP/I/2025")
    assert send(ready(cast)).number == "012/SOP/III/2026"


def test_a_cancelled_number_is_the_next_one(cast: Cast) -> None:
    number_by(cast)
    first, _second = send(ready(cast)), send(ready(cast))
    actions.cancel(by=None, legalisation=first, reason="Salah judul")
    assert ("001/SOP/III/2026", State.FREE) in all_numbers()
    assert send(ready(cast)).number == "001/SOP/III/2026"
    assert send(ready(cast)).number == "003/SOP/III/2026"


def test_a_number_that_came_free_may_be_void_with_a_reason(cast: Cast) -> None:
    number_by(cast)
    first = send(ready(cast))
    number = first.given
    assert number is not None
    with pytest.raises(Refused):
        actions.void_number(by=None, number=number, reason="Tercetak")
    actions.cancel(by=None, legalisation=first, reason="Salah judul")
    with pytest.raises(Refused):
        actions.void_number(by=None, number=number, reason=" ")
    actions.void_number(by=None, number=number, reason="Sudah tercetak pada surat keluar")
    assert send(ready(cast)).number == "002/SOP/III/2026"


def test_units_count_by_themselves_where_the_office_wants_it(cast: Cast) -> None:
    cast.unit.code = "PM"
    cast.unit.save()
    number_by(cast, "{urut}/{unit}/{tahun}", per_unit=True)
    assert send(ready(cast)).number == "1/PM/2026"


def test_a_part_that_is_not_known_is_asked_for(cast: Cast) -> None:
    number_by(cast, "{urut}/{proses}/{tahun}")
    with pytest.raises(Refused, match="kode proses"):
        send(ready(cast))
    assert all_numbers() == []


def test_a_typed_number_takes_its_place_in_the_series(cast: Cast) -> None:
    number_by(cast)
    assert send(ready(cast), number="004/SOP/III/2026").given is not None
    with pytest.raises(Refused, match="sudah dipakai"):
        send(ready(cast), number="004/SOP/III/2026")
    assert send(ready(cast), number="B-17/contoh").given is None
    with pytest.raises(Refused, match="sudah dipakai"):
        send(ready(cast), number="B-17/contoh")
    assert send(ready(cast)).number == "005/SOP/III/2026"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_many_at_once_get_a_number_each_and_no_place_is_left_out() -> None:
    cast = make_cast()
    number_by(cast)
    documents = [ready(cast) for _n in range(8)]
    again = [send(documents.pop()), send(documents.pop())]
    actions.cancel(by=None, legalisation=again[0], reason="Diulang")
    faults: list[BaseException] = []
    together = Barrier(len(documents))

    def one(place: int) -> None:
        try:
            together.wait(30)
            send(documents[place])
        except BaseException as fault:  # shown below, in the thread of the test
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [Thread(target=one, args=(place,)) for place in range(len(documents))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    connection.ensure_connection()
    assert faults == []
    rows = Legalisation.objects.everywhere(reason="test").waiting().values_list("number", flat=True)
    assert sorted(rows) == [f"{place:03}/SOP/III/2026" for place in range(1, 8)]
