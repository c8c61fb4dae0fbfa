"""Costs of pairs by bit masks and pieces, against counting segment by segment."""

from random import Random

import pytest

from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.grid import Grid
from rambu.diagram.routing.meeting import shared_runs
from rambu.diagram.routing.pairs import Pairs
from rambu.diagram.routing.weights import PLAIN, Weights
from tests.support.grid_charts import Shape, chart


def straight(a: Candidate, b: Candidate) -> int:
    """Crossings of segments in their inside, one by one."""
    return sum(
        low_b < line < high_b and low < line_b < high
        for flat, line, low, high in a.segments
        for flat_b, line_b, low_b, high_b in b.segments
        if flat is not flat_b
    )


def expected(a: Candidate, b: Candidate, room: tuple[int, ...], weights: Weights) -> float:
    crossings, shared = shared_runs(a, b)
    cost = weights.cross * (crossings + straight(a, b)) + weights.share * len(shared)
    for k, _ in shared:
        flat, line, _, _ = a.segments[k]
        if not flat and room[line] <= 2:
            cost += weights.full if room[line] <= 1 else weights.tight
    return cost


@pytest.mark.parametrize("seed", range(6))
def test_pairs_cost_what_their_segments_cost(seed: int) -> None:
    problem = chart(seed, Shape(7, 4))
    grid = Grid(problem)
    catalogue = Catalogue(grid, PLAIN)
    links = range(len(problem.links))
    for i in links:
        while catalogue.spell_out(i):
            pass
    pairs, draw = Pairs(catalogue), Random(seed)
    for _ in range(150):
        i, j = draw.sample(links, 2)
        first, second = (draw.choices(catalogue.candidates[k], k=4) for k in (i, j))
        table = pairs.table(i, first, j, second)
        for a, row in zip(first, table, strict=True):
            for b, cost in zip(second, row, strict=True):
                assert cost == pytest.approx(expected(a, b, grid.room, PLAIN))
                assert cost == pytest.approx(pairs.cost(i, a, j, b))
