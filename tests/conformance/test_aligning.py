from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rambu.conformance import Aligner, TooWide
from rambu.flow import graph
from tests.conformance.every_run import cheapest, runs
from tests.support.flows import flow, name
from tests.support.random_flows import sound_flow

LETTER = "1@A; 2@B? ya>3 tidak>1; 3@A; 4@C"
AT_ONCE = "1>2+3; 2>4; 3>4; &4"


def trace(words: str) -> list[str]:
    return [name(word) for word in words.split()]


@pytest.mark.parametrize(
    ("text", "words", "moves"),
    [
        (LETTER, "1 2 3 4", "1 2 3 4"),
        (LETTER, "1 2 1 2 3 4", "1 2 1 2 3 4"),
        (LETTER, "1 3 4", "1 -2 3 4"),
        (LETTER, "1 2 3 3 4", "1 2 3 +3 4"),
        (LETTER, "1 2 3 x 4", "1 2 3 +x 4"),
        (LETTER, "", "-1 -2 -3 -4"),
        (AT_ONCE, "1 3 2 4", "1 3 2 4"),
        (AT_ONCE, "1 2 4", "1 2 -3 4"),
    ],
)
def test_a_trace_beside_the_way_that_differs_least(text: str, words: str, moves: str) -> None:
    found = Aligner(flow(text)).align(trace(words))
    signs = {"both": "", "log": "+", "sop": "-"}
    told = [f"{signs[move.side]}{move.symbol.removeprefix('s')}" for move in found.moves]
    assert sorted(told) == sorted(moves.split())
    assert found.cost == sum(word[0] in "+-" for word in moves.split())


def test_steps_that_nobody_records_cost_nothing() -> None:
    found = Aligner(flow(LETTER), unseen=frozenset({"s1"})).align(trace("2 3 4"))
    assert found.cost == 0


def test_a_search_has_bounds_and_a_sop_an_end() -> None:
    with pytest.raises(TooWide, match="terlalu rumit"):
        Aligner(flow(LETTER), limit=3).align(trace("4 3 2 1"))
    with pytest.raises(ValueError, match="no end"):
        Aligner(flow("1>2; 2>1")).align(trace("1"))


@settings(deadline=None)
@given(st.integers(0, 10**9))
def test_costs_are_those_of_an_exact_solver(seed: int) -> None:
    rnd = Random(seed)
    sop = flow(sound_flow(rnd, rnd.randint(1, 5)))
    lines = graph(sop)
    whole = sorted(runs(lines, 6))
    noisy = list(rnd.choice(whole)) if whole else []
    for _fault in range(rnd.randint(0, 3)):
        at = rnd.randint(0, len(noisy))
        noisy[at : at + rnd.randint(0, 1)] = [rnd.choice([*lines.by_id, "asing"])] * rnd.randint(0, 1)
    found = Aligner(sop).align(noisy)
    assert found.cost == cheapest(lines, noisy)
    assert [move.symbol for move in found.moves if move.side != "sop"] == noisy
    assert [move.event for move in found.moves if move.event is not None] == list(range(len(noisy)))
    way = tuple(move.symbol for move in found.moves if move.side != "log")
    assert way in set(runs(lines, len(way)))
