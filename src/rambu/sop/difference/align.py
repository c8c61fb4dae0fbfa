"""Pairing two sequences: in order where possible, out of order where something was moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from typing import Final, TypeVar

T = TypeVar("T", bound=Hashable)
Pairs = list[tuple[int, int]]
_Scores = list[tuple[float, int, int]]
"""(−likeness, old, new): sorted, the best come first."""
Likeness = Callable[[T, T], float]
"""0 (nothing in common) … 1 (the same)."""

SAME: Final = 0.5
"""From this likeness on, two things at about the same place are one that was changed."""
MOVED: Final = 0.6
"""The same for two things at different places."""
NEIGHBOUR: Final = 0.25
"""The same for two things whose neighbours are the same."""


def pair(old: Sequence[T], new: Sequence[T], likeness: Likeness[T]) -> Pairs:
    """Pairs of indices of what is the same in both.

    First what is equal and there once; then the best alignment in order by dynamic programming over likeness (Needleman
    and Wunsch 1970); then what was both moved and changed; last what has the same neighbours.
    """
    pairs = _equal_once(old, new)
    left, right = _others(len(old), [i for i, _j in pairs]), _others(len(new), [j for _i, j in pairs])
    table = [[likeness(old[i], new[j]) for j in right] for i in left]
    pairs += [(left[i], right[j]) for i, j in _aligned(table)]
    scores = [(-score, left[i], right[j]) for i, row in enumerate(table) for j, score in enumerate(row)]
    pairs += _best_first(_free(pairs, scores, MOVED))
    pairs += _best_first(_beside(pairs, _free(pairs, scores, NEIGHBOUR), len(old), len(new)))
    return sorted(pairs)


def _equal_once(old: Sequence[T], new: Sequence[T]) -> Pairs:
    was, now = _places(old), _places(new)
    return [(at[0], now[key][0]) for key, at in was.items() if len(at) == 1 and len(now.get(key, ())) == 1]


def _places(things: Sequence[T]) -> dict[T, list[int]]:
    found: dict[T, list[int]] = {}
    for at, thing in enumerate(things):
        found.setdefault(thing, []).append(at)
    return found


def _others(size: int, taken: list[int]) -> list[int]:
    gone = set(taken)
    return [at for at in range(size) if at not in gone]


def _aligned(table: list[list[float]]) -> Pairs:
    # Cubed, so that one thing that stayed as it was outweighs two that look alike: else a swap reads as two rewrites.
    if not table or not table[0]:
        return []
    best = [[0.0] * (len(table[0]) + 1)]
    for row in table:
        above, line = best[-1], [0.0]
        for j, score in enumerate(row):
            met = above[j] + score**3 if score >= SAME else 0.0
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


def _free(pairs: Pairs, scores: _Scores, least: float) -> _Scores:
    left, right = {i for i, _j in pairs}, {j for _i, j in pairs}
    return [(s, i, j) for s, i, j in scores if -s >= least and i not in left and j not in right]


def _beside(pairs: Pairs, found: _Scores, n: int, m: int) -> _Scores:
    known = {*pairs, (-1, -1), (n, m)}
    return [(s, i, j) for s, i, j in found if (i - 1, j - 1) in known or (i + 1, j + 1) in known]


def _best_first(found: _Scores) -> Pairs:
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
