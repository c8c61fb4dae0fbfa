from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings

from rambu.flow import graph, prove
from rambu.flow.graph import FlowGraph
from rambu.flow.loops import return_lines
from rambu.flow.paths import hand_overs, lead_paths
from rambu.flow.reach import search, successors
from rambu.flow.times import Times, times
from rambu.sop.model import Bagan, Kegiatan, Sop, Symbol, Waktu
from tests.support.flows import chart, flow
from tests.support.random_flows import broken_flow, sound_flow, wild_flow
from tests.support.sops import sops


def told(text: str) -> str:
    found = lead_paths(flow(text))
    if found is None:
        return "none"
    ways = [f"{' '.join(n[1:] for n in way.symbols)} = {way.minutes}" for way in (found.best, found.worst)]
    rounds = [f"loop {' '.join(n[1:] for n in loop.round)} = {loop.minutes}" for loop in found.loops]
    return "; ".join([*ways, *rounds])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1=5 menit; 2=1 jam", "1 2 = 65; 1 2 = 65"),
        ("1=1-2 jam; 2=1 jam", "1 2 = 120; 1 2 = 180"),
        ("1? a>2 b>3=5 menit; 2=1 jam; 3=2 menit", "1 3 = 7; 1 2 3 = 67"),
        ("1=5 menit; 2? ya>3 tidak>1=10 menit; 3=1 menit", "1 2 3 = 16; 1 2 3 = 16; loop 1 2 1 = 15"),
        ("1>2+3=1 menit; 2>4=1 jam; 3>4=2 jam; &4=1 menit", "1 3 4 = 122; 1 3 4 = 122"),
        ("1 | 2? ya>3 tidak>1=5 menit; 3=1 menit", "1 2 3 = 6; 1 2 3 = 6; loop 1 2 1 = 5"),
        ("1? ya>2 ulang>1=5 menit; 2=1 menit", "1 2 = 6; 1 2 = 6; loop 1 1 = 5"),
        ("1>3=1 jam; *2=5 menit; 3=1 menit", "2 3 = 6; 1 3 = 61"),
        ("1=1 menit; 2 | 3=1 jam; 4=1 menit", "1 2 3 4 = 62; 1 2 3 4 = 62"),
        ("1=sesuai jadwal; 2=5 menit", "1 2 = 5; 1 2 = 5"),
        ("1>1=5 menit", "none"),
        ("-1", "none"),
        ("1>2+3; 2>.=5 menit; 3>{Lain}=1 menit", "1 2 = 5; 1 2 = 5"),
    ],
)
def test_ways_and_loops(text: str, expected: str) -> None:
    assert told(text) == expected


def test_merged_rows_share_one_time() -> None:
    def row(name: str, waktu: str, *gabung: str) -> Kegiatan:
        return Kegiatan(f"k{name}", "", (Symbol(f"s{name}"),), waktu=Waktu(waktu), gabung=("waktu",) if gabung else ())

    sop = Sop(
        "Contoh", bagan=(Bagan("b1", kegiatan=(row("1", "3 menit"), row("2", "", "waktu"), row("3", "2 menit"))),)
    )
    found = lead_paths(sop)
    assert found is not None
    assert found.best.minutes == 5
    assert found.unknown == ()


def test_times_that_cannot_be_counted_are_named() -> None:
    found = lead_paths(flow("1=2 menit/berkas; 2; 3=5 menit"))
    assert found is not None
    assert found.unknown == ("k1", "k2")
    with_volume = lead_paths(flow("1=2 menit/berkas; 2; 3=5 menit"), volumes={"k1": 10})
    assert with_volume is not None
    assert with_volume.best.minutes == 25


def test_touch_times_are_read_apart() -> None:
    sop = Sop(
        "Contoh", bagan=(Bagan("b1", kegiatan=(Kegiatan("k", "", (Symbol("s"),), waktu=Waktu("1 hari", "5 menit")),)),)
    )
    assert times(sop, graph(sop), kind="touch").high("s") == 5
    assert times(sop, graph(sop)).high("s") == 450


def test_hand_overs_are_lines_between_other_hands() -> None:
    sop = flow("1@A; 2@A,B; 3@B; 4@C? ya>. tidak>1")
    assert [(e.source, e.target) for e in hand_overs(graph(sop))] == [("s3", "s4"), ("s4", "s1")]
    found = lead_paths(sop)
    assert found is not None
    assert found.worst.hand_overs == 1


def longest(flow: FlowGraph, known: Times, name: str, barred: set[tuple[str, int]], *, best: bool) -> Fraction | None:
    """By its definition, without remembering anything: a decision picks, parallel work waits."""
    values = []
    for edge in flow.exits[name]:
        if (edge.source, edge.exit) in barred:
            continue
        if edge.target not in flow.by_id:
            values.append(Fraction(0))
            continue
        rest = longest(flow, known, edge.target, barred, best=best)
        if rest is not None:
            values.append(rest + (known.low if best else known.high)(edge.target, name))
    if not values:
        return None
    return min(values) if best and flow.by_id[name].decision else max(values)


def with_times(rnd: Random, text: str) -> Sop:
    def timed(row: Kegiatan) -> Kegiatan:
        return replace(row, waktu=Waktu(f"{rnd.randint(1, 5)}-{rnd.randint(5, 9)} menit"))

    return Sop("Contoh", bagan=(Bagan("b1", kegiatan=tuple(timed(row) for row in chart(text).kegiatan)),))


@pytest.mark.parametrize("seed", range(100))
def test_ways_are_best_and_worst_by_definition(seed: int) -> None:
    rnd = Random(seed)
    sop = with_times(rnd, sound_flow(rnd, rnd.randint(2, 9), loop=0.0 if seed % 2 else 0.2))
    of = graph(sop)
    known = times(sop, of)
    barred = {(edge.source, edge.exit) for edge in return_lines(of)}
    found = lead_paths(sop, of)
    assert found is not None
    worst = longest(of, known, of.starts[0], barred, best=False)
    best = longest(of, known, of.starts[0], barred, best=True)
    assert worst is not None
    assert best is not None
    assert found.worst.minutes == known.high(of.starts[0]) + worst
    assert found.best.minutes == known.low(of.starts[0]) + best


@pytest.mark.parametrize("seed", range(100))
def test_faulty_flows_have_ways_too(seed: int) -> None:
    rnd = Random(seed)
    sop = with_times(rnd, wild_flow(rnd, 6) if seed % 2 else broken_flow(rnd, 8, 2))
    found = lead_paths(sop)
    if found:
        assert len(set(found.worst.symbols)) == len(found.worst.symbols)
        assert found.worst.symbols[0] in graph(sop).starts


@pytest.mark.parametrize("seed", range(60))
def test_without_its_return_lines_a_flow_has_no_loop_and_loses_nothing(seed: int) -> None:
    of = graph(chart(wild_flow(Random(seed), 7)))
    returns = {(edge.source, edge.exit) for edge in return_lines(of)}
    kept = {
        name: [edge.target for edge in ways if edge.target in of.by_id and (name, edge.exit) not in returns]
        for name, ways in of.exits.items()
    }
    reached = set(search(of.starts, successors(of)))
    assert set(search(of.starts, kept)) == reached
    assert not any(name in search(dict.fromkeys(kept[name]), kept) for name in reached)


@settings(max_examples=40)
@given(sops())
def test_every_sound_sop_has_a_lead_time(sop: Sop) -> None:
    found = lead_paths(sop)
    verdict = prove(graph(sop))
    assert found or not verdict.sound
    if found:
        assert found.best.minutes >= 0
        assert found.worst.minutes >= 0
