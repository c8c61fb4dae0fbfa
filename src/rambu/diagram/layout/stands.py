"""Where the symbols of one row stand: columns, sub-row, and place among those side by side in a cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rambu.sop.model import Symbol

_WIDE = 1000
"""Counts as more shapes than any cell holds."""


@dataclass(frozen=True, slots=True)
class Stand:
    """One shape of a symbol. A joint symbol over columns that are not adjacent has several."""

    symbol: int
    """Position of the symbol in its row."""
    first: int
    last: int
    strip: int
    slot: int = 0
    slots: int = 1


def stands(symbols: Sequence[Symbol], columns: Mapping[str, int], most: int = 4) -> tuple[Stand, ...]:
    """The shapes of one row in file order, at most `most` side by side in a cell, the others below them.

    `columns` maps ids of performers to column positions.
    """
    taken: dict[int, int] = {}
    strip = 0
    placed: list[Stand] = []
    for position, symbol in enumerate(symbols):
        runs = _runs(sorted({columns[p] for p in symbol.pelaksana if p in columns}))
        if any(_collides(run, taken, most) for run in runs):
            strip, taken = strip + 1, {}
        for first, last in runs:
            for column in range(first, last + 1):
                taken[column] = _WIDE if last > first else taken.get(column, 0) + 1
            placed.append(Stand(position, first, last, strip))
    return _side_by_side(placed)


def _runs(columns: Sequence[int]) -> list[tuple[int, int]]:
    """Maximal runs of adjacent columns."""
    runs: list[tuple[int, int]] = []
    for column in columns:
        if runs and runs[-1][1] == column - 1:
            runs[-1] = (runs[-1][0], column)
        else:
            runs.append((column, column))
    return runs


def _collides(run: tuple[int, int], taken: Mapping[int, int], most: int) -> bool:
    """Whether a wide shape would meet any other, or a single one a wide one or a full cell."""
    allowed = 0 if run[1] > run[0] else most - 1
    return any(taken.get(column, 0) > allowed for column in range(run[0], run[1] + 1))


def _side_by_side(placed: Sequence[Stand]) -> tuple[Stand, ...]:
    if len(placed) == 1:
        return tuple(placed)
    total = Counter((stand.strip, stand.first) for stand in placed)
    seen: Counter[tuple[int, int]] = Counter()
    result = []
    for stand in placed:
        cell = (stand.strip, stand.first)
        result.append(Stand(stand.symbol, stand.first, stand.last, stand.strip, seen[cell], total[cell]))
        seen[cell] += 1
    return tuple(result)
