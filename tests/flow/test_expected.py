from fractions import Fraction
from random import Random

import pytest

from rambu.flow import Assumptions, BadAssumptions, FlowGraph, expect, expected_visits, graph
from rambu.sop.model import Bagan, Decision, Kegiatan, Sop, Symbol, Waktu
from rambu.worktime import Minutes
from tests.support.flows import chart, flow
from tests.support.random_flows import sound_flow


def test_rework_of_fifteen_percent_makes_more_visits() -> None:
    shares = Assumptions({"s2": (Fraction(85, 100), Fraction(15, 100))})
    found = expect(flow("1=10 menit; 2? ya>3 tidak>1=5 menit; 3=1 menit"), shares)
    assert found.visits == {"s1": Fraction(20, 17), "s2": Fraction(20, 17), "s3": 1}
    assert round(float(found.visits["s1"]), 3) == 1.176
    assert found.lead == Minutes(Fraction(20, 17) * 15 + 1, Fraction(20, 17) * 15 + 1)


def test_touch_time_is_summed_apart_and_missing_ones_named() -> None:
    rows = (
        Kegiatan("k1", "", (Symbol("a"),), waktu=Waktu("1 hari", "10 menit")),
        Kegiatan("k2", "", (Symbol("b"),), waktu=Waktu("1 hari")),
    )
    found = expect(Sop("Contoh", bagan=(Bagan("b1", kegiatan=rows),)), Assumptions())
    assert found.touch == Minutes(Fraction(10), Fraction(10))
    assert found.without_touch == ("k2",)
    assert found.lead == Minutes(Fraction(900), Fraction(900))


def test_parallel_work_is_done_on_every_branch_and_joined_once() -> None:
    found = expect(flow("1>2+3; 2>4; 3>4; &4"), Assumptions())
    assert set(found.visits.values()) == {1}
    assert found.lead is None


def test_cases_may_begin_at_several_starts() -> None:
    shares = Assumptions(starts={"s1": Fraction(1, 4), "s2": Fraction(3, 4)})
    found = expect(flow("1>3=4 menit; *2=8 menit; 3=1 menit"), shares)
    assert found.visits == {"s1": Fraction(1, 4), "s2": Fraction(3, 4), "s3": 1}
    assert found.lead == Minutes(Fraction(8), Fraction(8))


def test_rates_are_taken_for_the_given_pieces() -> None:
    found = expect(flow("1=2 menit/berkas"), Assumptions(pieces={"k1": Fraction(30)}))
    assert found.lead == Minutes(Fraction(60), Fraction(60))


@pytest.mark.parametrize(
    ("text", "assumptions", "says"),
    [
        ("1? ya>2 tidak>.; 2", Assumptions(), "Isi peluang setiap jalan keluar keputusan 1 (“ya”, “tidak”)"),
        ("1; *2", Assumptions(), "Isi bagian kasus yang dimulai di setiap titik mulai (1, 2)"),
        ("-1; 2", Assumptions(), "belum mempunyai titik mulai"),
        ("1; 2>1", Assumptions(), "tidak pernah selesai"),
        ("1? ya>2 tidak>1; 2", Assumptions({"s1": (Fraction(0), Fraction(1))}), "tidak pernah selesai"),
    ],
)
def test_nothing_is_guessed(text: str, assumptions: Assumptions, says: str) -> None:
    with pytest.raises(BadAssumptions) as raised:
        expect(flow(text), assumptions)
    assert says in str(raised.value)


def test_a_part_that_no_case_reaches_is_visited_by_none() -> None:
    assert expect(flow("1>.; 2>3; 3>2"), Assumptions()).visits == {"s1": 1, "s2": 0, "s3": 0}


def walked(of: FlowGraph, shares: Assumptions, rounds: int = 400) -> dict[str, float]:
    """Visits by following the chain step by step, in floating point."""
    here = {of.starts[0]: 1.0}
    visits = dict.fromkeys(of.by_id, 0.0)
    for _ in range(rounds):
        after: dict[str, float] = {}
        for name, weight in here.items():
            visits[name] += weight
            given = shares.exits.get(name) or (Fraction(1),) * len(of.exits[name])
            for edge, share in zip(of.exits[name], given, strict=True):
                if edge.target in of.by_id:
                    after[edge.target] = after.get(edge.target, 0.0) + weight * float(share)
        here = after
    return visits


@pytest.mark.parametrize("seed", range(40))
def test_visits_are_what_walking_the_chain_gives(seed: int) -> None:
    rnd = Random(seed)
    bagan = chart(sound_flow(rnd, rnd.randint(2, 12), parallel=0.0, choice=0.3, loop=0.2))
    of = graph(bagan)
    decisions = [s for row in bagan.kegiatan for s in row.simbol if isinstance(s.exits, Decision)]
    shares = Assumptions({s.id: (share := Fraction(rnd.randint(1, 4), 5), 1 - share) for s in decisions})
    found = expected_visits(Sop("Contoh", bagan=(bagan,)), of, shares)
    steps = walked(of, shares, 20_000)
    assert all(abs(float(found[name]) - steps[name]) < 1e-6 for name in found)
