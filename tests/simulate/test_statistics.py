from math import inf, isnan, nan

import pytest

from rambu.simulate import interval
from rambu.simulate.statistics import quantile


@pytest.mark.parametrize(
    ("degrees", "table"), [(1, 12.706), (9, 2.262), (30, 2.042), (40, 2.021), (60, 2.000), (120, 1.980)]
)
def test_quantiles_are_those_of_the_table(degrees: int, table: float) -> None:
    assert quantile(degrees) == pytest.approx(table, abs=6e-4)


def test_an_interval_around_the_mean() -> None:
    found = interval([1.0, 2.0, 3.0])
    assert found.mean == 2
    assert found.half == pytest.approx(4.303 / 3**0.5)
    assert (found.low, found.high) == (found.mean - found.half, found.mean + found.half)


def test_one_value_knows_no_spread_and_none_no_mean() -> None:
    assert interval([5.0]).half == inf
    assert isnan(interval([nan]).mean)
    assert interval([nan, 1.0, 3.0]).mean == 2
