"""Systems of linear equations in exact numbers, for the sparse matrices of flows."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Row = dict[int, Fraction]
"""The coefficients of one equation by number of the unknown; zeros are left out."""


def solve(rows: Sequence[Row], right: Sequence[Fraction]) -> list[Fraction] | None:
    """The one solution of ``rows · x = right``, by Gauss and Jordan; None where there is none or more than one."""
    left = [{at: value for at, value in row.items() if value} for row in rows]
    values = list(right)
    pivot_of: dict[int, int] = {}
    for column in range(len(left)):
        pivot = _pivot(left, column, set(pivot_of.values()))
        if pivot is None:
            return None
        pivot_of[column] = pivot
        for number, row in enumerate(left):
            if number != pivot and column in row:
                factor = row[column] / left[pivot][column]
                _subtract(row, left[pivot], factor)
                values[number] -= factor * values[pivot]
    return [values[pivot_of[column]] / left[pivot_of[column]][column] for column in range(len(left))]


def _pivot(left: list[Row], column: int, used: set[int]) -> int | None:
    """The shortest row that can be used: it fills the others least."""
    usable = [number for number, row in enumerate(left) if column in row and number not in used]
    return min(usable, key=lambda number: len(left[number]), default=None)


def _subtract(row: Row, pivot: Row, factor: Fraction) -> None:
    for at, value in pivot.items():
        rest = row.get(at, Fraction(0)) - factor * value
        if rest:
            row[at] = rest
        else:
            row.pop(at, None)
