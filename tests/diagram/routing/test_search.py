"""The search with a memory against one without: every bound that claims to be proven is the true optimum."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.routing import Problem, solve
from rambu.diagram.routing.candidate import Candidate
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.grid import Grid
from rambu.diagram.routing.memory import foot
from rambu.diagram.routing.pairs import Pairs
from rambu.diagram.routing.weights import SOP
from tests.support.grid_charts import Shape, chart
from tests.support.thorough import examples


class Plain:
    """All combinations of all routes, cut short only where what is chosen already costs too much."""

    def __init__(self, problem: Problem, best: float) -> None:
        catalogue = Catalogue(Grid(problem), SOP)
        for i in range(len(problem.links)):
            while catalogue.spell_out(i):
                pass
        self.pairs = Pairs(catalogue)
        self.families = sorted(catalogue.candidates, key=len)
        self.rest = [sum(own[0].static for own in self.families[n:]) for n in range(len(self.families) + 1)]
        self.best = best
        self.steps = 0

    def search(self, chosen: list[Candidate], spent: float) -> None:
        """Go through the routes of the next link."""
        depth = len(chosen)
        if depth == len(self.families):
            self.best = min(self.best, spent)
            return
        for a in self.families[depth]:
            self.steps += 1
            if spent + a.static + self.rest[depth + 1] >= self.best or self.steps > 200_000:
                break
            self.search([*chosen, a], spent + a.static + sum(self.pairs.cost(a, b) for b in chosen))


@examples(30)
@given(st.integers(0, 10**6))
def test_what_is_proven_is_the_cheapest_of_all_combinations(seed: int) -> None:
    draw = Random(seed)
    problem = chart(seed, Shape(draw.randint(2, 6), draw.randint(1, 3), decisions=0.6))
    plan = solve(problem)
    plain = Plain(problem, plan.cost + 1e-9)
    plain.search([], 0.0)
    assert plan.bound <= plain.best + 1e-6
    if plain.steps <= 200_000 and plan.cost <= plan.bound + 1e-9:
        assert plain.best == pytest.approx(plan.cost)


@examples(30)
@given(st.integers(0, 10**6))
def test_equal_feet_cost_equally_below(seed: int) -> None:
    """What a later link may meet of two routes is the same if their feet are."""
    draw = Random(seed)
    catalogue = Catalogue(Grid(chart(seed, Shape(draw.randint(3, 8), draw.randint(1, 4), decisions=0.5))), SOP)
    pairs = Pairs(catalogue)
    for i in range(len(catalogue.links)):
        while catalogue.spell_out(i):
            pass
    below = draw.randrange(len(catalogue.links))
    floor = catalogue.tops[below]
    feet: dict[object, Candidate] = {}
    for i, own in enumerate(catalogue.candidates):
        for a in own if i != below else ():
            twin = feet.setdefault(foot(a, floor), a)
            for b in draw.sample(catalogue.candidates[below], min(4, len(catalogue.candidates[below]))):
                assert pairs.cost(a, b) == pytest.approx(pairs.cost(twin, b))
                assert all(h >= floor for h, _ in b.points)
