from dataclasses import replace
from datetime import date
from fractions import Fraction
from random import Random
from statistics import fmean

import pytest

from rambu.flow import Assumptions
from rambu.simulate import BadSimulation, difference, plain_year, simulate, tell_difference, tell_simulation, year_of
from rambu.sop.model import Janji
from rambu.workload import Demand, MorePeople, Office, Position, StepOut, changed, describe_change, reckon
from rambu.worktime import DEFAULT, Minutes
from rambu.worktime.calendar import WeekHours, load_calendar, parse_spans
from tests.simulate.closed_forms import wait_mmc
from tests.support.house import ROOT
from tests.support.offices import office, random_demand, touched

AMPLE = {"A": 1000, "B": 1000, "C": 1000}


def lead(demand: Demand, people: dict[str, int] | None = None) -> float:
    return simulate(office(demand, people=people or AMPLE), runs=1).sops[0].lead.mean


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1@A=10 menit; 2@B=5 menit", 15),
        ("1@A=1 menit; 2@A>3+4=2 menit; 3@B>5=10 menit; 4@C>5=30 menit; &5@A=4 menit", 1 + 2 + 30 + 4),
        ("1@A,B=20 menit; 2@A=5 menit", 25),
        ("1@A | 2@A = 20 menit; 3@B=1 menit", 21),
        ("1@A>2+3=3 menit; 2@B>.=4 menit; 3@C>.=9 menit", 12),
    ],
    ids=["in a row", "at once", "joint", "one cell", "ends apart"],
)
def test_without_queues_a_case_takes_the_time_of_its_way(text: str, minutes: int) -> None:
    assert lead(Demand(touched(text), Fraction(50))) == pytest.approx(minutes)


def test_symbols_of_one_row_may_have_times_of_their_own() -> None:
    times = {"s1": Minutes(Fraction(10), Fraction(10)), "s2": Minutes(Fraction(20), Fraction(20))}
    assert lead(Demand(touched("1@A | 2@B"), Fraction(50), touch=times)) == pytest.approx(30)


def test_an_outsider_takes_the_lead_time_and_nobodys_time() -> None:
    sop = touched("1@Pemohon; 2@A=10 menit", outside="Pemohon")
    rows = sop.bagan[0].kegiatan
    late = replace(rows[0], waktu=replace(rows[0].waktu, nominal="1 jam"))
    sop = replace(sop, bagan=(replace(sop.bagan[0], kegiatan=(late, rows[1])),))
    found = simulate(office(Demand(sop, Fraction(50)), people={"A": 100}), runs=1)
    assert found.sops[0].lead.mean == pytest.approx(70)
    assert [each.position.name for each in found.positions] == ["A"]


def test_a_busy_position_waits_as_the_theory_says() -> None:
    total = plain_year(DEFAULT).total
    demand = Demand(touched("1@A=10 menit"), Fraction(round(total * 0.06)), variation=Fraction(1))
    found = simulate(office(demand, people={"A": 1}), runs=20)
    assert found.sops[0].waiting.low < wait_mmc(0.06, 10, 1) < found.sops[0].waiting.high
    assert found.positions[0].busy.mean == pytest.approx(0.6, abs=0.01)


def test_the_work_is_the_workload() -> None:
    rnd = Random(3)
    demands = [replace(random_demand(rnd, 8), volume=Fraction(1500)) for _sop in range(3)]
    whole = office(*demands, people=AMPLE)
    found = simulate(whole, runs=4)
    wanted = {load.position.name: float(load.minutes) for load in reckon(whole).positions if load.minutes}
    done = {each.position.name: each.busy.mean * found.horizon * 1000 for each in found.positions}
    assert done == pytest.approx(wanted, rel=0.03)


def test_the_same_seed_gives_the_same_figures() -> None:
    whole = office(random_demand(Random(1), 8), people={"A": 2, "B": 2, "C": 2})
    assert simulate(whole, runs=2) == simulate(whole, runs=2)
    assert simulate(whole, runs=2).leads != simulate(whole, runs=2, seed=2).leads


