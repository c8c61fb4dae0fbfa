from fractions import Fraction

import pytest

from rambu.flow import Assumptions
from rambu.workload import (
    BadChange,
    Change,
    Demand,
    HalvedLoop,
    MorePeople,
    OtherVolume,
    StepOut,
    changed,
    describe_change,
    freed_by_half,
    freed_by_loops,
    reckon,
)
from tests.support.offices import office, touched

SOP = touched("1@A=10 menit; 2@B? ya>3 tidak>1 batal>.=5 menit; 3@A=20 menit")
SHARES = Assumptions({"s2": (Fraction(5, 10), Fraction(4, 10), Fraction(1, 10))})
OFFICE = office(Demand(SOP, Fraction(100), SHARES), people={"A": 2, "B": 1})


@pytest.mark.parametrize(
    ("change", "minutes", "told"),
    [
        (MorePeople("a", 1), 3500 - 0, "1 orang lagi sebagai a"),
        (OtherVolume(Fraction(2)), 7000, "volume semua SOP menjadi 200 %"),
        (OtherVolume(Fraction(1, 2), 0), 1750, "volume SOP Contoh menjadi 50 %"),
        (StepOut(0, "s1"), Fraction(5000, 6) + Fraction(5000, 3), "langkah 1 dari “SOP Contoh” dihapus"),
        # 20 % go back, the others share the rest 5 : 1; so there are 1.25 visits and 5/6 end at step 3
        (HalvedLoop(0, "s2"), 125 * 15 + Fraction(5, 6) * 2000, "pengembalian di langkah 2 dari “SOP Contoh”"),
    ],
)
def test_an_office_changed_in_thought(change: Change, minutes: Fraction, told: str) -> None:
    before = Fraction(100) / (1 - Fraction(4, 10)) * (15 + 20 * Fraction(5, 10))
    after = reckon(changed(OFFICE, change)).minutes
    wanted = {3500: before, 7000: before * 2, 1750: before / 2}.get(int(minutes), minutes)
    assert after == wanted
    assert told in describe_change(OFFICE, change)


def test_people_are_changed_by_name_alone() -> None:
    after = changed(OFFICE, MorePeople("B", -1))
    assert [position.people for position in after.positions] == [2, 0]
    assert "lebih sedikit" in describe_change(OFFICE, MorePeople("B", -1))


@pytest.mark.parametrize("change", [MorePeople("C"), MorePeople("B", -2), HalvedLoop(0, "s1")])
def test_what_cannot_be_changed_gets_a_sentence(change: Change) -> None:
    with pytest.raises(BadChange, match=r"\.$"):
        changed(OFFICE, change)


def test_what_a_change_of_one_step_would_free() -> None:
    workload = reckon(OFFICE)
    visits = Fraction(1000, 6)
    halves = {each.symbol: each.minutes for each in freed_by_half(workload)}
    assert halves == {"s1": visits * 5, "s2": visits * 5 / 2, "s3": visits * 5}
    loop = freed_by_loops(workload)
    assert [(each.symbol, each.minutes) for each in loop] == [
        ("s2", workload.minutes - reckon(changed(OFFICE, HalvedLoop(0, "s2"))).minutes)
    ]
    assert loop[0].people == loop[0].minutes / 72_000
