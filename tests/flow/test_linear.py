from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from rambu.flow.linear import solve

numbers = st.integers(-5, 5).map(Fraction)


@given(st.integers(1, 5).flatmap(lambda n: st.tuples(
    st.lists(st.lists(numbers, min_size=n, max_size=n), min_size=n, max_size=n),
    st.lists(numbers, min_size=n, max_size=n),
)))  # fmt: skip
def test_a_solution_solves_and_none_means_singular(system: tuple[list[list[Fraction]], list[Fraction]]) -> None:
    matrix, right = system
    found = solve([dict(enumerate(row)) for row in matrix], right)
    if found is None:
        assert determinant(matrix) == 0
    else:
        assert determinant(matrix) != 0
        for row, value in zip(matrix, right, strict=True):
            assert sum(a * x for a, x in zip(row, found, strict=True)) == value


def determinant(matrix: list[list[Fraction]]) -> Fraction:
    if not matrix:
        return Fraction(1)
    first, *rest = matrix
    minors = (determinant([row[:at] + row[at + 1 :] for row in rest]) for at in range(len(first)))
    return sum(((-1) ** at * a * minor for at, (a, minor) in enumerate(zip(first, minors, strict=True))), Fraction(0))
