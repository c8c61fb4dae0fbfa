from collections.abc import Callable
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.flow import Assumptions, expect
from rambu.sop import Bagan, Kegiatan, Pelaksana, Sop, Symbol, Waktu
from rambu.workload import Demand, Office, Position, WorkSetting, reckon
from rambu.worktime import Minutes
from tests.support.offices import office, random_demand, touched

SHARES = Assumptions({"s2": (Fraction(85, 100), Fraction(15, 100))})


def test_rework_is_counted_by_expected_visits() -> None:
    sop = touched("1@A=10 menit; 2@B? ya>3 tidak>1=5 menit; 3@A=1 menit")
    found = reckon(office(Demand(sop, Fraction(850), SHARES), people={"A": 1, "B": 1}))
    assert {load.position.name: load.minutes for load in found.positions} == {
        "A": 1000 * 10 + 850,
        "B": 1000 * 5,
    }
    assert found.people == Fraction(15_850, 72_000)
    assert found.missing == ()


def test_people_are_rounded_by_position_and_set_against_those_there() -> None:
    sop = touched("1@A=60 menit; 2@B=90 menit")
    found = reckon(office(Demand(sop, Fraction(1200)), people={"A": 3, "B": 1}))
    assert [load.rounded for load in found.positions] == [1, 2]
    assert [load.gap for load in found.positions] == [2, -1]
    assert [load.people for load in found.positions] == [1, Fraction(3, 2)]


@pytest.mark.parametrize(
    ("setting", "rounded"),
    [
        (WorkSetting(), 1),
        (WorkSetting(rounding="naik"), 2),
        (WorkSetting(rounding="tanpa"), Fraction(5, 4)),
        (WorkSetting(effective_minutes=75_000, rounding="tanpa"), Fraction(6, 5)),
        (WorkSetting(allowance=Fraction(1, 5)), 2),
        (WorkSetting(within="atas", rounding="tanpa"), Fraction(3, 2)),
        (WorkSetting(within="bawah", rounding="tanpa"), 1),
    ],
)
def test_an_office_sets_how_minutes_become_people(setting: WorkSetting, rounded: Fraction) -> None:
    found = reckon(office(Demand(touched("1@A=60-90 menit"), Fraction(1200)), people={"A": 1}, setting=setting))
    assert found.positions[0].rounded == rounded


def test_all_of_a_joint_symbol_work_the_whole_time() -> None:
    found = reckon(office(Demand(touched("1@A,B=30 menit"), Fraction(10)), people={"A": 1, "B": 1}))
    assert [load.minutes for load in found.positions] == [300, 300]


def test_outsiders_and_applications_need_no_people() -> None:
    found = reckon(office(Demand(touched("1@Pemohon; 2@A=5 menit", outside="Pemohon"), Fraction(10)), people={"A": 1}))
    assert [load.position.name for load in found.positions] == ["A"]
    assert found.missing == ()


def test_a_time_shared_by_two_positions_is_asked_for_apart() -> None:
    sop = touched("1@A | 2@B = 30 menit")
    found = reckon(office(Demand(sop, Fraction(10)), people={"A": 1, "B": 1}))
    assert [(m.kind, m.place) for m in found.missing] == [("split", "1.1")]
    assert "1.1, 1.2" in found.missing[0].message
    apart = {"s1": Minutes(Fraction(10), Fraction(10)), "s2": Minutes(Fraction(20), Fraction(20))}
    given_ = reckon(office(Demand(sop, Fraction(10), touch=apart), people={"A": 1, "B": 1}))
    assert [load.minutes for load in given_.positions] == [100, 200]
    half = reckon(office(Demand(sop, Fraction(10), touch={"s1": apart["s1"]}), people={"A": 1, "B": 1}))
    assert [(m.kind, m.place) for m in half.missing] == [("split", "1.2")]


def test_a_row_of_one_position_is_counted_once_however_many_symbols_it_has() -> None:
    found = reckon(office(Demand(touched("1@A | 2@A = 30 menit"), Fraction(10)), people={"A": 1}))
    assert found.minutes == 300


