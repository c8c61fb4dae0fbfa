"""Pairing two sequences: in order where possible, out of order where something was moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

T = TypeVar("T")
Pairs = list[tuple[int, int]]
Likeness = Callable[[T, T], float]
"""0 (nothing in common) … 1 (the same)."""

SAME: Final = 0.5
"""From this likeness on, two things at about the same place are one that was changed."""
MOVED: Final = 0.6
"""The same for two things at different places."""
NEIGHBOUR: Final = 0.25
"""The same for two things whose neighbours are the same."""


def pair(old: Sequence[T], new: Sequence[T], likeness: Likeness[T]) -> Pairs:
    """Pairs of indices of what is the same in both: the best alignment in order, then what moved, then neighbours.

    Longest alignment by dynamic programming over likeness (Needleman and Wunsch 1970), equal ends cut off first.
    """
    table = [[likeness(x, y) for y in new] for x in old]
    pairs = _in_order(table, len(old), len(new))
    pairs += _best_first(_free(pairs, table, MOVED))
    return sorted(pairs + _best_first(_beside(pairs, _free(pairs, table, NEIGHBOUR), len(old), len(new))))


def _in_order(table: list[list[float]], n: int, m: int) -> Pairs:
    start, stop = _equal_ends(table, n, m)
    inner = [row[start : m - stop] for row in table[start : n - stop]]
    ends = [(i, i) for i in range(start)] + [(n - i, m - i) for i in range(1, stop + 1)]
    return ends + [(i + start, j + start) for i, j in _aligned(inner)]


def _equal_ends(table: list[list[float]], n: int, m: int) -> tuple[int, int]:
    start = stop = 0
    while start < min(n, m) and table[start][start] == 1:
        start += 1
    while stop < min(n, m) - start and table[n - 1 - stop][m - 1 - stop] == 1:
        stop += 1
    return start, stop


def _aligned(table: list[list[float]]) -> Pairs:
    if not table or not table[0]:
        return []
    best = [[0.0] * (len(table[0]) + 1)]
    for row in table:
        above, line = best[-1], [0.0]
        for j, score in enumerate(row):
            met = above[j] + score if score >= SAME else 0.0
            line.append(max(above[j + 1], line[j], met))
        best.append(line)
    return _trace(table, best)


def _trace(table: list[list[float]], best: list[list[float]]) -> Pairs:
    pairs: Pairs = []
    i, j = len(table), len(table[0])
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs


def _free(pairs: Pairs, table: list[list[float]], least: float) -> list[tuple[float, int, int]]:
    left, right = {i for i, _j in pairs}, {j for _i, j in pairs}
    return [
        (-score, i, j)
        for i, row in enumerate(table)
        if i not in left
        for j, score in enumerate(row)
        if score >= least and j not in right
    ]


def _beside(pairs: Pairs, found: list[tuple[float, int, int]], n: int, m: int) -> list[tuple[float, int, int]]:
    known = {*pairs, (-1, -1), (n, m)}
    return [(s, i, j) for s, i, j in found if (i - 1, j - 1) in known or (i + 1, j + 1) in known]


def _best_first(found: list[tuple[float, int, int]]) -> Pairs:
    left: set[int] = set()
    right: set[int] = set()
    pairs: Pairs = []
    for _score, i, j in sorted(found):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def longest_rising(values: Sequence[int]) -> set[int]:
    """The values of a longest strictly rising subsequence (Schensted 1961), in n log n."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for value in values:
        at = bisect_left(tails, value)
        before[value] = tails[at - 1] if at else None
        tails[at : at + 1] = [value]
    kept: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept
