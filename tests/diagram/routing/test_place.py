"""Nothing that must never happen happens, on generated charts of every kind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rambu.diagram.routing import needs, place, solve
from tests.support.drawn_lines import faults
from tests.support.grid_charts import Shape, chart, grown


@pytest.mark.parametrize("seed", range(12))
def test_generated_charts_are_clean(seed: int) -> None:
    problem = chart(seed, Shape(8 + seed, 3 + seed // 2))
    plan = solve(problem)
    geometry = grown(problem, needs(problem, plan))
    assert faults(problem, geometry, place(problem, plan, geometry)) == []


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(5, 16), st.integers(2, 9), st.booleans())
def test_any_chart_is_clean(seed: int, rows: int, columns: int, crowded: bool) -> None:
    problem = chart(seed, Shape(rows, columns, crowded=crowded))
    plan = solve(problem, budget=2000)
    geometry = grown(problem, needs(problem, plan))
    assert faults(problem, geometry, place(problem, plan, geometry)) == []
    assert plan.bound <= plan.cost