def test_people_who_come_in_the_morning_only() -> None:
    mornings = WeekHours((*(parse_spans("08.00-12.00"),) * 5, (), ()))
    position = Position("A", people=Fraction(100), presence=mornings)
    whole = Office(positions=(position,), demands=(Demand(touched("1@A=10 menit"), Fraction(4000)),))
    found = simulate(whole, runs=2)
    assert found.sops[0].lead.mean > 60
    year = load_calendar(ROOT / "examples" / "kalender-contoh.kalender.yaml")
    assert year_of(year, 2030).total == 113_670
    assert year_of(year, 2030).presence(position) is not None
    assert date(2030, 1, 1).weekday() == year_of(year, 2030).days[0][0]
    with pytest.raises(BadSimulation, match="tidak pernah bertemu"):
        simulate(replace(whole, positions=(replace(position, presence=WeekHours(((),) * 7)),)))


def test_urgent_cases_go_first() -> None:
    volume = Fraction(4500)
    urgent = Demand(touched("1@A=10 menit", "SOP Segera"), volume, variation=Fraction(1))
    calm = Demand(touched("1@A=10 menit", "SOP Biasa"), volume, variation=Fraction(1), priority=5)
    first, second = simulate(office(urgent, calm, people={"A": 1}), runs=3).sops
    assert first.waiting.high < second.waiting.low


def test_promises_and_bottlenecks_are_told() -> None:
    sop = replace(touched("1@A=10 menit; 2@B? ya>. tidak>1=20 menit"), janji=Janji("1 hari kerja"))
    shares = Assumptions({"s2": (Fraction(9, 10), Fraction(1, 10))})
    whole = office(Demand(sop, Fraction(4000), shares), people={"A": 1, "B": 1})
    found = simulate(whole, runs=5)
    assert found.sops[0].promise == 450
    kept = found.sops[0].in_time
    assert kept is not None
    assert 0.9 < kept.mean < 1
    assert found.bottleneck is not None
    assert found.bottleneck.position.name == "B"
    told = " ".join(tell_simulation(found))
    assert "selesai dalam 1 hari kerja yang dijanjikan" in told
    assert "Paling banyak yang menunggu B" in told
    assert "Langkah yang paling lama ditunggu: 2 dari “SOP Contoh”" in told
    more = simulate(changed(whole, MorePeople("B")), runs=5)
    assert difference(found, more, 0).high < 0
    assert "lebih cepat" in tell_difference(found, more, describe_change(whole, MorePeople("B")))[0]
    out = simulate(changed(whole, StepOut(0, "s1")), runs=5)
    assert fmean(run[0] for run in out.leads) < fmean(run[0] for run in found.leads)
    assert "tidak terbukti ada bedanya" in tell_difference(found, found, "tanpa perubahan")[0]


def test_who_cannot_keep_up_is_told() -> None:
    told = tell_simulation(simulate(office(Demand(touched("1@A=60 menit"), Fraction(3000)), people={"A": 1}), runs=2))
    assert any("antreannya tumbuh terus" in line for line in told)
    calm = simulate(office(Demand(touched("1@A=1 menit"), Fraction(1)), people={"A": 9}), runs=1)
    assert "Tidak ada yang menunggu giliran." in tell_simulation(calm)


@pytest.mark.parametrize(
    ("demand", "says"),
    [
        (Demand(touched("1@A=5 menit")), "isi volumenya"),
        (Demand(touched("1@A"), Fraction(1)), "isi waktu sentuhnya"),
        (Demand(touched("1@B=5 menit"), Fraction(1)), "isi jumlah orang jabatan B"),
        (Demand(touched("1@A>2+3=1 menit; 2@A? ya>4 tidak>.=1 menit; 3@A>4=1 menit; &4@A=1 menit"), Fraction(1),
                Assumptions({"s2": (Fraction(1, 2), Fraction(1, 2))})), "alurnya belum benar"),
    ],
)  # fmt: skip
def test_what_cannot_be_simulated_is_left_out_with_a_sentence(demand: Demand, says: str) -> None:
    good = Demand(touched("1@A=5 menit", "SOP Baik"), Fraction(10))
    found = simulate(office(demand, good, people={"A": 1}), runs=1)
    assert [sop.demand for sop in found.sops] == [1]
    assert says in found.left_out[0]
    with pytest.raises(BadSimulation, match="Belum ada SOP"):
        simulate(office(demand, people={"A": 1}))


def test_a_hook_hears_of_all_runs_and_can_stop_them() -> None:
    whole = office(Demand(touched("1@A=5 menit"), Fraction(3000)), people={"A": 1})
    heard: list[float] = []
    simulate(whole, runs=3, hook=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
    assert len(heard) > 6

    def stop(_done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        simulate(whole, hook=stop)
