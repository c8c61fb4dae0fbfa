"""Costs of pairs: bits and pieces against counting segment by segment."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.grid import Grid
from rambu.diagram.routing.meeting import meet
from rambu.diagram.routing.pairs import Pairs
from rambu.diagram.routing.weights import SOP
from tests.support.grid_charts import Shape, chart
from tests.support.thorough import examples


def counted(catalogue: Catalogue, a: Candidate, b: Candidate) -> float:
    """Price of crossings and of stretches beside each other, one by one."""
    crossings, shared = meet(a, b)
    cost = SOP.cross * crossings + SOP.share * len(shared)
    for n, _ in shared:
        flat, line, _, _ = a.segments[n]
        room = 3 if flat else catalogue.grid.room[line]
        cost += SOP.full if room <= 1 else SOP.tight if room == 2 else 0.0
    return cost


@examples(20)
@given(st.integers(0, 10**6))
def test_bits_and_pieces_count_what_segments_count(seed: int) -> None:
    draw = Random(seed)
    shape = Shape(draw.randint(2, 9), draw.randint(1, 5), column_width=draw.choice((44.0, 56.0)))
    catalogue = Catalogue(Grid(chart(seed, shape)), SOP)
    pairs = Pairs(catalogue)
    for i in range(len(catalogue.links)):
        while catalogue.spell_out(i):
            pass
    some = [draw.choice(own) for own in catalogue.candidates for _ in range(3)]
    for a, b in combinations(some, 2):
        if a.link != b.link:
            wanted = counted(catalogue, a, b) + pairs.conventions(a, b)
            assert pairs.cost(a, b) == pytest.approx(wanted)
            assert meet(a, b)[0] == meet(b, a)[0]
