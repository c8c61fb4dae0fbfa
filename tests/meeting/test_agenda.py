"""In which order SOPs are presented, for how long, on which day."""

from __future__ import annotations

from rambu.meeting import AgendaLine, Candidate, in_order, minutes_for, over_days, plan_agenda
from rambu.sop import Bagan, Kegiatan, Pelaksana, Sop


def sop(needs: str = "", gives: str = "", performer: str = "Pengadministrasi", rows: int = 1) -> Sop:
    first = Kegiatan("k0", "Bekerja", kelengkapan=(needs,) if needs else (), output=(gives,) if gives else ())
    more = tuple(Kegiatan(f"k{n}", "Bekerja") for n in range(1, rows))
    return Sop(judul="SOP", bagan=(Bagan("b1", "", (Pelaksana("p1", performer),), (first, *more)),))


def candidate(name: str, of: Sop, points: int = 0, unit: str = "Seksi A") -> Candidate:
    return Candidate(name, name, unit, of, points)


def names(found: list[Candidate]) -> str:
    return "".join(one.id for one in found)


def test_who_produces_comes_before_who_needs() -> None:
    user, maker = candidate("a", sop(needs="Data siswa"), points=9), candidate("b", sop(gives="data  Siswa"))
    assert names(in_order([user, maker])) == "ba"


def test_a_circle_of_documents_has_an_order_too() -> None:
    one, other = candidate("a", sop("X", "Y")), candidate("b", sop("Y", "X"), points=1)
    assert names(in_order([one, other])) == "ba"


def test_contested_ones_come_first_and_shared_performers_stand_together() -> None:
    rows = [
        candidate("a", sop()),
        candidate("b", sop(performer="Kepala")),
        candidate("c", sop()),
        candidate("d", sop(), 3),
    ]
    assert names(in_order(rows)) == "dacb"
    assert names(in_order(rows[::-1])) == "dacb"


def test_minutes_follow_size_and_open_points() -> None:
    assert minutes_for(candidate("a", sop())) == 5
    assert minutes_for(candidate("a", sop(rows=20))) == 15
    assert minutes_for(candidate("a", sop(rows=20), points=6)) == 25


def test_both_ways_of_a_pleno() -> None:
    rows = [candidate("a", sop(), unit="A"), candidate("b", sop(), unit="B")]
    usual = ["opening", "address", "presenting", "presenting", "corrections", "closing"]
    assert [line.kind for line in plan_agenda(rows)] == usual
    by_unit = [(line.kind, line.unit) for line in plan_agenda(rows, "units")][2:-1]
    assert by_unit == [("presenting", "A"), ("corrections", "A"), ("presenting", "B"), ("corrections", "B")]


def test_what_does_not_fit_goes_on_the_next_day() -> None:
    lines = [AgendaLine("presenting", str(n), minutes) for n, minutes in enumerate((30, 30, 50, 90))]
    assert [line.day for line in over_days(lines, 60)] == [1, 1, 2, 3]