def test_merged_cells_are_counted_once() -> None:
    rows = (
        Kegiatan("k1", "Menerima", (Symbol("a", ("p",)),), waktu=Waktu("", "20 menit")),
        Kegiatan("k2", "Mencatat", (Symbol("b", ("p",)),), gabung=("waktu",)),
    )
    sop = Sop("SOP Contoh", bagan=(Bagan("b1", pelaksana=(Pelaksana("p", "A"),), kegiatan=rows),))
    assert reckon(office(Demand(sop, Fraction(5)), people={"A": 1})).minutes == 100


@pytest.mark.parametrize(
    ("demand", "kind", "says"),
    [
        (Demand(touched("1@A=5 menit")), "volume", "berapa kali setahun"),
        (Demand(touched("1@A"), Fraction(1)), "touch", "misalnya 15 menit"),
        (Demand(touched("1@A=sesuai jadwal"), Fraction(1)), "touch", "“sesuai jadwal” tidak dapat dihitung"),
        (Demand(touched("1@A=2 menit/berkas"), Fraction(1)), "touch", "isi jumlah berkas tiap kasus"),
        (Demand(touched("1@A? ya>2 tidak>1=5 menit; 2@A=5 menit"), Fraction(1)), "share", "Isi peluang"),
        (Demand(touched("1@B=5 menit"), Fraction(1)), "people", "memegang jabatan B"),
    ],
)
def test_what_is_missing_is_asked_for(demand: Demand, kind: str, says: str) -> None:
    missing = [m for m in reckon(office(demand, people={"A": 1})).missing if m.kind == kind]
    assert len(missing) == 1
    assert says in missing[0].message


def test_times_are_asked_for_together_with_shares() -> None:
    demand = Demand(touched("1@A? ya>2 tidak>1; 2@A=5 menit"), Fraction(1))
    asked = [m.kind for m in reckon(office(demand, people={"A": 1})).missing]
    assert asked == ["share", "touch"]


def test_a_step_without_performer_is_asked_for() -> None:
    sop = Sop("SOP Contoh", bagan=(Bagan("b1", kegiatan=(Kegiatan("k1", "Menerima", (Symbol("a"),)),)),))
    assert [m.kind for m in reckon(office(Demand(sop, Fraction(1)))).missing] == ["performer"]


def test_one_name_in_two_units_is_two_positions() -> None:
    positions = (Position("Staf", "Seksi Satu", Fraction(1)), Position("Staf", "Seksi Dua", Fraction(1)))
    demands = (
        Demand(touched("1@Staf=5 menit", "SOP Satu", "Seksi Satu"), Fraction(100)),
        Demand(touched("1@Staf=7 menit", "SOP Dua", "seksi  dua"), Fraction(100)),
        Demand(touched("1@Staf=9 menit", "SOP Tiga", "Seksi Tiga"), Fraction(100)),
    )
    found = reckon(Office(positions=positions, demands=demands))
    assert [load.minutes for load in found.positions] == [500, 700]
    assert [(m.sop, m.kind) for m in found.missing] == [("SOP Tiga", "position")]
    assert found.by_unit == {"Seksi Satu": 500, "seksi dua": 700}
    assert found.by_sop == {0: 500, 1: 700}


@given(st.integers(0, 10**9), st.integers(1, 4))
def test_people_over_positions_are_people_over_steps(seed: int, count: int) -> None:
    rnd = Random(seed)
    demands = [random_demand(rnd, rnd.randint(1, 12)) for _number in range(count)]
    found = reckon(office(*demands, people={"A": 1, "B": 2, "C": 3}))
    assert found.missing == ()
    over_positions = sum(load.people for load in found.positions)
    assert over_positions == sum(found.setting.people(load.minutes) for load in found.steps) == found.people
    assert sum(found.by_sop.values()) == sum(found.by_unit.values()) == found.minutes


@given(st.integers(0, 10**9))
def test_minutes_agree_with_the_expected_touch_time_of_a_case(seed: int) -> None:
    rnd = Random(seed)
    demand = random_demand(rnd, rnd.randint(1, 15))
    spent = expect(demand.sop, demand.assumptions).touch
    assert reckon(office(demand)).minutes == spent.low * (demand.volume or 0)


@pytest.mark.parametrize("change", [lambda: WorkSetting(effective_minutes=0), lambda: WorkSetting(allowance=-1)])
def test_settings_are_checked(change: Callable[[], WorkSetting]) -> None:
    with pytest.raises(ValueError, match="positive"):
        change()
