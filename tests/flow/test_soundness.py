from random import Random

import pytest
from hypothesis import given, settings

from rambu.flow import Verdict, graph, prove
from rambu.sop.model import Bagan, Sop
from tests.flow.agreement import disagreements, false_paths
from tests.flow.brute_force import Oracle
from tests.support.flows import chart, flow
from tests.support.random_flows import broken_flow, sound_flow, wild_flow
from tests.support.sops import sops


def proof(text: str) -> str:
    """Each fault as ``kind nodes: path``, ids without their first letter."""
    return "; ".join(
        f"{fault.kind} {' '.join(n[1:] for n in fault.nodes)}: {' '.join(n[1:] for n in fault.path)}"
        for fault in prove(graph(flow(text))).faults
    )


@pytest.mark.parametrize(
    "text",
    [
        "1; 2; 3",
        "1; 2? ya>3 tidak>1; 3",
        "1; 2? lengkap>3 kurang>. lain>{Pengaduan}; 3",
        "1? a>2 b>3; 2>.; 3>.",
        "1>3; *2; 3",
        "1>2+3; 2>4; 3>4; &4",
        "1>2+3; 2? ya>4 tidak>2; 3>4; &4; 5",
        "1>2+3; 2>5; 3>4+5; 4>5; &5; 6? ya>. tidak>1",
        "1; &2; 3",
    ],
)
def test_flows_that_can_be_followed_have_no_fault(text: str) -> None:
    assert prove(graph(flow(text))).faults == ()
    assert prove(graph(flow(text))).sound


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("-1; 2", "no_start 1: 1"),
        ("1; 2>1", "no_end 1 2: 1 2 1; endless_loop 1 2: 1 2 1"),
        ("1? ya>2 tidak>.; 2>!", "dead_end 2: 1 2"),
        ("1>4; 2; 3>5; 4; 5", "unreachable 2 3: 2 3 5"),
        ("1? ya>2 tidak>.; 2; 3>2", "endless_loop 2 3: 1 2 3 2"),
        ("1; 2? ya>3; 3", "few_exits 2: 1 2"),
        ("1; 2>.; *3; 4", "two_pieces 3 4: 3 4"),
        ("1? a>2 b>3; 2>4; 3>4; &4", "deadlock 4: 1 2"),
        ("1>2+3; 2>4; 3>4; 4; 5", "runs_twice 4: 1 2 3 4 4"),
        ("1>2+3; 2? ya>4 tidak>.; 3>4; &4", "deadlock 4: 1 2 3"),
        ("1>2+3; 2>.; 3>.", "ends_apart 2 3: 1 2 3"),
        ("1>3; *2>3; &3", "deadlock 3: 1"),
    ],
)
def test_each_fault_comes_with_the_run_that_shows_it(text: str, faults: str) -> None:
    assert proof(text) == faults


def test_branches_that_end_apart_are_sound_but_told() -> None:
    verdict = prove(graph(flow("1>2+3; 2>.; 3>.")))
    assert verdict.sound
    assert verdict.faults


def test_a_place_that_ends_and_hands_over_at_once_is_one_end() -> None:
    assert proof("1; 2>.+{Pengarsipan}") == ""


def test_pieces_are_those_of_one_chart() -> None:
    apart = Sop("Contoh", bagan=(chart("1; 2"), chart("3; 4", "b2")))
    assert prove(graph(apart)).faults == ()


def test_a_chart_without_symbols_has_no_start() -> None:
    assert [fault.kind for fault in prove(graph(Sop())).faults] == ["no_start"]


def test_too_much_parallel_work_is_left_undecided_not_guessed() -> None:
    branches = "+".join(str(n) for n in range(2, 12))
    many = f"1>{branches}; " + "; ".join(f"{n}? a>{n + 20} b>{n + 40}" for n in range(2, 12))
    many += "; " + "; ".join(f"{n + 20}>60; {n + 40}>60" for n in range(2, 12)) + "; &60"
    verdict = prove(graph(flow(many)), limit=5)
    assert not verdict.decided
    assert not verdict.sound
    assert verdict == Verdict((), False, verdict.markings)


@pytest.mark.parametrize("kind", ["sound", "broken", "very broken", "wild"])
def test_proofs_agree_with_brute_force(kind: str) -> None:
    for seed in range(250):
        rnd = Random(f"{kind} {seed}")
        text = {
            "sound": lambda rnd=rnd: sound_flow(rnd, rnd.randint(1, 9)),
            "broken": lambda rnd=rnd: broken_flow(rnd, rnd.randint(1, 8), 1),
            "very broken": lambda rnd=rnd: broken_flow(rnd, rnd.randint(2, 7), 2),
            "wild": lambda rnd=rnd: wild_flow(rnd, rnd.randint(1, 6)),
        }[kind]()
        assert not disagreements(text), text


@pytest.mark.parametrize("steps", [20, 60, 150])
def test_nested_blocks_are_sound(steps: int) -> None:
    for seed in range(20):
        text = sound_flow(Random(seed), steps)
        assert prove(graph(flow(text))).sound, text


@pytest.mark.parametrize("seed", range(20))
def test_a_fault_planted_in_a_long_flow_is_found_and_its_run_holds(seed: int) -> None:
    rnd = Random(seed)
    symbols = sound_flow(rnd, 60, parallel=0.3).split("; ")
    joins = [number for number, symbol in enumerate(symbols) if symbol.startswith("&")]
    splits = [number for number, symbol in enumerate(symbols) if "?" not in symbol and "+" in symbol]
    unjoined, chosen = rnd.choice(joins), rnd.choice(splits)
    planted = {
        "runs_twice": (unjoined, symbols[unjoined].removeprefix("&")),
        "deadlock": (chosen, symbols[chosen].replace(">", "? a>", 1).replace("+", " b>")),
        "dead_end": (chosen, symbols[chosen].split(">")[0] + ">!"),
    }
    for kind, (number, symbol) in planted.items():
        text = "; ".join(symbol if at == number else other for at, other in enumerate(symbols))
        verdict = prove(graph(chart(text)))
        assert kind in [fault.kind for fault in verdict.faults], text
        assert not list(false_paths(Oracle(chart(text)), verdict)), text


@settings(max_examples=40)
@given(sops())
def test_every_sop_is_judged_as_a_whole_and_by_chart(sop: Sop) -> None:
    parts: list[Bagan | Sop] = [sop, *sop.bagan]
    for part in parts:
        verdict = prove(graph(part))
        known = graph(part).by_id
        assert all(name in known for fault in verdict.faults for name in (*fault.nodes, *fault.path))
        assert all(fault.path for fault in verdict.faults) or not known
